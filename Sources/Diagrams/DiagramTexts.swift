internal import Diagnostics
internal import InteropGraph

/// The words on the pictures, in both languages.
struct DiagramTexts {
  var language: Language

  func callAsFunction(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func mode(_ mode: Mode) -> String {
    switch mode {
    case .direct: self("trực tiếp", "direct")
    case .viaBus: self("qua trục", "via bus")
    case .sharedDatabase: self("chung CSDL", "shared database")
    case .manual: self("thủ công", "by hand")
    case .interfaceOnly: self("chỉ liên kết", "link only")
    case .unspecified: self("không rõ cách", "not said how")
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

  /// What, how many reports; never the time of the run.
  func title(_ what: String, _ graph: InteropGraph) -> [String] {
    let reports = graph.reports.count
    return [
      what,
      self(
        "Nguồn: \(reports) báo cáo theo công văn 3820/BTTTT-THH (20/10/2017)",
        "Source: \(reports) reports on the form of công văn 3820/BTTTT-THH (20/10/2017)"),
    ]
  }

  func short(_ agency: Agency?) -> String {
    guard let agency else { return "" }
    let prefix = "Ủy ban nhân dân "
    return agency.name.hasPrefix(prefix) ? String(agency.name.dropFirst(prefix.count)) : agency.name
  }
}
