/// A finding's details by their keys.
extension Finding {
  public func detail(_ key: String) -> DetailValue? { details.first { $0.key == key }?.value }

  public func text(_ key: String) -> String? { if case .text(let text)? = detail(key) { text } else { nil } }

  public func number(_ key: String) -> Double? {
    switch detail(key) {
    case .number(let number)?: number
    case .integer(let number)?: Double(number)
    default: nil
    }
  }

  public func flag(_ key: String) -> Bool? { if case .flag(let flag)? = detail(key) { flag } else { nil } }

  public func texts(_ key: String) -> [String] {
    guard case .list(let values)? = detail(key) else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

extension Finding {
  /// Names that the finding hangs on: it may not hold when one of them means another system. Empty when it is robust.
  public var hangsOn: [String] {
    guard case .list(let questions)? = detail("hangsOn") else { return [] }
    return questions.compactMap {
      guard case .object(let details) = $0, case .text(let name)? = details.first(where: { $0.key == "name" })?.value else { return nil }
      return name
    }
  }
}

extension Finding {
  /// Claims in doubt that the finding hangs on: it may not hold when their cells say what is guessed. Empty when it hangs on none.
  public var dependsOn: [String] { texts("dependsOn") }
}
