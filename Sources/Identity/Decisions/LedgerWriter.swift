internal import InteropGraph
internal import SafeText

/// Adds decisions to the text of a ledger. What stands there is never rewritten: entries are only added at the end.
extension Ledger {
  /// - Parameter text: the file as it is; nil when there is none yet.
  /// - Returns: the text with the decisions added.
  /// - Throws: `LedgerError` when the file cannot be read, or is written in a way to which no line can be added.
  public static func adding(_ added: [Decision], to text: String?) throws(LedgerError) -> String {
    let before = try Ledger(yaml: text ?? "")
    var out = text ?? ""
    if before.decisions.isEmpty, !out.split(separator: "\n").contains(where: { $0.hasPrefix("decisions:") }) {
      if !out.isEmpty, !out.hasSuffix("\n") { out += "\n" }
      out += header
    }
    if !out.hasSuffix("\n") { out += "\n" }
    for decision in added { out += "- " + line(decision) + "\n" }
    // Read back: whatever way the file is written in, nothing else may have changed.
    guard let after = try? Ledger(yaml: out), after.decisions == before.decisions + added else {
      throw LedgerError(entry: nil, reason: "decisions:\\n- { … }?")
    }
    return out
  }

  private static let header = """
    # Sổ quyết định về tên hệ thống và ô mục IV.1: chỉ thêm vào cuối, không sửa, không xóa; rút lại một quyết định bằng withdraw.
    # Decisions on names of systems and cells of IV.1: only ever added to; one that was wrong is taken back by withdraw.
    decisions:

    """

  // MARK: One entry

  private static func line(_ decision: Decision) -> String {
    var fields = [("id", quoted(decision.id))]
    if let agency = decision.agency { fields.append(("agency", quoted(agency))) }
    fields.append(verdict(decision.verdict))
    for (key, text) in [("author", decision.author), ("date", decision.date), ("reason", decision.reason)] where !text.isEmpty {
      fields.append((key, quoted(text)))
    }
    if let evidence = decision.evidence { fields.append(("evidence", quoted(evidence))) }
    return mapping(fields)
  }

  private static func verdict(_ verdict: Decision.Verdict) -> (String, String) {
    switch verdict {
    case .same(let names): ("same", list(names.map(name)))
    case .different(let names): ("different", list(names.map(name)))
    case .alias(let one, let other): ("alias", mapping([("name", name(one)), ("of", name(other))]))
    case .split(let one, let place):
      (
        "split",
        mapping([
          ("name", name(one)), ("file", quoted(place.file)), ("table", "\(place.table)"), ("row", "\(place.row)"),
          ("column", "\(place.column)"),
        ])
      )
    case .retired(let one, let since): ("retired", mapping([("name", name(one)), ("since", quoted(since))]))
    case .merged(let merger):
      (
        "merged",
        mapping([
          ("from", list(merger.from.map(quoted))), ("to", quoted(merger.to)), ("effective", quoted(merger.effective)),
          ("act", quoted(merger.act)),
        ])
      )
    case .reading(let reading): ("reading", mapping(fields(of: reading)))
    case .withdraw(let id): ("withdraw", quoted(id))
    }
  }

  private static func fields(of reading: DecisionReading) -> [(String, String)] {
    var fields: [(String, String)] = []
    if let text = reading.text { fields.append(("text", quoted(text))) }
    if let cell = reading.cell {
      fields.append(
        ("cell", mapping([("file", quoted(cell.file)), ("table", "\(cell.table)"), ("row", "\(cell.row)"), ("column", "\(cell.column)")])))
    }
    fields.append(("says", quoted(reading.says.words)))
    if !reading.via.isEmpty { fields.append(("via", list(reading.via.map(quoted)))) }
    if let flow = reading.flow { fields.append(("flow", flow.rawValue)) }
    return fields
  }

  private static func name(_ name: DecisionName) -> String {
    guard let agency = name.agency else { return quoted(name.text) }
    return mapping([("name", quoted(name.text)), ("agency", quoted(agency))])
  }

  private static func mapping(_ fields: [(String, String)]) -> String {
    "{ " + fields.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + " }"
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  /// A double-quoted scalar of YAML 1.2 §7.3.1; whatever is no plain letter of a line is escaped.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default:
        if scalar.scalarClass == .visible {
          out.unicodeScalars.append(scalar)
        } else {
          out += "\\U" + padded(String(scalar.value, radix: 16))
        }
      }
    }
    return out + "\""
  }

  private static func padded(_ digits: String) -> String { String(repeating: "0", count: 8 - digits.count) + digits }
}
