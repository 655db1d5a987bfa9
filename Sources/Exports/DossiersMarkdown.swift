internal import Catalogue
public import Diagnostics
public import Findings
internal import InteropGraph

/// dossiers.md: for each group of systems that may be one too many, what a decision needs on one page.
public struct DossiersMarkdown {
  private let graph: InteropGraph
  private let dossiers: [Dossier]
  private let language: Language
  private let context: RuleContext
  private let words: GraphWords
  private let dossierWords: DossierWords

  public init(context: RuleContext, language: Language) {
    graph = context.graph
    self.context = context
    dossiers = DossierMaker(context: context).all()
    self.language = language
    words = GraphWords(language: language)
    dossierWords = DossierWords(language: language)
  }

  public var text: String {
    var out = ["# " + say("Hồ sơ các khoản đầu tư có dấu hiệu trùng lặp", "Dossiers on investments that may be duplicated"), ""]
    out.append(
      say(
        "Mức “trùng lặp” cần ít nhất ba loại căn cứ độc lập (chức năng, lĩnh vực, cấp triển khai, hệ thống cùng kết nối, dữ liệu, sản phẩm); “chồng lấn” cần hai. Tên giống nhau không phải là căn cứ; cấp triển khai chỉ tính trong một cơ quan. Hệ thống nên giữ được chọn bằng cách so lần lượt hiện trạng, khả năng nâng cấp, số kết nối, số đơn vị triển khai, không gán trọng số. Đây là dấu hiệu để xem xét, chưa phải kết luận.",
        "The grade “duplicate” takes at least three independent kinds of evidence (functions, domain, levels of deployment, systems linked to, data, product), “overlapping” two. Alike names are no evidence; levels count within one agency only. The one to keep is found by comparing condition, upgradability, connections and units one after the other, nothing weighted. These are signs to look into, not verdicts."
      ))
    if dossiers.isEmpty { out += ["", say("Không có.", "None.")] }
    for scope in [Dossier.Scope.agency, .domain, .product] {
      let own = dossiers.filter { $0.scope == scope }
      guard !own.isEmpty else { continue }
      out += ["", "## " + heading(scope) + " (\(own.count))"]
      for dossier in own { out += section(dossier) }
    }
    return out.joined(separator: "\n") + "\n"
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func heading(_ scope: Dossier.Scope) -> String {
    switch scope {
    case .agency: say("Trong một cơ quan", "In one agency")
    case .domain: say("Cùng lĩnh vực ở nhiều cơ quan", "The same domain in several agencies")
    case .product: say("Cùng sản phẩm ở nhiều cơ quan", "The same product in several agencies")
    }
  }

  // MARK: One dossier

  private func section(_ dossier: Dossier) -> [String] {
    var out = ["", "### " + title(dossier) + " – " + dossierWords.grade(dossier.grade), ""]
    out += table(dossier)
    if let central = dossier.central {
      let isNamed = graph.system(central) != nil
      out += [
        "",
        say("Hệ thống từ Trung ương cho lĩnh vực này: ", "The central system of this domain: ") + MarkdownText.safe(context.quoted(central))
          + (isNamed ? "." : say(" (không báo cáo nào nhắc tới).", " (named in no report).")),
      ]
    }
    out += [""] + dossier.likenesses.map(line)
    out += ["- " + say("Có thể có lý do: ", "There may be reasons: ") + dossier.reasons.map(dossierWords.reason).joined(separator: "; ")]
    if !dossier.options.isEmpty {
      out += ["", say("Phương án:", "Options:"), ""] + dossier.options.map(option)
    } else if dossier.scope == .product {
      out += ["", say("Phương án: mua hoặc nâng cấp chung một lần.", "Option: buy or upgrade it together.")]
    } else {
      out += ["", say("Phương án: xem xét một nền tảng dùng chung; không cơ quan nào phải dùng phần mềm của cơ quan khác.", "Option: consider one shared platform; no agency has to take another's software.")]
    }
    return out
  }

  private func title(_ dossier: Dossier) -> String {
    switch dossier.scope {
    case .agency: return dossier.systems.map { MarkdownText.safe(context.quoted($0.id)) }.joined(separator: say(" và ", " and "))
    case .domain:
      let entry = dossier.topic.flatMap(context.catalogue.domain)
      let name = entry.map { say($0.vi, $0.en) } ?? dossier.topic ?? ""
      return name + ": " + count(dossier)
    case .product: return MarkdownText.safe(dossier.topic ?? "") + ": " + count(dossier)
    }
  }

  private func count(_ dossier: Dossier) -> String {
    let agencies = Set(dossier.systems.compactMap(\.agency)).count
    return say("\(dossier.systems.count) hệ thống của \(agencies) cơ quan", "\(dossier.systems.count) systems of \(agencies) agencies")
  }

  private func table(_ dossier: Dossier) -> [String] {
    let head = [
      say("Hệ thống", "System"), say("Hiện trạng (III)", "Condition (III)"), say("Nâng cấp (IV.2)", "Upgrade (IV.2)"),
      say("Kết nối truyền dữ liệu", "Connections that carry data"), say("Căn cứ", "Evidence"),
    ]
    return ["| " + head.joined(separator: " | ") + " |", "|---|---|---|---:|---|"]
      + dossier.systems.map { system in
        let cells = [
          context.quoted(system.id), words.condition(system.profile.condition), words.upgrade(system.profile.upgrade),
          "\(context.dataConnections(of: system.id).count)",
          place(system),
        ]
        return "| " + cells.map(MarkdownText.safe).joined(separator: " | ") + " |"
      }
  }

  /// Where the agency's own inventory names it, else where anybody does.
  private func place(_ system: System) -> String {
    let mention = system.mentions.first { $0.place.section == .oneStopInventory || $0.place.section == .otherInventory } ?? system.mentions.first
    return mention.map { EvidenceText.place($0.report, $0.place, graph, language) } ?? ""
  }

  private func line(_ likeness: Likeness) -> String {
    func list(_ values: [String]) -> String {
      values.isEmpty ? "–" : values.prefix(8).map { MarkdownText.safe(value($0, likeness.kind)) }.joined(separator: ", ") + (values.count > 8 ? " …" : "")
    }
    let mark = likeness.isAlike ? "**" : ""
    return "- " + mark + dossierWords.kind(likeness.kind) + mark + ": " + say("giống nhau ", "equal ") + list(likeness.equal)
      + say("; khác nhau ", "; different ") + list(likeness.different)
  }

  private func value(_ value: String, _ kind: Likeness.Kind) -> String {
    switch kind {
    case .functions: words.function(value)
    case .levels: Level(rawValue: value).map(words.level) ?? value
    case .domain: context.catalogue.domain(value).map { say($0.vi, $0.en) } ?? value
    case .targets: context.quoted(value)
    case .data, .product, .standards: value
    }
  }

  private func option(_ option: DossierOption) -> String {
    var text = "- **" + dossierWords.action(option.action) + "** " + MarkdownText.safe(context.quoted(option.system))
    if let merit = option.merit { text += " (" + dossierWords.merit(merit) + ")" }
    if option.action == .retire { return text + retiring(option) }
    if let into = option.into { text += say(" vào ", " into ") + MarkdownText.safe(context.quoted(into)) }
    if !option.functions.isEmpty {
      text += say("; cần thêm chức năng: ", "; functions to add: ") + option.functions.map { MarkdownText.safe(words.function($0)) }.joined(separator: ", ")
    }
    guard option.action == .mergeInto else { return text }
    text += "; " + say("kết nối phải chuyển: ", "connections to move: ") + connections(option.moves, of: option.system)
    text += "; " + say("thôi không cần: ", "no longer needed: ") + connections(option.falls, of: option.system)
    guard !option.plans.isEmpty else { return text }
    return text + "; " + say("chưa truyền dữ liệu (dự kiến, thử nghiệm, thủ công): ", "carrying no data yet (planned, tried, by hand): ")
      + connections(option.plans, of: option.system)
  }

  private func retiring(_ option: DossierOption) -> String {
    if !option.moves.isEmpty {
      return say(": chỉ sau khi chuyển \(option.moves.count) kết nối", ": only after moving \(option.moves.count) connections")
    }
    return say(": không kết nối nào phải chuyển", ": no connection has to move")
  }

  private func connections(_ ids: [String], of system: String) -> String {
    let names = ids.compactMap { id in graph.connection(id).map { graph.name($0.source == system ? $0.target : $0.source) } }
    guard !names.isEmpty else { return say("không có", "none") }
    return "\(names.count) (" + names.prefix(5).map(MarkdownText.safe).joined(separator: "; ") + (names.count > 5 ? "; …" : "") + ")"
  }
}
