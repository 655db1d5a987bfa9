import Foundation
import TestSupport
import Testing

/// `review` as its users run it: on the terminal, and as a page that comes back.
@Suite struct ReviewCommandTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.url.path }
  private var ledger: String { String(decoding: folder.read("decisions.yaml"), as: UTF8.self) }

  /// Two names in doubt: units by their initials.
  init() throws {
    let matrix = [
      [Form.matrixCorner, "CSDLQG về dân cư"], ["MCĐT Cục QLNO", "Không"], ["MCĐT Cục PTĐT", "Trực tiếp"],
    ]
    try folder.write(
      Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: ["MCĐT Cục Quản lý nhà ở", "MCĐT Cục Phát triển đô thị"], matrix: matrix),
      "a.docx")
  }

  private func review(_ arguments: [String] = [], keys: String = "") -> Command.Result {
    Command.run(Command.lienthong, ["review", path, "--author", "Lan", "--date", "2017-12-20"] + arguments, input: keys)
  }

  @Test func answersOnTheTerminalGoToTheLedger() {
    let first = review(keys: "?\nr\nhỏi Cục\ns\nq\n")
    #expect(first.status == 0 && first.output.contains("1/2"))
    #expect(ledger.contains("same:") && ledger.contains("hỏi Cục") && ledger.contains("Lan") && !ledger.contains("different:"))
    // What was answered is not asked again; the rest is.
    #expect(review(keys: "d").status == 0)
    #expect(ledger.contains("different:"))
    #expect(review(keys: "s\ns\ns\n").status == 0)
    #expect(ledger.split(separator: "\n").filter { $0.contains("id:") }.count == 2)
  }

  @Test func anAnswerCanBeTakenBackAtOnce() {
    #expect(review(keys: "s\nb\nd\nq\n").status == 0)
    #expect(ledger.contains("withdraw") && ledger.contains("different:"))
  }

  @Test func nothingTypedWritesNothing() {
    #expect(review().status == 0)
    #expect(folder.read("decisions.yaml").isEmpty)
  }

  /// The page is filled in, sent back and taken in; taking it in again adds nothing.
  @Test func thePageComesBack() throws {
    let page = folder.url.appending(path: "page.html").path
    #expect(review(["--html", page]).status == 0)
    var text = String(decoding: folder.read("page.html"), as: UTF8.self)
    #expect(!text.contains("http://") && !text.contains("https://"), "the page has to work without a network")
    let ids = text.matches(of: /<section class="pair" id="([^"]+)"/).map { String($0.output.1) }
    #expect(ids.count == 2)
    let answers = "\"answers\": {\"\(ids[0])\": {\"answer\": \"same\", \"reason\": \"đã hỏi\"}, \"\(ids[1])\": {\"answer\": \"unsure\"}}"
    text.replace(/"answers": ?{[^}]*}/, with: answers)
    try folder.write(Array(text.utf8), "back/page.html")
    let back = folder.url.appending(path: "back/page.html").path
    #expect(review(["--import", back]).status == 0)
    #expect(ledger.contains("same:") && ledger.contains("đã hỏi"))
    let once = ledger
    #expect(review(["--import", back]).status == 0 && ledger == once)
    // An answer that contradicts the ledger is told and left out.
    try folder.write(Array(text.replacing("\"same\"", with: "\"different\"").utf8), "back/other.html")
    let contradicting = review(["--import", folder.url.appending(path: "back/other.html").path])
    #expect(contradicting.status == 1 && contradicting.errors.contains("[contradicting-answer]") && ledger == once)
  }

  @Test func aBrokenPageIsNotTheLedgersFault() throws {
    try folder.write(Array("<html></html>".utf8), "back/broken.html")
    let result = review(["--import", folder.url.appending(path: "back/broken.html").path])
    #expect(result.status == 2 && result.errors.contains("[bad-review-page]") && !result.errors.contains("sửa decisions.yaml"))
    #expect(folder.read("decisions.yaml").isEmpty)
  }
}

/// `review` asks about cells as about names.
@Suite struct CellReviewTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.url.path }
  private var ledger: String { String(decoding: folder.read("decisions.yaml"), as: UTF8.self) }

  /// Three cells of one question, and one cell of another on which less hangs.
  init() throws {
    let matrix = [
      [Form.matrixCorner, "CSDLQG về dân cư", "Phần mềm hộ tịch"], ["MCĐT Sở Y tế", "Kết nối bị <b>xyz</b>", ""],
      ["MCĐT Sở Xây dựng", "kết nối bị <b>XYZ</b>.", ""], ["MCĐT Sở Công Thương", "Trực tiếp", "XML"],
    ]
    let oneStop = ["MCĐT Sở Y tế", "MCĐT Sở Xây dựng", "MCĐT Sở Công Thương"]
    try folder.write(Form.report("Ủy ban nhân dân tỉnh An Bình", oneStop: oneStop, matrix: matrix), "a.docx")
  }

  private func review(_ arguments: [String] = [], keys: String = "") -> Command.Result {
    Command.run(Command.lienthong, ["review", path, "--author", "Lan", "--date", "2017-12-20"] + arguments, input: keys)
  }

  @Test func oneAnswerSettlesTheGroup() {
    let first = review(keys: "?\nr\nhỏi Sở\n1\nq\n")
    #expect(first.status == 0 && first.output.contains("1/2") && first.output.contains("2 ô cùng chữ"))
    #expect(first.output.contains("lý do: ") && first.output.contains("phỏng đoán: "))
    #expect(ledger.contains("reading: {") && ledger.contains("operational direct") && ledger.contains("hỏi Sở") && ledger.contains("Lan"))
    // What was answered is not asked again.
    let again = review(keys: "q\n")
    #expect(again.output.contains("1/1") && !again.output.contains("xyz"))
  }

  @Test func anAnswerIsTakenBackAtOnce() {
    #expect(review(keys: "1\nb\n0\nq\n").status == 0)
    #expect(ledger.contains("withdraw") && ledger.contains("\"none\""))
  }

  @Test func theGuessIsAnAnswer() {
    #expect(review(keys: "g\nq\n").status == 0)
    #expect(ledger.contains("says: \"operational"))
  }

  /// An answer for one cell leaves the others of its words open.
  @Test func oneCellCanBeAnsweredAlone() {
    #expect(review(keys: "c\n5\nq\n").status == 0)
    #expect(ledger.contains("cell: {") && ledger.contains("by hand"))
    #expect(review(keys: "q\n").output.contains("1/2"))
  }

  @Test func thePageComesBackWithAnswersOnCells() throws {
    let page = folder.url.appending(path: "page.html").path
    #expect(review(["--html", page]).status == 0)
    var text = String(decoding: folder.read("page.html"), as: UTF8.self)
    #expect(!text.contains("<b>xyz") && text.contains("&lt;b&gt;xyz"), "hostile text has to be escaped")
    let ids = text.matches(of: /<section class="pair" id="([^"]+)"/).map { String($0.output.1) }
    #expect(ids.count == 2)
    let answers =
      "\"answers\": {\"\(ids[0])\": {\"answer\": \"link only\", \"reason\": \"đã hỏi\"}, \"\(ids[1])\": {\"answer\": \"unsure\"}}"
    text.replace(/"answers": ?{[^}]*}/, with: answers)
    try folder.write(Array(text.utf8), "back/page.html")
    let back = folder.url.appending(path: "back/page.html").path
    #expect(review(["--import", back]).status == 0)
    #expect(ledger.contains("link only") && ledger.contains("đã hỏi"))
    let once = ledger
    #expect(review(["--import", back]).status == 0 && ledger == once)
    try folder.write(Array(text.replacing("\"link only\"", with: "\"none\"").utf8), "back/other.html")
    let contradicting = review(["--import", folder.url.appending(path: "back/other.html").path])
    #expect(contradicting.status == 1 && contradicting.errors.contains("[contradicting-answer]") && ledger == once)
  }

  /// The next `analyze` obeys; `explain` shows the words that decide, and of a cell in doubt why it proves nothing.
  @Test func theAnswerIsObeyedAndExplained() throws {
    let results = folder.url.appending(path: "results").path
    func analyze() -> Command.Result { Command.run(Command.lienthong, ["analyze", path, "-o", results]) }
    #expect(analyze().status == 0)
    let summary = String(decoding: folder.read("results/summary.md"), as: UTF8.self)
    #expect(summary.contains("## Ô chờ trả lời") && summary.contains("3 ô, 2 câu hỏi"))
    #expect(!summary.contains("<b>xyz"))
    func explain(_ name: String) -> String { Command.run(Command.lienthong, ["explain", name, "--from", results]).output }
    let doubted = explain("MCĐT Sở Y tế")
    #expect(doubted.contains("chữ không dùng được: ") && doubted.contains("lý do: ") && doubted.contains("phỏng đoán: "))
    #expect(explain("MCĐT Sở Công Thương").contains("chứng cứ: “Trực tiếp” ["))
    #expect(review(keys: "1\nq\n").status == 0 && analyze().status == 0)
    #expect(explain("MCĐT Sở Y tế").contains("[decision:1]"))
    #expect(String(decoding: folder.read("results/summary.md"), as: UTF8.self).contains("1 ô, 1 câu hỏi"))
  }
}
