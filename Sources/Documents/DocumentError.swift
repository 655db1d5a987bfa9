public import Diagnostics

/// Why a file could not be read at all. Everything smaller is a remark of the document.
public struct DocumentError: Error, Sendable, Equatable {
  public var problem: Problem

  public init(_ problem: Problem) { self.problem = problem }
}

/// Bounds on what a file may ask of us. A file above them is refused with one clear message.
public struct DocumentLimits: Sendable {
  /// Bytes of a file as it lies on the disk.
  public var fileBytes = 64 << 20
  /// Bytes of one part of a package when inflated.
  public var partBytes = 48 << 20
  /// Cells of one table, after spans are laid out.
  public var tablePlaces = 2_000_000
  public var columns = 2_000
  /// How deep elements may nest.
  public var depth = 200

  public init() {}
}
