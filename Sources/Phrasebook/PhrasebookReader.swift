internal import Vietnamese
internal import Yams

/// Reads a file of rows and checks every one of them.
enum PhrasebookReader {
  private static let keys: Set<String> = ["id", "say", "means", "before", "after", "not", "examples", "counterexamples", "source"]

  /// - Throws: at the first row that cannot be used: an unknown key or role, no phrase, no example, brackets that do not match.
  static func rows(_ yaml: String, file: String) throws(PhrasebookError) -> [PhraseRow] {
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      throw PhrasebookError(file, vi: "không phải YAML đúng: \(error)", en: "is no valid YAML: \(error)")
    }
    guard let items = root?["rows"]?.sequence else {
      throw PhrasebookError(file, vi: "thiếu danh sách “rows:”", en: "has no list “rows:”")
    }
    var out: [PhraseRow] = []
    for item in items { out.append(try row(item, file)) }
    return out
  }

  private static func row(_ node: Node, _ file: String) throws(PhrasebookError) -> PhraseRow {
    let id = node["id"]?.string ?? ""
    guard let mapping = node.mapping, !id.isEmpty else {
      throw PhrasebookError(file, vi: "có dòng không có “id”", en: "has a row without “id”")
    }
    for key in mapping.keys {
      guard let key = key.string, keys.contains(key) else {
        throw PhrasebookError(
          file, id, vi: "không hiểu khóa “\(key.string ?? "?")”; dùng \(keys.sorted().joined(separator: ", "))",
          en: "unknown key “\(key.string ?? "?")”; use \(keys.sorted().joined(separator: ", "))")
      }
    }
    let means = (node["means"]?.string ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = means.first, let role = Role(rawValue: name) else {
      throw PhrasebookError(file, id, vi: "không có vai trò “\(means.first ?? "")”", en: "there is no role “\(means.first ?? "")”")
    }
    let row = PhraseRow(
      id: id, file: file, say: strings(node["say"]), role: role, value: means.count > 1 ? means[1] : "", before: strings(node["before"]),
      after: strings(node["after"]), not: strings(node["not"]), examples: examples(node["examples"]),
      counterexamples: examples(node["counterexamples"]), source: node["source"]?.string ?? "")
    guard !row.say.isEmpty else { throw PhrasebookError(file, id, vi: "thiếu “say”", en: "has no “say”") }
    guard !row.examples.isEmpty else {
      throw PhrasebookError(
        file, id, vi: "thiếu ví dụ: mỗi dòng cần ít nhất một ô mẫu và điều nó nói",
        en: "has no example: a row needs a cell and what it says")
    }
    return row
  }

  private static func strings(_ node: Node?) -> [String] {
    if let list = node?.sequence { return list.compactMap { $0.string } }
    return node?.string.map { [$0] } ?? []
  }

  private static func examples(_ node: Node?) -> [PhraseExample] {
    (node?.mapping ?? [:]).compactMap { pair in
      guard let text = pair.key.string, let gives = pair.value.string else { return nil }
      return PhraseExample(text: text, gives: gives)
    }
  }
}
