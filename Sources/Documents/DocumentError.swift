public import Diagnostics

/// Why a file could not be read at all. Everything smaller is a remark of the document.
public struct DocumentError: Error, Sendable, Equatable {
  public var problem: Problem

  public init(_ problem: Problem) { self.problem = problem }
}

/// Bounds on what a file may ask of us. A file above those in bytes is refused with one clear message; what lies beyond the others is
/// left out and told (`Document.Remark.Kind.dropped`).
public struct DocumentLimits: Sendable {
  /// Bytes of a file as it lies on the disk.
  public var fileBytes = 64 << 20
  /// Bytes of one part of a package when inflated.
  public var partBytes = 48 << 20
  /// Cells of one table, after spans are laid out.
  public var tablePlaces = 2_000_000
  /// The same of all tables of a document.
  public var documentPlaces = 8_000_000
  public var columns = 2_000
  /// Rows of a sheet: those of Excel.
  public var rows = 1_048_576
  /// Scalars of one cell or paragraph: those of a cell in Excel.
  public var textScalars = 32_767
  /// UTF-8 bytes of all texts of a document: strings of a workbook may stand in many cells.
  public var documentBytes = 16 << 20
  /// Bytes of all parts of a package that are read, inflated.
  public var packageBytes = 128 << 20
  /// Elements of one part.
  public var elements = 3_000_000
  /// Attributes of one tag.
  public var attributes = 1_000
  /// How deep elements may nest.
  public var depth = 200

  public init() {}
}
