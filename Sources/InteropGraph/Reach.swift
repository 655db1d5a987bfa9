/// How an agency reaches a database, by the best of its connections there. One word for the picture and the summary.
public enum Reach: Sendable, Equatable {
  /// Carries data over a link of its own.
  case direct
  case viaBus
  /// Carries data; the reports do not say how, or both are one database.
  case connected
  /// Only planned, piloted or suspended.
  case notYet
  /// Only by hand or by a link on a page.
  case byHand
  case none

  /// O(number of connections).
  public init(_ connections: [Connection]) {
    let working = connections.filter(\.carriesData)
    if working.contains(where: { $0.mode == .direct }) {
      self = .direct
    } else if working.contains(where: { $0.mode == .viaBus }) {
      self = .viaBus
    } else if !working.isEmpty {
      self = .connected
    } else if connections.contains(where: { $0.status != .operational }) {
      self = .notYet
    } else {
      self = connections.isEmpty ? .none : .byHand
    }
  }
}
