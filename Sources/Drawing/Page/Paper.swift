/// A sheet of paper in points (1/72 inch), standing upright unless turned. Sizes of ISO 216; a slide is 13⅓ by 7½ inches.
package struct Paper: Sendable, Hashable {
  package enum Size: String, Sendable, CaseIterable { case a4, a3, a2, a1, a0, slide }

  package var size: Size
  package var isLandscape: Bool

  package init(_ size: Size, isLandscape: Bool) {
    self.size = size
    self.isLandscape = size == .slide || isLandscape
  }

  package var width: Double { isLandscape ? long : short }
  package var height: Double { isLandscape ? short : long }

  /// White edge on every side.
  package static let margin = 28.0
  package var contentWidth: Double { width - 2 * Self.margin }

  private var short: Double { millimetres.0 * Self.pointsPerMillimetre }
  private var long: Double { millimetres.1 * Self.pointsPerMillimetre }

  private var millimetres: (Double, Double) {
    switch size {
    case .a4: (210, 297)
    case .a3: (297, 420)
    case .a2: (420, 594)
    case .a1: (594, 841)
    case .a0: (841, 1189)
    case .slide: (190.5, 338.667)
    }
  }

  package static let pointsPerMillimetre = 72 / 25.4
}
