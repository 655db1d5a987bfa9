internal import Diagnostics
internal import Markup

/// Small changes to the lists that hold a package together: relationships and content types (ECMA-376 part 2).
struct PackagePart {
  var name: String
  var bytes: [UInt8]

  static let relationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The relationships of a part: `word/document.xml` has `word/_rels/document.xml.rels`.
  static func relationships(of part: String, in archive: borrowing ZipArchive, limits: DocumentLimits) throws(DocumentError) -> PackagePart
  {
    let split = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let name = String(part[..<split] + "_rels/" + part[split...] + ".rels")
    let bytes = try archive.read(name, limit: limits.partBytes)
    return PackagePart(name: name, bytes: bytes ?? Array("<Relationships xmlns=\"\(relationsNamespace)\"></Relationships>".utf8))
  }

  /// The target of the first relationship of a type (by the last part of its address), as a part's name.
  func target(_ type: String, folder: String, limits: DocumentLimits) throws(DocumentError) -> String? {
    let root = try MarkupParser.xml(bytes, part: name, limits: limits)
    let relation = root.all("Relationship").first { $0.attribute("Type")?.hasSuffix("/" + type) == true }
    return relation?.attribute("Target").map { Self.resolved($0, in: folder) }
  }

  /// `../comments1.xml` in `xl/worksheets` is `xl/comments1.xml`.
  static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for piece in target.split(separator: "/") {
      if piece == ".." { _ = parts.popLast() } else if piece != "." { parts.append(String(piece)) }
    }
    return parts.joined(separator: "/")
  }

  /// Adds a relationship and gives its id, which nobody has yet.
  mutating func relate(_ type: String, to target: String, limits: DocumentLimits) throws(DocumentError) -> String {
    let taken = Set(try MarkupParser.xml(bytes, part: name, limits: limits).all("Relationship").compactMap { $0.attribute("Id") })
    var number = 1
    while taken.contains("rIdLT\(number)") { number += 1 }
    append("Relationship Id=\"rIdLT\(number)\" Type=\"\(Self.officeRelations)/\(type)\" Target=\"\(MarkupText.escape(target))\"")
    return "rIdLT\(number)"
  }

  /// Adds an empty element as the last child of the root, in the root's namespace.
  mutating func append(_ element: String) {
    let tags = MarkupTags(bytes).tags
    guard let first = tags.first else { return }
    var edits = ByteEdits()
    if first.isWhole {
      edits.replace((first.range.upperBound - 2)..<first.range.upperBound, with: "><\(first.prefix)\(element)/></\(first.name)>")
    } else if let end = tags.last(where: \.isEnd) {
      edits.insert("<\(first.prefix)\(element)/>", at: end.range.lowerBound)
    }
    bytes = edits.applied(to: bytes)
  }
}
