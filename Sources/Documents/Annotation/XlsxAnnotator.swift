internal import Diagnostics
internal import Markup

/// Remarks in an XLSX: the notes that Excel shows at a cell. Each is a comment (ECMA-376 part 1, 18.7) and a box in the old VML
/// drawing of its sheet, without which Excel does not show it.
struct XlsxAnnotator {
  let author: String
  let limits: DocumentLimits

  private static let vmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing"
  private static let commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  func annotate(_ bytes: [UInt8], _ notes: [CellNote]) throws(DocumentError) -> [UInt8] {
    let archive = try ZipArchive(bytes)
    let sheets = try XlsxReader(limits: limits).sheets(archive)
    guard let first = sheets.first else { return bytes }
    var types = PackagePart(name: "[Content_Types].xml", bytes: try archive.read("[Content_Types].xml", limit: limits.partBytes) ?? [])
    let before = types.bytes
    var parts: [PackagePart] = []
    for (number, sheet) in sheets.enumerated() {
      let own = notes.filter { note in note.sheet == sheet.name || (note.sheet == nil && sheet.name == first.name) }
      guard !own.isEmpty else { continue }
      parts += try annotated(sheet.part, number + 1, own, archive, &types)
    }
    if types.bytes != before { parts.append(types) }
    return try ZipEditor.replacing(parts.map { ($0.name, $0.bytes) }, in: bytes)
  }

  /// The parts of one sheet that change.
  private func annotated(_ sheet: String, _ number: Int, _ notes: [CellNote], _ archive: borrowing ZipArchive, _ types: inout PackagePart)
    throws(DocumentError) -> [PackagePart]
  {
    let folder = sheet.split(separator: "/").dropLast().joined(separator: "/")
    var relations = try PackagePart.relationships(of: sheet, in: archive, limits: limits)
    let relationsBefore = relations.bytes
    var out: [PackagePart] = []

    var comments = PackagePart(name: "xl/lienthong-comments\(number).xml", bytes: [])
    if let known = try relations.target("comments", folder: folder, limits: limits),
      let old = try archive.read(known, limit: limits.partBytes)
    {
      comments = PackagePart(name: known, bytes: old)
    } else {
      comments.bytes = Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"\(Self.main)\"><authors></authors><commentList></commentList></comments>"
          .utf8)
      _ = try relations.relate("comments", to: "/" + comments.name, limits: limits)
      types.append("Override PartName=\"/\(comments.name)\" ContentType=\"\(Self.commentsType)\"")
    }
    let texts = CellTexts(notes)
    let added = try add(texts, to: &comments)
    out.append(comments)

    var boxes = PackagePart(name: "xl/drawings/lienthong-notes\(number).vml", bytes: [])
    if let known = try relations.target("vmlDrawing", folder: folder, limits: limits),
      let old = try archive.read(known, limit: limits.partBytes)
    {
      boxes = PackagePart(name: known, bytes: old)
    } else {
      boxes.bytes = Array(NoteBoxes.empty.utf8)
      let id = try relations.relate("vmlDrawing", to: "/" + boxes.name, limits: limits)
      try declareBoxes(&types)
      guard let text = try archive.read(sheet, limit: limits.partBytes) else { throw DocumentError(.corruptFile(reason: "\(sheet)?")) }
      out.append(PackagePart(name: sheet, bytes: withDrawing(text, id)))
    }
    boxes.bytes = NoteBoxes.adding(added, to: boxes.bytes, number: number)
    out.append(boxes)
    if relations.bytes != relationsBefore { out.append(relations) }
    return out
  }

  /// Puts the texts into the list of comments, behind the text of a comment that a cell has already.
  /// - Returns: the cells that had none.
  private func add(_ texts: CellTexts, to comments: inout PackagePart) throws(DocumentError) -> [CellTexts.Cell] {
    let root = try MarkupParser.xml(comments.bytes, part: comments.name, limits: limits)
    let taken = Set((root.first("commentList")?.all("comment") ?? []).compactMap { $0.attribute("ref") })
    let author = root.first("authors")?.all("author").count ?? 0
    let tags = MarkupTags(comments.bytes)
    let prefix = tags.tags.first?.prefix ?? ""
    var edits = ByteEdits()
    insert("<\(prefix)author>\(MarkupText.escape(self.author))</\(prefix)author>", atEndOf: "authors", tags, &edits)
    var added: [CellTexts.Cell] = []
    for cell in texts.cells {
      let isSecond = taken.contains(cell.reference)
      let text = (isSecond ? "\n\(self.author): " : "") + cell.text
      let run = "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(MarkupText.escape(text))</\(prefix)t></\(prefix)r>"
      if isSecond, taken.contains(cell.reference) {
        append(run, toCommentOf: cell.reference, comments.bytes, tags, &edits)
      } else {
        added.append(cell)
        insert(
          "<\(prefix)comment ref=\"\(cell.reference)\" authorId=\"\(author)\"><\(prefix)text>\(run)</\(prefix)text></\(prefix)comment>",
          atEndOf: "commentList", tags, &edits)
      }
    }
    comments.bytes = edits.applied(to: comments.bytes)
    return added
  }

  private func insert(_ text: String, atEndOf name: String, _ tags: MarkupTags, _ edits: inout ByteEdits) {
    if let end = tags.tags.last(where: { $0.isEnd && $0.localName == name }) {
      edits.insert(text, at: end.range.lowerBound)
    } else if let whole = tags.tags.first(where: { $0.isWhole && $0.localName == name }) {
      edits.replace((whole.range.upperBound - 2)..<whole.range.upperBound, with: ">" + text + "</\(whole.name)>")
    }
  }

  private func append(_ run: String, toCommentOf reference: String, _ bytes: [UInt8], _ tags: MarkupTags, _ edits: inout ByteEdits) {
    let start = tags.tags.indices.first { place in
      let tag = tags.tags[place]
      return !tag.isEnd && tag.localName == "comment" && String(decoding: bytes[tag.range], as: UTF8.self).contains("ref=\"\(reference)\"")
    }
    guard let start, let end = tags.end(of: start) else { return }
    if let text = tags.tags[start...end].first(where: { $0.isEnd && $0.localName == "text" }) {
      edits.insert(run, at: text.range.lowerBound)
    }
  }

  private func declareBoxes(_ types: inout PackagePart) throws(DocumentError) {
    let known = try MarkupParser.xml(types.bytes, part: types.name, limits: limits).all("Default").compactMap {
      $0.attribute("Extension")?.lowercased()
    }
    if !known.contains("vml") { types.append("Default Extension=\"vml\" ContentType=\"\(Self.vmlType)\"") }
  }

  /// Elements that stand behind `legacyDrawing` in a sheet.
  private static let later: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
  ]

  private func withDrawing(_ sheet: [UInt8], _ id: String) -> [UInt8] {
    let tags = MarkupTags(sheet)
    guard let root = tags.tags.first, let end = tags.root else { return sheet }
    let element = "<\(root.prefix)legacyDrawing xmlns:r=\"\(PackagePart.officeRelations)\" r:id=\"\(id)\"/>"
    var depth = 0
    var edits = ByteEdits()
    for tag in tags.tags {
      if !tag.isEnd, depth == 1, Self.later.contains(tag.localName) {
        edits.insert(element, at: tag.range.lowerBound)
        return edits.applied(to: sheet)
      }
      depth += tag.isEnd ? -1 : tag.isWhole ? 0 : 1
    }
    edits.insert(element, at: end.range.lowerBound)
    return edits.applied(to: sheet)
  }
}

/// The remarks of a sheet by cell, several of one cell together, in reading order.
struct CellTexts {
  struct Cell {
    var row: Int
    var column: Int
    var text: String
    var reference: String { SourceLocation.columnLetters(column) + "\(row)" }
  }

  private(set) var cells: [Cell] = []

  init(_ notes: [CellNote]) {
    var texts: [Int: [Int: [String]]] = [:]
    for note in notes { texts[note.row ?? 1, default: [:]][note.column ?? 1, default: []].append(note.text) }
    for (row, columns) in texts.sorted(by: { $0.key < $1.key }) {
      for (column, lines) in columns.sorted(by: { $0.key < $1.key }) {
        cells.append(Cell(row: row, column: column, text: lines.joined(separator: "\n")))
      }
    }
  }
}

/// The boxes in which Excel shows notes.
enum NoteBoxes {
  static let empty = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>
    """

  static func adding(_ cells: [CellTexts.Cell], to bytes: [UInt8], number: Int) -> [UInt8] {
    guard let end = MarkupTags(bytes).root else { return bytes }
    var edits = ByteEdits()
    for (index, cell) in cells.enumerated() { edits.insert(shape(cell, id: number * 100_000 + index), at: end.range.lowerBound) }
    return edits.applied(to: bytes)
  }

  private static func shape(_ cell: CellTexts.Cell, id: Int) -> String {
    """
    <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="lienthong\(id)" type="#_x0000_t202" style="position:absolute;width:240pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row><x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>
    """
  }
}
