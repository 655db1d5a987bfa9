/// What became of everything that stands in a report from section III on: each non-blank cell and each paragraph ends as one kind.
public enum AccountKind: String, Sendable, CaseIterable, Hashable {
  /// A system's name.
  case name
  /// What a cell, or a line, of IV.1 says of two systems.
  case answer
  /// The header of a table.
  case header
  /// Numbers, groups and captions that lead to other cells.
  case label
  /// The blank form's own words, boxes and dots.
  case form
  /// What explains marks.
  case legend
  /// Sections V to VII, and remarks.
  case note
  /// Sections III.4 and III.5.
  case practice
  /// What an inventory says of a system.
  case profile
  /// Signatures, addressees, titles of annexes.
  case matter
  /// Nobody knows what it says.
  case notRead
}

/// Why something was not read.
public enum NotReadCause: String, Sendable, CaseIterable, Hashable, Decodable {
  /// No layout explains the table.
  case unknownLayout
  /// Two layouts explain the table, and say different things.
  case severalLayouts
  /// The table lies in a known way, this cell does not belong to it.
  case leftOver
  /// The row has fewer cells than the table.
  case shortRow
  /// A filled cell under or beside no system.
  case noSystem
  /// A filled row without a name.
  case noName
  /// An answer that is none of the form's.
  case unknownAnswer
  /// A column whose header and cells say nothing known.
  case unknownColumn
  /// A remark that changes what other cells say.
  case remark
  /// A text where the form wants a table.
  case text
}

/// Something that was not read, and where it stands. A paragraph has no table; its `row` is its number in the report.
public struct NotRead: Sendable, Hashable, Decodable {
  public var section: String?
  public var table: Int?
  public var row: Int
  public var column: Int?
  public var sheet: String?
  public var text: String
  public var cause: NotReadCause

  public init(section: String?, table: Int?, row: Int, column: Int?, sheet: String?, text: String, cause: NotReadCause) {
    self.section = section
    self.table = table
    self.row = row
    self.column = column
    self.sheet = sheet
    self.text = text
    self.cause = cause
  }
}

/// The account of one report: how many cells and paragraphs are of each kind, and which were not read.
public struct ReportAccount: Sendable, Hashable {
  public var counts: [AccountKind: Int]
  /// In the order of the report; as many as `counts[.notRead]`.
  public var notRead: [NotRead]
  /// How many stand before section III and are not counted; not part of graph.json.
  public var before = 0

  public init(counts: [AccountKind: Int] = [:], notRead: [NotRead] = []) {
    self.counts = counts
    self.notRead = notRead
  }

  public var total: Int { counts.values.reduce(0, +) }

  /// The share that was not read, 0...1.
  public var unreadShare: Double { total == 0 ? 0 : Double(counts[.notRead] ?? 0) / Double(total) }
}
