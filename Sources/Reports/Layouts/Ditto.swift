internal import Vietnamese

/// Marks that repeat another cell. They repeat the cell above in the same column, or the one to the left where they say so
/// or nothing stands above.
enum Ditto {
  enum Direction { case above, left }

  private static let above: Set<[String]> = Set(
    [
      "nt", "n.t", "như trên", "như dòng trên", "tương tự", "tương tự trên", "tương tự như trên", "như hàng trên", "giống trên", "nhu tren",
      "ntr",
    ].map { Words.keys($0) })
  private static let left: Set<[String]> = Set(
    ["như cột bên", "như bên", "như cột trước", "như bên trái", "như ô bên"].map { Words.keys($0) })

  static func direction(_ text: String) -> Direction? {
    let keys = Words.keys(text)
    if above.contains(keys) { return .above }
    if left.contains(keys) { return .left }
    let bare = text.filter { !$0.isWhitespace && $0 != "-" }
    if ["//", "\"", "″", "〃", "''", "”", "“"].contains(bare) { return .above }
    return nil
  }
}
