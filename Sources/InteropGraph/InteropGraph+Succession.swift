extension InteropGraph {
  /// True when systems stand under agencies that came later than the reports (`--as-of 2025`).
  public var isUnderLaterAgencies: Bool { systems.contains { $0.formerAgency != nil } || reports.contains { $0.formerAgency != nil } }
}
