internal import Diagnostics
internal import Drawing
internal import InteropGraph

/// The words on the pictures, in both languages.
struct DiagramTexts: Sendable {
  var language: Language

  func callAsFunction(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// `1 report`, `2 reports`; Vietnamese has one form.
  func count(_ number: Int, _ vi: String, _ one: String, _ many: String) -> String {
    "\(number) " + (language == .vi ? vi : number == 1 ? one : many)
  }

  func line(_ kind: LineKind) -> String {
    switch kind {
    case .direct: self("trực tiếp", "direct")
    case .viaBus: self("qua trục tích hợp", "via bus")
    case .sharedDatabase: self("chung một CSDL", "shared database")
    case .unspecified: self("có kết nối, không nêu cách", "connected, not said how")
    case .mixed: self("nhiều cách gộp lại", "several ways together")
    case .directLater: self("trực tiếp, dự kiến hoặc thử nghiệm", "direct, planned or pilot")
    case .viaBusLater: self("qua trục, dự kiến hoặc thử nghiệm", "via bus, planned or pilot")
    case .otherLater: self("dự kiến hoặc thử nghiệm, không nêu cách", "planned or pilot, not said how")
    case .suspended: self("đã nêu nhưng không hoạt động hoặc không rõ", "named but not working, or unclear")
    case .contact: self("thủ công hoặc chỉ liên kết trang, không truyền dữ liệu", "by hand or link only, no data")
    }
  }

  func mode(_ mode: Mode) -> String {
    switch mode {
    case .direct: self("trực tiếp", "direct")
    case .viaBus: self("qua trục", "via bus")
    case .sharedDatabase: self("chung CSDL", "shared database")
    case .manual: self("thủ công", "by hand")
    case .interfaceOnly: self("chỉ liên kết", "link only")
    case .unspecified: self("không nêu cách", "not said how")
    }
  }

  func status(_ status: Status) -> String {
    switch status {
    case .operational: self("đang hoạt động", "operational")
    case .pilot: self("thử nghiệm", "pilot")
    case .planned: self("dự kiến", "planned")
    case .suspended: self("tạm dừng", "suspended")
    case .none: self("không kết nối", "not connected")
    case .unclear: self("không rõ", "unclear")
    }
  }

  func kind(_ kind: SystemKind) -> String {
    switch kind {
    case .oneStop: self("một cửa điện tử", "one-stop")
    case .onlineService: self("dịch vụ công trực tuyến", "online service")
    case .specialised: self("nghiệp vụ", "specialised")
    case .documentManagement: self("quản lý văn bản", "documents")
    case .centralSystem: self("hệ thống từ Trung ương", "central system")
    case .nationalDatabase: self("CSDL quốc gia", "national database")
    case .integrationBus: self("trục tích hợp", "integration bus")
    case .other: self("khác", "other")
    }
  }

  func agencyKind(_ kind: AgencyKind, _ count: Int) -> String {
    switch kind {
    case .province: self.count(count, "tỉnh, thành phố", "province or city", "provinces and cities")
    case .ministry: self.count(count, "bộ, cơ quan ngang bộ", "ministry", "ministries")
    case .governmentAgency: self.count(count, "cơ quan thuộc Chính phủ", "government agency", "government agencies")
    case .other: self.count(count, "cơ quan khác", "other agency", "other agencies")
    }
  }

  /// Functions of section III.1 by the keys of the published format, others as written.
  func function(_ key: String) -> String {
    switch key {
    case "onlineServiceLevel3": self("DVCTT mức độ 3", "online service level 3")
    case "onlineServiceLevel4WithPayment": self("DVCTT mức độ 4 có thanh toán", "online service level 4 with payment")
    case "onlineServiceLevel4WithoutPayment": self("DVCTT mức độ 4 không thanh toán", "online service level 4 without payment")
    case "citizenFeedback": self("tiếp nhận phản ánh, kiến nghị", "citizens' feedback")
    case "staffRating": self("đánh giá cán bộ", "rating of staff")
    default: key
    }
  }

  func level(_ level: Level) -> String {
    switch level {
    case .province: self("tỉnh", "province")
    case .department: self("sở", "department")
    case .district: self("huyện", "district")
    case .commune: self("xã", "commune")
    case .ministry: self("bộ", "ministry")
    case .bureau: self("cục", "bureau")
    case .division: self("vụ", "division")
    }
  }

  func condition(_ condition: Condition?) -> String {
    switch condition {
    case .good: self("hoạt động tốt", "works well")
    case .needsWork: self("cần nâng cấp", "needs work")
    case .unusable: self("không sử dụng được", "unusable")
    case nil: self("không nêu", "not said")
    }
  }

  func upgrade(_ upgrade: Upgradability?) -> String {
    switch upgrade {
    case .ready: self("sẵn sàng nâng cấp", "ready to upgrade")
    case .possible: self("có thể nâng cấp", "upgrade possible")
    case .impossible: self("không thể nâng cấp", "upgrade impossible")
    case nil: self("không nêu", "not said")
    }
  }

  func short(_ agency: Agency?) -> String {
    guard let agency else { return "" }
    let prefix = "Ủy ban nhân dân "
    return agency.name.hasPrefix(prefix) ? String(agency.name.dropFirst(prefix.count)) : agency.name
  }

  /// What the page composer needs.
  var page: PageWords {
    let texts = self
    return PageWords(
      legend: texts("Chú giải", "Legend"), page: { texts("Trang \($0)/\($1)", "Page \($0) of \($1)") }, step: { texts.step($0) },
      tile: { texts("Hàng \($0)/\($2), cột \($1)/\($3)", "Row \($0) of \($2), column \($1) of \($3)") }, language: language.rawValue)
  }

  /// The step of the ladder by which a picture was drawn, said on the picture.
  func step(_ step: Ladder.Step) -> String {
    switch step {
    case .asDesigned: ""
    case .otherRanks: self("Bản vẽ đơn giản hóa: bố cục thay thế.", "Simplified drawing: other layout.")
    case .straightLines: self("Bản vẽ đơn giản hóa: đường thẳng.", "Simplified drawing: straight lines.")
    case .spread: self("Bản vẽ đơn giản hóa: không xếp theo lớp.", "Simplified drawing: not layered.")
    case .list: self("Không vẽ được sơ đồ: liệt kê thay cho hình.", "The diagram could not be drawn: a list instead.")
    }
  }
}
