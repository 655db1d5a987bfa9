public import Diagnostics

/// The words for the values of the model, in both languages.
public struct GraphWords: Sendable {
  private let language: Language

  public init(language: Language) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  public func mode(_ mode: Mode) -> String {
    switch mode {
    case .direct: say("trực tiếp", "direct")
    case .viaBus: say("qua trục", "via bus")
    case .sharedDatabase: say("chung CSDL", "shared database")
    case .manual: say("thủ công", "by hand")
    case .interfaceOnly: say("chỉ liên kết", "link only")
    case .unspecified: say("không nêu cách", "not said how")
    }
  }

  public func status(_ status: Status) -> String {
    switch status {
    case .operational: say("đang hoạt động", "operational")
    case .pilot: say("thử nghiệm", "pilot")
    case .planned: say("dự kiến", "planned")
    case .suspended: say("tạm dừng", "suspended")
    case .none: say("không kết nối", "not connected")
    case .unclear: say("không rõ", "unclear")
    }
  }

  public func flow(_ flow: Flow) -> String {
    switch flow {
    case .forward: say("hàng gửi cột", "from row to column")
    case .backward: say("cột gửi hàng", "from column to row")
    case .both: say("hai chiều", "both ways")
    }
  }

  public func kind(_ kind: SystemKind) -> String {
    switch kind {
    case .oneStop: say("một cửa điện tử", "one-stop")
    case .onlineService: say("dịch vụ công trực tuyến", "online service")
    case .specialised: say("nghiệp vụ", "specialised")
    case .documentManagement: say("quản lý văn bản", "documents")
    case .centralSystem: say("hệ thống từ Trung ương", "central system")
    case .nationalDatabase: say("CSDL quốc gia", "national database")
    case .integrationBus: say("trục tích hợp", "integration bus")
    case .other: say("khác", "other")
    }
  }

  /// The grade of a dossier, by its key in the details of a finding.
  public func grade(_ key: String) -> String {
    switch key {
    case "fragmented": say("phân tán", "fragmented")
    case "overlapping": say("chồng lấn", "overlapping")
    case "duplicate": say("trùng lặp", "duplicate")
    default: key
    }
  }

  /// Functions of section III.1 by the keys of the published format, others as written.
  public func function(_ key: String) -> String {
    switch key {
    case "onlineServiceLevel3": say("DVCTT mức độ 3", "online service level 3")
    case "onlineServiceLevel4WithPayment": say("DVCTT mức độ 4 có thanh toán", "online service level 4 with payment")
    case "onlineServiceLevel4WithoutPayment": say("DVCTT mức độ 4 không thanh toán", "online service level 4 without payment")
    case "citizenFeedback": say("tiếp nhận phản ánh, kiến nghị", "citizens' feedback")
    case "staffRating": say("đánh giá cán bộ", "rating of staff")
    default: key
    }
  }

  public func level(_ level: Level) -> String {
    switch level {
    case .province: say("tỉnh", "province")
    case .department: say("sở", "department")
    case .district: say("huyện", "district")
    case .commune: say("xã", "commune")
    case .ministry: say("bộ", "ministry")
    case .bureau: say("cục", "bureau")
    case .division: say("vụ", "division")
    }
  }

  public func condition(_ condition: Condition?) -> String {
    switch condition {
    case .good: say("hoạt động tốt", "works well")
    case .needsWork: say("cần nâng cấp", "needs work")
    case .unusable: say("không sử dụng được", "unusable")
    case nil: say("không nêu", "not said")
    }
  }

  public func upgrade(_ upgrade: Upgradability?) -> String {
    switch upgrade {
    case .ready: say("sẵn sàng nâng cấp", "ready to upgrade")
    case .possible: say("có thể nâng cấp", "upgrade possible")
    case .impossible: say("không thể nâng cấp", "upgrade impossible")
    case nil: say("không nêu", "not said")
    }
  }
}
