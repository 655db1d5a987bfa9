internal import InteropGraph

/// What the picture of an agency draws between two systems: a connection, or a question.
enum AgencyLine {
  case connection(Connection)
  case doubt(DoubtfulPair)

  var ends: [String] {
    switch self {
    case .connection(let connection): [connection.source, connection.target]
    case .doubt(let pair): pair.ends
    }
  }

  var connection: Connection? { if case .connection(let connection) = self { connection } else { nil } }
  var doubt: DoubtfulPair? { if case .doubt(let pair) = self { pair } else { nil } }
}
