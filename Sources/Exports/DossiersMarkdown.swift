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
        "Mức “trùng lặp” cần ít nhất ba loại căn cứ độc lập (chức năng, lĩnh vực, cấp triển khai, hệ thống cùng kết nối, dữ liệu, sản phẩm); “chồng lấn” cần hai; còn lại là “phân tán”. Chức năng, hệ thống cùng kết nối và dữ liệu chỉ tính khi từ một nửa trở lên và ít nhất hai mục giống nhau, không kể những thứ ai cũng trao đổi như “hồ sơ”; cấp triển khai không tính khi mỗi hệ thống là của một đơn vị riêng. Tên giống nhau không phải là căn cứ. Hệ thống nên giữ được chọn bằng cách so lần lượt: có còn dùng và nâng cấp được, hiện trạng, khả năng nâng cấp, số hệ thống cùng trao đổi dữ liệu, số đơn vị triển khai, không gán trọng số. Đây là dấu hiệu để xem xét, chưa phải kết luận.",
        "The grade “duplicate” takes at least three independent kinds of evidence (functions, domain, levels of deployment, systems linked to, data, product), “overlapping” two; the rest is “fragmented”. Functions, systems linked to and data count only from half and two equal items on, without what everybody exchanges; levels do not count where each system is another unit's. Alike names are no evidence. The one to keep is found by comparing one after the other whether it can be used and upgraded at all, condition, upgradability, systems it exchanges data with and units, nothing weighted. These are signs to look into, not verdicts."
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
    out += [""] + dossier.likenesses.map { line($0, dossier) }
    out += ["- " + say("Có thể có lý do: ", "There may be reasons: ") + dossier.reasons.map(dossierWords.reason).joined(separator: "; ")]
    if !dossier.options.isEmpty {
      out += ["", say("Phương án:", "Options:"), ""] + dossier.options.map { option($0, dossier) }
    } else if dossier.scope == .product {
      out += ["", say("Phương án: mua hoặc nâng cấp chung một lần.", "Option: buy or upgrade it together.")]
    } else {
      out += [
        "",
        say(
          "Phương án: xem xét một nền tảng dùng chung; không cơ quan nào phải dùng phần mềm của cơ quan khác.",
          "Option: consider one shared platform; no agency has to take another's software."),
      ]
    }
    return out
  }

  private func title(_ dossier: Dossier) -> String {
    switch dossier.scope {
    case .agency:
      let agency = dossier.systems.first?.agency.flatMap(graph.agency).map { RuleContext.short($0.name) } ?? ""
      return dossier.systems.map { shown($0.id, in: dossier) }.joined(separator: say(" và ", " and ")) + " (" + MarkdownText.safe(agency)
        + ")"
    case .domain:
      let entry = dossier.topic.flatMap(context.catalogue.domain)
      let name = entry.map { say($0.vi, $0.en) } ?? dossier.topic ?? ""
      return MarkdownText.safe(name) + ": " + count(dossier)
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
      say("Trao đổi dữ liệu với (hệ thống)", "Exchanges data with (systems)"), say("Căn cứ", "Evidence"),
    ]
    return ["| " + head.joined(separator: " | ") + " |", "|---|---|---|---:|---|"]
      + dossier.systems.map { system in
        let cells = [
          dossier.scope == .agency ? "“\(system.name)”" : context.quoted(system.id), words.condition(system.profile.condition),
          words.upgrade(system.profile.upgrade),
          "\(context.partners(of: system.id).count)",
          place(system),
        ]
        return "| " + cells.map(MarkdownText.safe).joined(separator: " | ") + " |"
      }
  }

  /// Where the agency's own inventory names it, else where anybody does.
  private func place(_ system: System) -> String {
    let mention =
      system.mentions.first { $0.place.section == .oneStopInventory || $0.place.section == .otherInventory } ?? system.mentions.first
    return mention.map { EvidenceText.place($0.report, $0.place, graph, language) } ?? ""
  }

  /// A system's name; its agency only where there are several.
  private func shown(_ id: String, in dossier: Dossier) -> String {
    let isOwn = dossier.scope == .agency && graph.system(id)?.agency == dossier.systems.first?.agency
    return MarkdownText.safe(isOwn ? "“\(graph.name(id))”" : context.quoted(id))
  }

  private func line(_ likeness: Likeness, _ dossier: Dossier) -> String {
    func list(_ values: [String]) -> String {
      values.isEmpty
        ? "–" : values.prefix(8).map { value($0, likeness.kind, dossier) }.joined(separator: ", ") + (values.count > 8 ? " …" : "")
    }
    let mark = likeness.isAlike ? "**" : ""
    return "- " + mark + dossierWords.kind(likeness.kind) + mark + ": " + say("giống nhau ", "equal ") + list(likeness.equal)
      + say("; khác nhau ", "; different ") + list(likeness.different)
  }

  private func value(_ value: String, _ kind: Likeness.Kind, _ dossier: Dossier) -> String {
    switch kind {
    case .functions: MarkdownText.safe(words.function(value))
    case .levels: MarkdownText.safe(Level(rawValue: value).map(words.level) ?? value)
    case .domain: MarkdownText.safe(context.catalogue.domain(value).map { say($0.vi, $0.en) } ?? value)
    case .targets: shown(value, in: dossier)
    case .product: MarkdownText.safe(ProductLabels.label(value, in: dossier.systems, context.catalogue))
    case .data: MarkdownText.safe(asWritten(value, dossier))
    case .standards: MarkdownText.safe(value)
    }
  }

  /// Data is compared in small letters and shown as a cell writes it.
  private func asWritten(_ item: String, _ dossier: Dossier) -> String {
    let texts = dossier.systems.flatMap { graph.claims(of: $0.id) }.map(\.data)
    return texts.lazy.compactMap { text -> String? in
      let small = text.lowercased()
      // Small letters may be longer than capitals: then the places do not agree.
      guard small.count == text.count, let found = small.firstRange(of: item) else { return nil }
      return String(text.dropFirst(small.distance(from: small.startIndex, to: found.lowerBound)).prefix(item.count))
    }.first ?? item
  }

  private func option(_ option: DossierOption, _ dossier: Dossier) -> String {
    if option.action == .replaceAll { return replacement(option) }
    var text = "- **" + dossierWords.action(option.action) + "** " + shown(option.system, in: dossier)
    if let merit = option.merit { text += " (" + dossierWords.merit(merit) + ")" }
    if option.action == .retire { return text + retiring(option) }
    if option.action == .keep, let doubt = option.doubt {
      text += say("; trước khi chọn: ", "; before choosing it: ") + dossierDoubt(doubt, option.system)
    }
    if let into = option.into { text += say(" vào ", " into ") + shown(into, in: dossier) }
    if !option.functions.isEmpty {
      text +=
        say("; cần thêm chức năng: ", "; functions to add: ")
        + option.functions.map { MarkdownText.safe(words.function($0)) }.joined(separator: ", ")
    }
    guard option.action == .mergeInto else { return text }
    text += "; " + say("kết nối phải chuyển: ", "connections to move: ") + connections(option.moves, of: option.system)
    text += "; " + say("thôi không cần: ", "no longer needed: ") + connections(option.falls, of: option.system)
    guard !option.plans.isEmpty else { return text }
    return text + "; " + say("chưa truyền dữ liệu (dự kiến, thử nghiệm, thủ công): ", "carrying no data yet (planned, tried, by hand): ")
      + connections(option.plans, of: option.system)
  }

  private func retiring(_ option: DossierOption) -> String {
    if let doubt = option.doubt { return say(": chưa nên quyết định; ", ": do not decide yet; ") + dossierDoubt(doubt, option.system) }
    let count = ends(option.moves, of: option.system).count
    if count > 0 {
      return say(": chỉ sau khi chuyển kết nối tới \(count) hệ thống", ": only after moving the connections to \(count) systems")
    }
    return say(": không kết nối nào phải chuyển", ": no connection has to move")
  }

  private func replacement(_ option: DossierOption) -> String {
    var text =
      "- **" + dossierWords.action(option.action) + "**: "
      + say("không hệ thống nào còn vừa dùng được vừa nâng cấp được", "none can both be used and upgraded")
    if !option.functions.isEmpty {
      text +=
        say("; chức năng phải có: ", "; functions it needs: ")
        + option.functions.map { MarkdownText.safe(words.function($0)) }.joined(separator: ", ")
    }
    text += say("; kết nối phải chuyển: ", "; connections to move: ") + "\(option.moves.count)"
    if let doubt = option.doubt { text += "; " + dossierDoubt(doubt, option.system) }
    return text
  }

  /// What has to be known first, with the cells that nobody could read.
  private func dossierDoubt(_ doubt: DossierOption.Doubt, _ system: String) -> String {
    guard doubt == .unread else {
      return say(
        "chưa báo cáo nào nêu kết nối của hệ thống này, phải hỏi cơ quan", "no report says anything of its connections; ask the agency")
    }
    let cells = context.unclearClaims(of: system).prefix(3).map { EvidenceText.line(.claim($0.id), graph, language) }
    return say("còn ô hoặc bảng chưa đọc được", "a cell or a table could not be read")
      + (cells.isEmpty ? "" : " (" + cells.map(MarkdownText.safe).joined(separator: "; ") + ")")
  }

  /// The systems at the other ends, each once.
  private func ends(_ ids: [String], of system: String) -> [String] {
    ids.compactMap(graph.connection).map { $0.source == system ? $0.target : $0.source }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  private func connections(_ ids: [String], of system: String) -> String {
    let names = ends(ids, of: system).map(graph.name)
    guard !names.isEmpty else { return say("không có", "none") }
    return "\(names.count) (" + names.prefix(5).map(MarkdownText.safe).joined(separator: "; ") + (names.count > 5 ? "; …" : "") + ")"
  }
}
