/// Cells in doubt that say the same in the same words: one answer settles them all.
public struct CellQuestion: Sendable {
  /// What the cells have in common, without names and numbers.
  public var skeleton: String
  /// The claims, in order of id; never empty.
  public var claims: [Claim]

  public init(skeleton: String, claims: [Claim]) { (self.skeleton, self.claims) = (skeleton, claims) }

  /// The systems that the cells speak of, each once.
  public var systems: Set<String> { Set(claims.flatMap { [$0.row, $0.column] }) }

  /// What the cells say if nothing stands against it; nil when there is no guess.
  public var guess: ClaimGuess? { claims.lazy.compactMap { $0.doubt?.guess }.first }
}
