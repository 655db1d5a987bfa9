public import InteropGraph
public import Names

/// A mention with its name taken apart, ready to be resolved.
public struct NamedMention: Sendable {
  public var mention: Mention
  public var reading: NameReading
  /// The agency whose report writes it.
  public var reporter: String

  public init(mention: Mention, reading: NameReading, reporter: String) {
    self.mention = mention
    self.reading = reading
    self.reporter = reporter
  }

  /// The agency that the name belongs to: the one it names, else the reporter.
  public var home: String {
    if case .agency(let agency) = reading.owner { return agency }
    return reporter
  }

  var isOwn: Bool { home == reporter }
}
