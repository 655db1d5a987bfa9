/// Rectangles and transforms of SVG, as far as finished pages use them.

package struct Box: Sendable, Equatable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The smallest box round points, or nil for none.
  init?(_ points: [(x: Double, y: Double)]) {
    guard let first = points.first else { return nil }
    self.init(left: first.x, top: first.y, right: first.x, bottom: first.y)
    for point in points.dropFirst() {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
  }

  func union(_ other: Box) -> Box {
    Box(left: min(left, other.left), top: min(top, other.top), right: max(right, other.right), bottom: max(bottom, other.bottom))
  }

  /// Smaller by the distance on every side; larger for a negative one.
  func inset(_ x: Double, _ y: Double) -> Box { Box(left: left + x, top: top + y, right: right - x, bottom: bottom - y) }

  func contains(_ other: Box) -> Bool { left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom }

  func overlaps(_ other: Box) -> Bool { left < other.right && other.left < right && top < other.bottom && other.top < bottom }
}

/// x' = a·x + c·y + e, y' = b·x + d·y + f
struct Transform: Equatable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  /// What `transform` attributes say: translate, scale, rotate by nothing. Anything else is taken as no change.
  init(_ text: String = "") {
    for part in text.split(separator: ")") {
      let pieces = part.split(separator: "(")
      guard pieces.count == 2 else { continue }
      let numbers = pieces[1].split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      switch (pieces[0].trimmedSpaces, numbers.count) {
      case ("translate", 1...):
        let y = numbers.count > 1 ? numbers[1] : 0
        e += a * numbers[0] + c * y
        f += b * numbers[0] + d * y
      case ("scale", 1...):
        let y = numbers.count > 1 ? numbers[1] : numbers[0]
        (a, b, c, d) = (a * numbers[0], b * numbers[0], c * y, d * y)
      default: break
      }
    }
  }

  func then(_ inner: Transform) -> Transform {
    var out = Transform()
    out.a = a * inner.a + c * inner.b
    out.b = b * inner.a + d * inner.b
    out.c = a * inner.c + c * inner.d
    out.d = b * inner.c + d * inner.d
    out.e = a * inner.e + c * inner.f + e
    out.f = b * inner.e + d * inner.f + f
    return out
  }

  func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }
}

extension Substring {
  var trimmedSpaces: String { String(self.drop { $0 == " " || $0 == "," }) }
}

/// Pairs of boxes that overlap, by a sweep from left to right.
/// - Complexity: O(n log n + pairs that share a stretch of x).
enum BoxSweep {
  static func overlaps(_ boxes: [Box]) -> [(Int, Int)] {
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    var open: [Int] = []
    var out: [(Int, Int)] = []
    for index in order {
      open.removeAll { boxes[$0].right <= boxes[index].left }
      for other in open where boxes[other].overlaps(boxes[index]) { out.append((min(index, other), max(index, other))) }
      open.append(index)
    }
    return out.sorted { $0 < $1 }
  }
}
