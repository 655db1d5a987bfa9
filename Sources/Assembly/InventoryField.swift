public import Diagnostics
public import InteropGraph

/// An answer that the form wants of a system in III.1, III.2 or IV.2.
public struct InventoryField: Sendable, Hashable {
  public var report: String
  /// Where the system's name stands.
  public var name: Place
  public var field: Problem.BlankField

  public init(report: String, name: Place, field: Problem.BlankField) {
    self.report = report
    self.name = name
    self.field = field
  }
}
