internal import Digests
internal import InteropGraph
internal import Names

/// A short hash of what two or more names show of whether they are one: it changes when the names are read otherwise, not when they move to
/// another file or cell.
public enum EvidenceHash {
  /// - Parameter names: an index into the mentions for each name; nil when no report has it.
  /// - Returns: 16 hexadecimal digits of SHA-256.
  static func of(_ names: [Int?], _ mentions: [NamedMention]) -> String {
    let readings = names.map { $0.map { mentions[$0] } }
    var lines: [String] = []
    for (number, second) in readings.enumerated() {
      for first in readings[..<number] {
        guard let first, let second else { continue }
        lines.append(contentsOf: describe(first, second))
      }
    }
    return String(Digest.sha256(Array(lines.joined(separator: "\n").utf8)).prefix(16))
  }

  /// The same for any two mentions.
  public static func of(_ first: NamedMention, _ second: NamedMention) -> String { of([0, 1], [first, second]) }

  private static func describe(_ first: NamedMention, _ second: NamedMention) -> [String] {
    func name(_ mention: NamedMention) -> NameComparison.Name {
      NameComparison.Name(reading: mention.reading, kind: mention.reading.kind, text: mention.mention.text)
    }
    let comparison = NameComparison(name(first), name(second), rules: .all)
    return comparison.evidence.map { "\($0.part.rawValue)\u{1F}\($0.points)\u{1F}\($0.here)\u{1F}\($0.there)" }
  }
}
