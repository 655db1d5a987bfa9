public import Diagnostics
public import InteropGraph

/// Two one-stop systems of one agency with alike functions (Jaccard of the III.1 functions at least 0.5) in use at a common
/// level. P. Jaccard, "Étude comparative de la distribution florale", 1901.
public struct DuplicateOneStop: Rule {
  public static let id = "duplicate-one-stop"
  public static let title = LocalizedText(vi: "Đầu tư trùng lặp hệ thống một cửa", en: "Duplicated one-stop systems")
  static let threshold = 0.5

  public static let guide = RuleGuide(
    .scatteredInvestment,
    meaning: LocalizedText(
      vi: "Hai phần mềm một cửa của một cơ quan làm gần như cùng việc ở cùng cấp.",
      en: "Two one-stop systems of one agency do nearly the same at the same level."),
    method: LocalizedText(
      vi:
        "Hệ số Jaccard của chức năng ở mục III.1 từ 0,5 trở lên, và có ít nhất một cấp mà cả hai đều đã triển khai. Hồ sơ kèm theo chấm mức phân tán, chồng lấn, trùng lặp theo số loại căn cứ độc lập.",
      en:
        "Jaccard index of the functions of III.1 at least 0.5, and at least one level at which both are deployed. The dossier grades it fragmented, overlapping or duplicate by the number of independent kinds of evidence."
    ),
    advice: LocalizedText(
      vi: "Xem hồ sơ trong dossiers.md: giữ, nâng cấp, nhập hay dừng, kèm các kết nối phải chuyển.",
      en: "See the dossier in dossiers.md: keep, upgrade, merge or retire, with the connections that would move."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.flatMap { agency in
      let systems = context.graph.systems(of: agency.id).filter { $0.kind == .oneStop && $0.retired == nil && !$0.profile.functions.isEmpty }
      return systems.indices.flatMap { first in
        systems.indices.filter { $0 > first }.compactMap { second in finding(systems[first], systems[second], context) }
      }
    }
  }

  private func finding(_ a: System, _ b: System, _ context: RuleContext) -> Finding? {
    let (first, second) = (Set(a.profile.functions), Set(b.profile.functions))
    let shared = first.intersection(second).sorted()
    let likeness = Double(shared.count) / Double(first.union(second).count)
    let levels = Level.allCases.filter { level in
      (a.profile.deployedUnits[level]?.deployed ?? 0) > 0 && (b.profile.deployedUnits[level]?.deployed ?? 0) > 0
    }
    guard likeness >= Self.threshold, !levels.isEmpty else { return nil }
    let evidence = (a.mentions + b.mentions).filter { $0.place.section == .oneStopInventory }.map { Evidence.mention($0) }
    return Finding(
      rule: Self.id, severity: .high, subjects: [a.id, b.id].sorted(), evidence: evidence,
      message: Self.message(context.quoted(a.id), context.quoted(b.id), percent: Int((likeness * 100).rounded()), levels.map { ($0, units(a, $0), units(b, $0)) }),
      details: [
        .init("jaccard", .number((likeness * 1000).rounded() / 1000)), .init("sharedFunctions", .texts(shared)),
        .init("differentFunctions", .texts(first.symmetricDifference(second).sorted())),
        .init("commonLevels", .texts(levels.map(\.rawValue))),
      ] + DossierMaker(context: context).pair(a, b).details)
  }

  /// `5/20`, or the number alone when the total is not said.
  private func units(_ system: System, _ level: Level) -> String {
    let units = system.profile.deployedUnits[level]
    return "\(units?.deployed ?? 0)" + (units?.total.map { "/\($0)" } ?? "")
  }

  private static func message(_ a: String, _ b: String, percent: Int, _ levels: [(level: Level, first: String, second: String)])
    -> LocalizedText
  {
    let vi = levels.map { "\($0.level.vi) (\($0.first) và \($0.second) đơn vị)" }.joined(separator: ", ")
    let en = levels.map { "\($0.level.rawValue) (\($0.first) and \($0.second) units)" }.joined(separator: ", ")
    return LocalizedText(
      vi:
        "\(a) và \(b) trùng \(percent)% chức năng và cùng triển khai ở cấp \(vi). Đề nghị: xem xét giữ một hệ thống, chuyển dữ liệu và kết nối của hệ thống kia.",
      en:
        "\(a) and \(b) share \(percent)% of their functions and are both in use at the level \(en). Consider keeping one and moving the other's data and connections."
    )
  }
}

extension Level {
  /// The level in the words of the form.
  public var vi: String {
    switch self {
    case .province: "tỉnh"
    case .department: "sở"
    case .district: "huyện"
    case .commune: "xã"
    case .ministry: "bộ"
    case .bureau: "cục"
    case .division: "vụ"
    }
  }
}
