internal import ArgumentParser
internal import Diagnostics
internal import Findings
internal import InteropGraph
internal import Names
internal import SafeText

struct OutageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outage",
    abstract:
      "Hệ thống một cửa nào mất CSDL quốc gia nào nếu các hệ thống hay trục này ngừng. / Which one-stop systems lose which database in an outage.",
    discussion: """
      Không nêu tên: mười trường hợp xấu nhất, ngừng một và ngừng hai. / Without names: the ten worst single and double outages.

      Exit status: 0 done; 2 something could not be read or found; 64 wrong usage.
      """)

  @Argument(help: "Tên hoặc mã hệ thống, trục. / Names or ids of systems and buses.") var names: [String] = []
  @OptionGroup var origin: FromOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.lang.language
    let source = try shared.source(origin.from)
    let (graph, isWhole) = try source.loadTelling(in: language)
    let lookup = Lookup(graph, catalogue: source.catalogue)
    var down: Set<String> = []
    for name in names {
      switch lookup.system(name) {
      case .found(let id): down.insert(id)
      case .near(let ids):
        let candidates = ids.map { graph.name($0) + " [\($0)]" }.joined(separator: "; ")
        Terminal.error(Diagnostic(.unknownName(name: name, candidates: candidates)).line(in: language) + "\n")
        throw ExitStatus.incomplete.code
      }
    }
    let report = OutageReport(graph: graph, language: language)
    Terminal.output((down.isEmpty ? report.worst() : report.losses(without: down)).map { $0.printable + "\n" }.joined())
    if !isWhole { throw ExitStatus.incomplete.code }
  }
}

/// What an outage costs, in words.
struct OutageReport {
  let graph: InteropGraph
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func named(_ id: String) -> String {
    guard let system = graph.system(id) else { return id }
    return system.name + (system.agency.flatMap(graph.agency).map { " (\(RuleContext.short($0.name)))" } ?? "")
  }

  func losses(without down: Set<String>) -> [String] {
    let losses = Outage(graph: graph).losses(without: down)
    let names = down.sorted().map(named).joined(separator: ", ")
    guard !losses.isEmpty else {
      return [
        say(
          "\(names) ngừng: không hệ thống một cửa nào mất đường tới CSDL quốc gia.",
          "Without \(names) no one-stop system loses a national database.")
      ]
    }
    let cutOff = losses.count { $0.isCutOff }
    return [
      say(
        "\(names) ngừng: \(losses.count) hệ thống một cửa mất đường tới CSDL quốc gia, \(cutOff) không còn đường nào.",
        "Without \(names) \(losses.count) one-stop systems lose a national database, \(cutOff) lose all of them.")
    ]
      + losses.map { loss in
        "  – " + named(loss.system) + ": " + loss.databases.map(graph.name).joined(separator: "; ")
          + (loss.isCutOff ? say(" (không còn CSDL nào)", " (none is left)") : "")
      }
  }

  func worst() -> [String] {
    let (single, double) = Outage(graph: graph).worst()
    return lines(
      say(
        "Ngừng một hệ thống hay trục (không kể chính CSDL quốc gia ngừng):", "One system or bus down (a national database itself aside):"),
      single)
      + lines(
        say("Ngừng hai, hại hơn từng cái cộng lại:", "Two down, worse than each by itself:"), double)
  }

  private func lines(_ heading: String, _ cases: [Outage.Case]) -> [String] {
    guard !cases.isEmpty else { return [heading, "  – " + say("không có", "none")] }
    return [heading]
      + cases.map { item in
        "  – " + item.down.map(named).joined(separator: " + ") + ": "
          + say(
            "\(item.cutOff) một cửa không còn CSDL quốc gia nào; \(item.losses) cặp một cửa – CSDL mất đường",
            "\(item.cutOff) one-stop systems with no national database left; \(item.losses) pairs of one-stop system and database cut")
      }
  }
}
