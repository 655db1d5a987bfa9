internal import Diagnostics
internal import Drawing
internal import InteropGraph

/// The words on the pictures, in both languages.
struct DiagramTexts: Sendable {
  var language: Language
  /// The words of the model, the same in every output.
  var words: GraphWords { GraphWords(language: language) }

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
    case .doubt: self("“?” ô chưa rõ ý, không tính là kết nối", "“?” a cell in doubt, no connection")
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
