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
        "Số chức năng chung ở mục III.1 bằng ít nhất nửa số chức năng của cả hai gộp lại (hệ số Jaccard từ 0,5), và có ít nhất một cấp mà cả hai đều đã triển khai. Hồ sơ kèm theo chấm mức phân tán, chồng lấn, trùng lặp theo số loại căn cứ độc lập.",
      en:
        "Jaccard index of the functions of III.1 at least 0.5, and at least one level at which both are deployed. The dossier grades it fragmented, overlapping or duplicate by the number of independent kinds of evidence."
    ),
    advice: LocalizedText(
      vi: "Xem hồ sơ trong dossiers.md: giữ, nâng cấp, nhập hay dừng, kèm các kết nối phải chuyển.",
      en: "See the dossier in dossiers.md: keep, upgrade, merge or retire, with the connections that would move."))

  public init() {}

  public func findings(in context: RuleContext) -> [Finding] {
    context.graph.agencies.flatMap { agency in
      let systems = context.graph.systems(of: agency.id).filter(Self.isCompared)
      return systems.indices.flatMap { first in
        systems.indices.filter { $0 > first }.compactMap { second in finding(systems[first], systems[second], context) }
      }
    }
  }

  private static func isCompared(_ system: System) -> Bool {
    system.kind == .oneStop && system.retired == nil && !system.profile.functions.isEmpty
  }

  /// True for two systems that the rule names.
  static func applies(to systems: [System]) -> Bool {
    systems.count == 2 && systems.allSatisfy(isCompared) && Common(systems[0], systems[1]).isEnough
  }

  /// What two systems have in common.
  private struct Common {
    var shared: [String]
    var different: [String]
    /// Jaccard index of their functions.
    var likeness: Double
    /// Levels at which both are deployed.
    var levels: [Level]

    init(_ a: System, _ b: System) {
      let (first, second) = (Set(a.profile.functions), Set(b.profile.functions))
      shared = first.intersection(second).sorted()
      different = first.symmetricDifference(second).sorted()
      likeness = Double(shared.count) / Double(max(first.union(second).count, 1))
      levels = Level.allCases.filter { level in
        (a.profile.deployedUnits[level]?.deployed ?? 0) > 0 && (b.profile.deployedUnits[level]?.deployed ?? 0) > 0
      }
    }

    var isEnough: Bool { likeness >= DuplicateOneStop.threshold && !levels.isEmpty }
  }

  private func finding(_ a: System, _ b: System, _ context: RuleContext) -> Finding? {
    let common = Common(a, b)
    guard common.isEnough else { return nil }
    let dossier = DossierMaker(context: context).pair(a, b)
    let evidence = (a.mentions + b.mentions).filter { $0.place.section == .oneStopInventory }.map { Evidence.mention($0) }
    return Finding(
      rule: Self.id, severity: dossier.grade.severity, subjects: [a.id, b.id].sorted(), evidence: evidence,
      message: Self.message(
        context.quoted(a.id), context.quoted(b.id), percent: Int((common.likeness * 100).rounded()),
        common.levels.map { ($0, units(a, $0), units(b, $0)) }, dossier.grade),
      details: [
        .init("jaccard", .number((common.likeness * 1000).rounded() / 1000)), .init("sharedFunctions", .texts(common.shared)),
        .init("differentFunctions", .texts(common.different)), .init("commonLevels", .texts(common.levels.map(\.rawValue))),
      ] + dossier.details)
  }

  /// `5/20`, or the number alone when the total is not said.
  private func units(_ system: System, _ level: Level) -> String {
    let units = system.profile.deployedUnits[level]
    return "\(units?.deployed ?? 0)" + (units?.total.map { "/\($0)" } ?? "")
  }

  private static func message(
    _ a: String, _ b: String, percent: Int, _ levels: [(level: Level, first: String, second: String)], _ grade: Dossier.Grade
  ) -> LocalizedText {
    let words = [Language.vi, .en].map { GraphWords(language: $0).grade(grade.rawValue) }
    let vi = levels.map { "\($0.level.vi) (\($0.first) và \($0.second) đơn vị)" }.joined(separator: ", ")
    let en = levels.map { "\($0.level.rawValue) (\($0.first) and \($0.second) units)" }.joined(separator: ", ")
    return LocalizedText(
      vi:
        "\(a) và \(b) trùng \(percent)% chức năng và cùng triển khai ở cấp \(vi); xét mọi căn cứ thì ở mức \(words[0]). Đề nghị: xem hồ sơ trong dossiers.md rồi quyết định giữ, nâng cấp, nhập hay thay.",
      en:
        "\(a) and \(b) share \(percent)% of their functions and are both in use at the level \(en); by all evidence the grade is \(words[1]). See the dossier in dossiers.md, then decide what to keep, upgrade, merge or replace."
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
