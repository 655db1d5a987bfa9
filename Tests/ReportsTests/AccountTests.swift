import Documents
import Foundation
import InteropGraph
import Names
import Reports
import TestSupport
import Testing

private let names = Form.names(agencies: ["Ủy ban nhân dân tỉnh An Bình"])

private func read(_ document: Document, _ file: String) -> ReportContent { ReportReader(names: names).read(document, file: file) }

/// How many non-blank cells and paragraphs a document has; nil where lines without row marks are still to be made into tables.
private func things(_ document: Document) -> Int? {
  var count = 0
  for block in document.blocks {
    switch block {
    case .paragraph(let text): count += text.allSatisfy(\.isWhitespace) ? 0 : 1
    case .table(let table): count += table.cells.count { !$0.text.allSatisfy(\.isWhitespace) }
    case .barred: return nil
    }
  }
  return count
}

private func files(_ corpus: String) throws -> [URL] {
  let folder = Command.package.appending(path: corpus)
  return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
    ["docx", "xlsx", "html", "txt"].contains($0.pathExtension)
  }.sorted { $0.path < $1.path }
}

@Suite struct AccountTests {
  /// The parts add up to the whole, for every file of every corpus.
  @Test(arguments: ["Tests/Fixtures/second-corpus/reports", "Tests/Fixtures/layout-corpus/reports", "Examples/reports"])
  func thePartsAddUp(_ corpus: String) throws {
    let all = try files(corpus)
    #expect(all.count >= 10)
    for file in all {
      let document = try DocumentReader.read(Array(Data(contentsOf: file)), fileName: file.lastPathComponent)
      let account = read(document, file.lastPathComponent).account
      #expect(account.notRead.count == account.counts[.notRead] ?? 0)
      #expect(account.total > 20, "\(file.lastPathComponent)")
      if let whole = things(document) { #expect(account.total + account.before == whole, "\(file.lastPathComponent)") }
    }
  }

  /// A row deleted, a header gone, a span wrong, cells moved: nothing vanishes without a word.
  @Test func nothingVanishesFromDamagedTables() throws {
    var generator = SplitMix64(seed: 13)
    for number in 0..<500 {
      let document = damaged(using: &generator)
      let account = read(document, "a.docx").account
      #expect(account.total + account.before == things(document), "case \(number)")
      #expect(account.notRead.count == account.counts[.notRead] ?? 0, "case \(number)")
    }
  }

  private static let sound: [[String]] = [
    [Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "Cổng DVCTT tỉnh", "Ghi chú"],
    ["MCĐT tỉnh", "Trực tiếp; gửi văn bản; XML", "Chưa kết nối", "Qua LGSP", ""], ["MCĐT Sở Xây dựng", "Không", "Không", "nt", "abc"],
    ["Cổng DVCTT tỉnh", "", "Dự kiến 2018", "", ""], ["Phần mềm một cửa huyện Núi Voi", "x", "-", "Gửi bản giấy", ""],
  ]

  private func damaged(using generator: inout SplitMix64) -> Document {
    var rows = Self.sound
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let row = Int.random(in: 0..<rows.count, using: &generator)
      let column = Int.random(in: 0..<5, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where rows.count > 1: rows.remove(at: row)
      case 1: rows[0] = [String](repeating: "", count: 5)
      case 2: rows[row][column] = "Họp ngày 12/3 | " + rows[row][column]
      case 3: rows[row].shuffle(using: &generator)
      case 4: rows[row][column] = rows.map { $0.joined(separator: " ") }.joined(separator: "\n")
      default: rows.swapAt(row, rows.count - 1)
      }
    }
    var cells: [Table.Cell] = []
    let (wide, tall) = (Int.random(in: 0..<25, using: &generator), Int.random(in: 0..<25, using: &generator))
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        let place = row * 5 + column
        cells.append(
          Table.Cell(text: text, row: row, column: column, rowSpan: place == tall ? 2 : 1, columnSpan: place == wide && column < 4 ? 2 : 1))
      }
    }
    return Document(
      format: .docx, blocks: [.paragraph(Form.matrixHeading), .table(Table(number: 1, cells: cells)), .paragraph("Kết nối còn chậm.")])
  }

  @Test func whatIsNotReadIsListedWithItsCause() throws {
    let table = Docx.table([["Năm", "Kinh phí"], ["2016", "MCĐT tỉnh: 300 triệu"], ["2017", "Cổng DVCTT: 500 triệu"]])
    let content = try read(DocumentReader.read(Docx.file([Docx.paragraph(Form.matrixHeading), table]), fileName: "a.docx"), "a.docx")
    #expect(content.matrixNames.isEmpty)
    #expect(content.account.counts[.notRead] == 6)
    #expect(content.account.notRead.allSatisfy { $0.cause == .unknownLayout && $0.section == "IV.1" && $0.table == 1 })
  }

  @Test func aRemarkThatMayChangeARowIsNotRead() throws {
    func remark(_ text: String) throws -> ReportContent {
      let table = Docx.table([
        [Form.matrixCorner, "QLVBĐH", "CSDLQG về dân cư", "Ghi chú"], ["MCĐT tỉnh", "Trực tiếp", "Không", text],
      ])
      return try read(DocumentReader.read(Docx.file([Docx.paragraph(Form.matrixHeading), table]), fileName: "a.docx"), "a.docx")
    }
    let plan = try remark("Đang thử nghiệm, dự kiến kết nối chính thức năm 2018")
    #expect(plan.account.notRead.map(\.cause) == [.remark])
    #expect(plan.hasUnreadMatrix)
    #expect(try remark("Bộ Công an chưa cung cấp dịch vụ kết nối").account.counts[.note] == 1)
    #expect(try !remark("Số liệu của Sở TTTT").hasUnreadMatrix)
  }
}
