internal import InteropGraph
internal import Names
internal import Vietnamese

/// One cell that names two systems: "PM hộ tịch và LLTP". What stands beside it is said of either.
enum SeveralNames {
  /// The names in a cell; the cell itself where it is one name. Only fields that nobody mistakes for one system's are parted: each part has a
  /// field of work of its own. One-stop and online-service systems are often both in one ("một cửa và dịch vụ công") and stay together.
  static func parts(_ name: NamedPlace, names: NameReader) -> [NamedPlace] {
    guard let parts = split(name.text) else { return [name] }
    let fields = parts.compactMap { names.domain(ofWork: $0) }
    let kinds = parts.map { names.read($0, context: name.context).kind }
    guard fields.count == parts.count, Set(fields).count == parts.count,
      !kinds.contains(where: { $0 == .oneStop || $0 == .onlineService || $0 == .documentManagement })
    else { return [name] }
    return parts.map { part in
      var copy = name
      copy.text = part
      return copy
    }
  }

  private static func split(_ text: String) -> [String]? {
    for joint in [" và ", "\n", "; "] where text.contains(joint) {
      let parts = text.split(separator: joint).map { String($0).trimmed() }
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return parts }
    }
    return nil
  }
}
