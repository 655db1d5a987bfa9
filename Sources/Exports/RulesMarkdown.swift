public import Diagnostics
internal import Findings
public import InteropGraph

/// Rules.md: every rule, what it means, why it matters, how it is computed, what to do, and a finding of it as an example.
public enum RulesMarkdown {
  /// - Parameter example: a graph with findings, whose first finding of each rule is shown.
  public static func text(example graph: InteropGraph, language: Language) -> String {
    let say = { (vi: String, en: String) in language == .vi ? vi : en }
    var out = ["# " + say("Các quy tắc", "Rules"), ""]
    out.append(
      say(
        "Tệp này do `lienthong rules` sinh ra. Mỗi phát hiện nêu điều sai, vì sao tin như vậy (kèm các ô) và việc cần làm. “Truyền dữ liệu” là kết nối đang hoạt động, không phải thủ công, không phải đường liên kết.",
        "Made by `lienthong rules`. Each finding says what is wrong, why it is believed (with the cells) and what to do. A connection carries data when it is operational, and neither by hand nor a mere link."
      ))
    for rule in RuleRegistry.all {
      out += ["", "## `\(rule.id)` – " + rule.title[language], ""]
      let guide = rule.guide
      out += [
        guide.meaning[language], "", "- **" + say("Vì sao quan trọng", "Why it matters") + ":** " + guide.purpose.text[language],
        "- **" + say("Cách tính", "How it is computed") + ":** " + guide.method[language],
        "- **" + say("Việc cần làm", "What to do") + ":** " + guide.advice[language],
      ]
      out.append(
        "- **" + say("Ví dụ", "Example") + ":** "
          + (example(rule.id, graph, language) ?? say("các ví dụ không có.", "none among the examples.")))
    }
    return out.joined(separator: "\n") + "\n"
  }

  private static func example(_ rule: String, _ graph: InteropGraph, _ language: Language) -> String? {
    guard let finding = graph.findings.first(where: { $0.rule == rule }) else { return nil }
    let evidence = finding.evidence.prefix(1).map { " – " + MarkdownText.safe(EvidenceText.line($0, graph, language)) }.joined()
    return MarkdownText.safe(finding.message[language]) + evidence
  }
}
