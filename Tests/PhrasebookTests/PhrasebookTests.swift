import Foundation
import Phrasebook
import TestSupport
import Testing
import Vietnamese

private func row(
  _ id: String, _ say: String..., means: Role, before: [String] = [], after: [String] = [], not: [String] = []
) -> PhraseRow {
  PhraseRow(id: id, file: "own.yaml", say: say, role: means, before: before, after: after, not: not)
}

/// Files of phrases, and what cannot be one.
@Suite struct PhrasebookFileTests {
  private static let good = "rows:\n- { id: own.zap, say: [zập dữ liệu], means: send, examples: { \"Zập dữ liệu qua LGSP\": viaBus } }\n"

  private func fault(in yaml: String, file: String = "own.yaml") -> PhrasebookError? {
    do throws(PhrasebookError) {
      _ = try Phrasebook(files: [file: yaml])
      return nil
    } catch {
      return error
    }
  }

  @Test func aFileOfANewNameIsAdded() throws {
    let book = try Phrasebook(files: ["own.yaml": Self.good])
    #expect(book.rows.last?.id == "own.zap")
    #expect(book.rows.last?.file == "own.yaml")
    #expect(book.rows.count == Phrasebook.builtIn.rows.count + 1)
  }

  @Test func aFileOfABuiltInNameStandsForIt() throws {
    let book = try Phrasebook(files: ["work.yaml": Self.good])
    #expect(book.rows.filter { $0.file == "work.yaml" }.map(\.id) == ["own.zap"])
    #expect(Set(book.rows.map(\.file)) == Set(Phrasebook.fileNames))
  }

  @Test(arguments: [
    ("means: send", "means: send, colour: red", "“colour”"),
    ("means: send", "means: sendd", "“sendd”"),
    ("means: send", "means: send, before: [\"@nobody\"]", "“@nobody”"),
    ("[zập dữ liệu]", "[zập (dữ liệu|hồ sơ]", "“zập (dữ liệu|hồ sơ”"),
    ("[zập dữ liệu]", "[zập dữ) liệu]", "“zập dữ) liệu”"),
    ("[zập dữ liệu]", "[\"…\"]", "“…”"),
    ("say: [zập dữ liệu], ", "", "“say”"),
    (", examples: { \"Zập dữ liệu qua LGSP\": viaBus }", "", "example"),
    ("id: own.zap, ", "", "“id”"),
    ("own.zap", "exchange.send", "id is taken"),
    ("zập dữ liệu]", "gửi]", "exchange.send"),
    ("rows:", "lines:", "“rows:”"),
    ("}\n", "\n", "YAML"),
  ])
  func aRowThatCannotBeUsedIsNamed(part: String, replacement: String, told: String) throws {
    let yaml = Self.good.replacingOccurrences(of: part, with: replacement)
    #expect(yaml != Self.good)
    let error = try #require(fault(in: yaml))
    #expect(error.file == "own.yaml")
    #expect(error.english.contains(told), "\(error)")
    #expect(!error.vietnamese.isEmpty)
    #expect(error.description.hasPrefix("own.yaml: " + (error.row.isEmpty ? "" : error.row + ": ")))
  }

  @Test func theErrorNamesTheRow() {
    #expect(fault(in: Self.good.replacingOccurrences(of: "send", with: "sendd"))?.row == "own.zap")
  }

  @Test func everyFileOfTheFolderIsRead() throws {
    let folder = Command.package.appending(path: "Sources/Phrasebook/Resources/phrasebook")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
    #expect(Set(files) == Set(Phrasebook.fileNames))
    for name in files {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text.contains("\nrows:") || text.hasPrefix("rows:"), "\(name)")
    }
  }
}

/// Which phrase stands at a place.
@Suite struct PhraseMatchTests {
  private func roles(_ text: String, _ rows: [PhraseRow]) throws -> [Role] {
    let book = try Phrasebook(rows: rows)
    let words = Words.split(text)
    let numbers = book.numbers(words)
    var out: [Role] = []
    var index = 0
    while index < words.count {
      guard let match = book.match(words, numbers, at: index, previous: out.last) else {
        index += 1
        continue
      }
      out.append(book.row(match.row).role)
      index += match.length
    }
    return out
  }

  @Test(arguments: ["zập", "zập sang", "zúp", "zúp sang"])
  func alternativesStandForEachOther(text: String) throws {
    #expect(try roles(text, [row("a", "(zập|zúp) (sang|)", means: .send)]) == [.send])
  }

  @Test func alternativesMayStandInAlternatives() throws {
    let rows = [row("a", "zập (sang (bên|phía) kia|về)", means: .send)]
    for text in ["zập sang bên kia", "zập sang phía kia", "zập về"] { #expect(try roles(text, rows) == [.send], "\(text)") }
    #expect(try roles("zập sang", rows).isEmpty)
  }

  @Test func theLongestPhraseIsTaken() throws {
    let rows = [row("a", "zập", means: .send), row("b", "zập về", means: .receive)]
    #expect(try roles("zập về", rows) == [.receive])
    #expect(try roles("zập sang", rows) == [.send])
  }

  @Test func aLongerPhraseOfAnotherMeaningIsNot() throws {
    let rows = [row("a", "zập", means: .send, not: ["máy zập", "zập (điện|đèn)"])]
    #expect(try roles("zập hồ sơ", rows) == [.send])
    for text in ["máy zập", "zập điện", "zập đèn"] { #expect(try roles(text, rows).isEmpty, "\(text)") }
  }

  @Test func wordsBeforeAndBehindMustStand() throws {
    let before = [row("a", "zập", means: .send, before: ["đã", "sẽ"])]
    #expect(try roles("đã zập", before) == [.send])
    #expect(try roles("sẽ zập", before) == [.send])
    #expect(try roles("zập", before).isEmpty)
    let after = [row("a", "zập", means: .send, after: ["hồ sơ"])]
    #expect(try roles("zập hồ sơ", after) == [.send])
    #expect(try roles("zập hồ", after).isEmpty)
  }

  @Test func rolesBeforeAndBehindMustStand() throws {
    let rows = [
      row("n", "không", means: .not), row("a", "zập", means: .send, before: ["@not"]), row("b", "zúp", means: .call, after: ["@not"]),
    ]
    #expect(try roles("không zập", rows) == [.not, .send])
    #expect(try roles("zập", rows).isEmpty)
    #expect(try roles("zúp không", rows) == [.call, .not])
    #expect(try roles("zúp", rows).isEmpty)
  }

  @Test func aRowWithAConditionGoesBeforeOneWithout() throws {
    let rows = [row("a", "zập", means: .send), row("b", "zập", means: .receive, after: ["về"])]
    #expect(try roles("zập về", rows) == [.receive])
    #expect(try roles("zập sang", rows) == [.send])
  }

  @Test func oneWordOfAPhraseMayHaveWrongAccents() throws {
    let rows = [row("a", "kết nối", means: .connect), row("b", "không", means: .not)]
    for text in ["kêt nối", "kết nôi", "Kết Nối"] { #expect(try roles(text, rows) == [.connect], "\(text)") }
    // Both words, or a phrase of one word: no.
    for text in ["kêt nôi", "khống"] { #expect(try roles(text, rows).isEmpty, "\(text)") }
  }

  @Test func marksInsideAPhraseAreSteppedOver() throws {
    #expect(try roles("gửi/nhận", [row("a", "gửi nhận", means: .both)]) == [.both])
  }

  @Test func shortFormsAreWrittenOut() throws {
    let short = PhraseRow(id: "s", file: "own.yaml", say: ["zl"], role: .short, value: "zập liền")
    let book = try Phrasebook(rows: [short])
    #expect(book.expanded(Words.split("đã ZL xong")).map(\.key) == Words.split("đã zập liền xong").map(\.key))
  }
}
