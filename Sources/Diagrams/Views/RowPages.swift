internal import Drawing

/// Rows one below the other, onto as many pages as they need. A row says how high it is before it is drawn.
struct RowPages {
  /// - Parameter headHeight: what stands above the rows of every page.
  /// - Returns: row numbers page by page, as evenly as the fewest pages allow; a row higher than a page has a page of its own. At
  ///   least one page.
  static func split(_ heights: [Double], room: Double, headHeight: Double = 0) -> [Range<Int>] {
    let fewest = fill(heights, room: room, headHeight: headHeight)
    guard fewest.count > 1 else { return fewest }
    var (low, high) = (0.0, room)
    var best = fewest
    for _ in 0..<12 {
      let middle = (low + high) / 2
      let pages = fill(heights, room: middle, headHeight: headHeight)
      if pages.count == fewest.count { (best, high) = (pages, middle) } else { low = middle }
    }
    return best
  }

  private static func fill(_ heights: [Double], room: Double, headHeight: Double) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    var filled = headHeight
    for (row, height) in heights.enumerated() {
      if row > start, filled + height > room {
        pages.append(start..<row)
        (start, filled) = (row, headHeight)
      }
      filled += height
    }
    pages.append(start..<heights.count)
    return pages
  }
}
