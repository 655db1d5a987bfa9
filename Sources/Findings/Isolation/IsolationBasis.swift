internal import Diagnostics
internal import InteropGraph

/// Why a system counts as isolated.
enum IsolationBasis: String {
  case noLink = "no-link"
  case plannedOnly = "planned-only"
  case manualOnly = "manual-only"
  case notInMatrix = "not-in-matrix"

  var vi: String {
    switch self {
    case .noLink: "có trong bảng IV.1 nhưng không kết nối nào truyền dữ liệu"
    case .plannedOnly: "chỉ có kết nối dự kiến hoặc thử nghiệm"
    case .manualOnly: "chỉ trao đổi thủ công (tệp, thư điện tử, bản giấy) hoặc bằng đường liên kết"
    case .notInMatrix: "không có trong bảng IV.1 của cơ quan chủ quản"
    }
  }

  var en: String {
    switch self {
    case .noLink: "it is in the matrix IV.1, but no connection of it carries data"
    case .plannedOnly: "its connections are only planned or being tried"
    case .manualOnly: "data is exchanged only by hand (files, e-mail, paper) or by a link on a page"
    case .notInMatrix: "the matrix IV.1 of its own agency leaves it out"
    }
  }
}

/// The test that both isolation rules share.
struct IsolationTest {
  var context: RuleContext

  /// Isolated systems of a kind with the basis; systems with an unreadable cell are never among them.
  func isolated(_ kind: SystemKind) -> [(system: System, basis: IsolationBasis)] {
    context.graph.systems.compactMap { system in
      guard system.kind == kind, system.retired == nil, context.dataConnections(of: system.id).isEmpty, !context.isPartlyUnread(system)
      else {
        return nil
      }
      return (system, basis(system))
    }
  }

  private func basis(_ system: System) -> IsolationBasis {
    let connections = context.graph.connections(of: system.id)
    if connections.contains(where: { $0.status == .planned || $0.status == .pilot }) { return .plannedOnly }
    if connections.contains(where: { $0.status == .operational }) { return .manualOnly }
    // What other agencies say of it is no word of its own.
    return VerdictJudge(context: context).isInOwnMatrix(system) ? .noLink : .notInMatrix
  }

  /// The cells that speak of the system, or where its name stands when none does.
  func evidence(_ system: System) -> [Evidence] {
    let cells = context.cells(about: system.id)
    return cells.isEmpty ? system.mentions.map { .mention($0) } : cells
  }

  func finding(_ rule: String, _ system: System, _ basis: IsolationBasis, what: (vi: String, en: String)) -> Finding {
    let isReported = context.isReported(system)
    return Finding(
      rule: rule, severity: !isReported ? .low : basis == .notInMatrix ? .medium : .high, subjects: [system.id], evidence: evidence(system),
      message: message(system, what, basis, isReported: isReported),
      details: [
        .init("basis", .text(basis.rawValue)), .init("verdict", .text(VerdictJudge(context: context).verdict(system).rawValue)),
        .init("agencyReported", .flag(isReported)),
        .init("plannedConnections", .integer(context.graph.connections(of: system.id).count { $0.status == .planned })),
      ])
  }

  private static func advice(_ kind: SystemKind) -> LocalizedText {
    kind == .onlineService
      ? LocalizedText(
        vi: "nối với hệ thống một cửa và phần mềm nghiệp vụ qua trục tích hợp, để hồ sơ nộp trực tuyến không phải nhập lại.",
        en:
          "Link it through the bus to the one-stop and the specialised systems, so that dossiers handed in online need not be typed again.")
      : LocalizedText(
        vi: "kết nối với cổng dịch vụ công và cơ sở dữ liệu quốc gia qua trục tích hợp, hoặc hợp nhất vào hệ thống đã kết nối.",
        en: "Connect it to the online-service portal and the national databases through the bus, or merge it into a connected system.")
  }

  /// Only what its own agency's matrix says makes a system isolated; where nobody has said anything, that is what is said.
  private func message(_ system: System, _ what: (vi: String, en: String), _ basis: IsolationBasis, isReported: Bool) -> LocalizedText {
    let name = context.quoted(system.id)
    if !isReported {
      return LocalizedText(
        vi:
          "Chưa báo cáo nào cho thấy \(name), \(what.vi), trao đổi dữ liệu với hệ thống khác; cơ quan chủ quản không có báo cáo trong đợt này. Đề nghị: hỏi cơ quan chủ quản, chưa kết luận.",
        en:
          "No report shows that \(name), \(what.en), exchanges data with another system; the agency that owns it filed no report in this round. Ask that agency; conclude nothing yet."
      )
    }
    if basis == .notInMatrix {
      return LocalizedText(
        vi:
          "Chưa báo cáo nào nêu kết nối của \(name), \(what.vi) không có trong bảng IV.1 của cơ quan chủ quản. Đề nghị: hỏi lại cơ quan, chưa kết luận là bị cô lập.",
        en:
          "No report names a connection of \(name), \(what.en) that the matrix IV.1 of its own agency leaves out. Ask the agency before calling it isolated."
      )
    }
    let advice = Self.advice(system.kind)
    return LocalizedText(
      vi: "\(name) là \(what.vi) bị cô lập: \(basis.vi). Đề nghị: \(advice.vi)",
      en: "\(name) is an isolated \(what.en): \(basis.en). \(advice.en)")
  }
}
