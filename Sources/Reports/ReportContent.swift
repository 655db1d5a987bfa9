public import Diagnostics
public import InteropGraph

/// What one report says, cell by cell, before any of its names is resolved. Layouts end here: whatever way round a table
/// stood, `links` are (row system, column system) pairs.
public struct ReportContent: Sendable {
  public var sections: Set<Section> = []
  public var rows: [InventoryRow] = []
  public var links: [LinkCell] = []
  /// Names of the matrix, also those whose cells are all empty.
  public var matrixNames: [NamedPlace] = []
  public var practice = Practice()
  public var notes: [String: String] = [:]
  public var diagnostics: [Diagnostic] = []
  /// The day the report bears, `2017-12-05`.
  public var date: String?
  public var isBlankForm = false
  /// False for a document that is nothing of the form: nobody has reported with it.
  public var isReport = true
  /// True when a table near IV.1 could not be read, so that silence there proves nothing.
  public var hasUnreadMatrix = false
  /// What became of each cell and paragraph from section III on.
  public var account = ReportAccount()

  /// While a table is read: what its cells are, and texts that explain marks.
  var marks = CellMarks()
  var legends: [String] = []

  public init() {}
}

/// A name as written, where it stands, and what stands above it in a merged header.
public struct NamedPlace: Sendable, Hashable {
  public var text: String
  public var context: String
  public var place: Place
  /// True in the row position of the matrix (column (1) of the form).
  public var isRow: Bool

  public init(text: String, context: String = "", place: Place, isRow: Bool = false) {
    self.text = text
    self.context = context
    self.place = place
    self.isRow = isRow
  }
}

/// A row of III.1, III.2, III.3 or IV.2.
public struct InventoryRow: Sendable {
  public var name: NamedPlace
  public var profile: Profile
  /// Where each answer that the form wants stands, or should stand.
  public var fields: [Problem.BlankField: Place]

  public init(name: NamedPlace, profile: Profile, fields: [Problem.BlankField: Place] = [:]) {
    self.name = name
    self.profile = profile
    self.fields = fields
  }
}

/// A filled cell of IV.1.
public struct LinkCell: Sendable {
  public var row: NamedPlace
  public var column: NamedPlace
  /// The whole cell as written.
  public var text: String
  /// What is left to read: the form's own questions stripped, a ditto mark replaced by what it repeats.
  public var answer: String
  public var place: Place
  /// Which way the headers of a list say ("Từ hệ thống (gửi)", "Đến hệ thống (nhận)"); holds where the answer does not say.
  public var headerFlow: Flow?

  public init(row: NamedPlace, column: NamedPlace, text: String, answer: String, place: Place, headerFlow: Flow? = nil) {
    self.headerFlow = headerFlow
    self.row = row
    self.column = column
    self.text = text
    self.answer = answer
    self.place = place
  }
}
