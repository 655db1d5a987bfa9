internal import Diagnostics
internal import Markup

/// Remarks in a DOCX: comments (ECMA-376 part 1, 17.13.4), anchored to the first paragraph of the cell.
struct DocxAnnotator {
  let author: String
  let limits: DocumentLimits

  func annotate(_ bytes: [UInt8], _ notes: [CellNote]) throws(DocumentError) -> [UInt8] {
    let reader = DocxReader(limits: limits)
    let archive = try ZipArchive(bytes)
    let main = try reader.mainPart(archive)
    guard let text = try archive.read(main, limit: limits.partBytes) else { throw DocumentError(.corruptFile(reason: "\(main)?")) }
    let places = CellPlaces(try reader.read(bytes))
    var relations = try PackagePart.relationships(of: main, in: archive, limits: limits)
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    var types = PackagePart(name: "[Content_Types].xml", bytes: try archive.read("[Content_Types].xml", limit: limits.partBytes) ?? [])
    var parts: [PackagePart] = []

    let known = try relations.target("comments", folder: folder, limits: limits)
    let name = known ?? (folder.isEmpty ? "" : folder + "/") + "lienthong-comments.xml"
    let old = try known.flatMap { part throws(DocumentError) in try archive.read(part, limit: limits.partBytes) }
    if known == nil {
      _ = try relations.relate("comments", to: "lienthong-comments.xml", limits: limits)
      types.append(
        "Override PartName=\"/\(name)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"")
      parts += [relations, types]
    }
    var comments = try Comments(old, part: name, author: author, limits: limits)
    let anchored = anchor(notes, in: text, places, &comments)
    parts += [PackagePart(name: main, bytes: anchored), PackagePart(name: name, bytes: comments.bytes)]
    return try ZipEditor.replacing(parts.map { ($0.name, $0.bytes) }, in: bytes)
  }

  /// Puts each remark round the first paragraph of its cell; what has no cell goes to the head of the document.
  private func anchor(_ notes: [CellNote], in text: [UInt8], _ places: CellPlaces, _ comments: inout Comments) -> [UInt8] {
    let tags = MarkupTags(text)
    var placeOf: [Int: Int] = [:]
    for (place, tag) in tags.tags.enumerated() where !tag.isEnd { placeOf[tag.number] = place }
    let first = tags.tags.firstIndex { !$0.isEnd && $0.localName == "body" } ?? 0
    let head = paragraph(in: tags, from: first)
    var edits = ByteEdits()
    for note in notes {
      let cell = places.source(of: note).flatMap { placeOf[$0] }.flatMap { tags.tags[$0].localName == "tc" ? $0 : nil }
      guard let paragraph = cell.flatMap({ paragraph(in: tags, from: $0) }) ?? head else { continue }
      mark(paragraph, tags, comments.add(note.text), &edits)
    }
    return edits.applied(to: text)
  }

  /// The first paragraph inside an element, as a place in the tags.
  private func paragraph(in tags: MarkupTags, from start: Int) -> Int? {
    guard let end = tags.end(of: start) else { return nil }
    return (start..<max(end, start)).first { !tags.tags[$0].isEnd && tags.tags[$0].localName == "p" }
  }

  private func mark(_ paragraph: Int, _ tags: MarkupTags, _ id: Int, _ edits: inout ByteEdits) {
    let tag = tags.tags[paragraph]
    let prefix = tag.prefix
    let start = "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"/>"
    let end = "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"/><\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
    if tag.isWhole {
      edits.replace((tag.range.upperBound - 2)..<tag.range.upperBound, with: ">" + start + end + "</\(tag.name)>")
      return
    }
    guard let close = tags.end(of: paragraph) else { return }
    // The paragraph's properties must stay its first child.
    let next = paragraph + 1
    let head =
      next < tags.tags.count && tags.tags[next].localName == "pPr" && !tags.tags[next].isEnd
      ? tags.end(of: next).map { tags.tags[$0].range.upperBound } : nil
    edits.insert(start, at: head ?? tag.range.upperBound)
    edits.insert(end, at: tags.tags[close].range.lowerBound)
  }

  /// The part with the remarks, an agency's own kept.
  private struct Comments {
    private let old: [UInt8]
    private let root: MarkupTags.Tag?
    private let end: Int?
    private var added = ""
    private var nextID: Int
    private let author: String
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    init(_ old: [UInt8]?, part: String, author: String, limits: DocumentLimits) throws(DocumentError) {
      self.author = author
      self.old =
        old
        ?? Array(
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"\(Self.namespace)\"></w:comments>".utf8)
      let tree = try MarkupParser.xml(self.old, part: part, limits: limits)
      let ids = tree.all("w:comment").compactMap { $0.attribute("w:id").flatMap { Int($0) } }
      nextID = (ids.filter { (0..<1_000_000_000).contains($0) }.max() ?? -1) + 1
      let tags = MarkupTags(self.old).tags
      root = tags.first
      end = tags.last(where: \.isEnd)?.range.lowerBound
    }

    /// The part with all remarks in it.
    var bytes: [UInt8] {
      guard let root else { return old }
      var edits = ByteEdits()
      if root.isWhole {
        edits.replace((root.range.upperBound - 2)..<root.range.upperBound, with: ">" + added + "</\(root.name)>")
      } else if let end {
        edits.insert(added, at: end)
      }
      return edits.applied(to: old)
    }

    mutating func add(_ text: String) -> Int {
      defer { nextID += 1 }
      guard let w = root?.prefix else { return nextID }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "<\(w)p><\(w)r><\(w)t xml:space=\"preserve\">\(MarkupText.escape(String($0)))</\(w)t></\(w)r></\(w)p>"
      }
      added +=
        "<\(w)comment \(w)id=\"\(nextID)\" \(w)author=\"\(MarkupText.escape(author))\" \(w)initials=\"LT\">\(lines.joined())</\(w)comment>"
      return nextID
    }
  }
}

/// Which element of the file each cell is.
struct CellPlaces {
  private var tables: [Int: Table] = [:]

  init(_ document: Document) {
    for case .table(let table) in document.blocks { tables[table.number] = table }
  }

  func source(of note: CellNote) -> Int? {
    guard let number = note.table, let table = tables[number] else { return nil }
    guard let row = note.row, let column = note.column else { return table.cells.first?.source }
    return table.cell(row - table.rowOrigin, column - table.columnOrigin)?.source
  }
}
