/// A row or file of the phrasebook that cannot be used.
public struct PhrasebookError: Error, Sendable, Equatable, CustomStringConvertible {
  public var file: String
  /// The row's id; empty when the file as a whole is meant.
  public var row: String
  public var vietnamese: String
  public var english: String

  public var description: String { file + (row.isEmpty ? "" : ": " + row) + ": " + english }

  init(_ file: String, _ row: String = "", vi: String, en: String) {
    (self.file, self.row, vietnamese, english) = (file, row, vi, en)
  }
}
