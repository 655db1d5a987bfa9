/// A bus by its id in the catalogue (or `unnamed`) and the agency it belongs to; nil for the whole country.
public struct CellBus: Sendable, Hashable {
  public var id: String
  public var home: String?

  public init(id: String, home: String?) {
    self.id = id
    self.home = home
  }
}
