internal import Catalogue
internal import Claims
internal import Diagnostics
internal import FoundationEssentials
internal import Phrasebook
internal import SafeText

/// What `phrases test` does: read the files, read every example, tell those that do not hold.
struct PhraseTestAction {
  var paths: [String]
  var language: Language

  func run() throws -> ExitStatus {
    let catalogue = try Catalogue()
    let book: Phrasebook
    do throws(PhrasebookError) {
      guard let files = files() else { return .incomplete }
      book = files.isEmpty ? .builtIn : try Phrasebook(files: files)
    } catch {
      Terminal.error(error.text[language].printable + "\n")
      return .incomplete
    }
    let test = PhraseTest(catalogue: catalogue, book: book)
    let own = paths.isEmpty ? book.rows : book.rows.filter { names.contains($0.file) }
    let failures = own.flatMap(test.failures) + broken(test, catalogue)
    for failure in failures { Terminal.output(line(failure) + "\n") }
    let examples = own.reduce(0) { $0 + $1.examples.count + $1.counterexamples.count }
    Terminal.output(
      say(
        "\(own.count) dòng, \(examples) ví dụ, \(failures.count) không đạt\n",
        "\(own.count) rows, \(examples) examples, \(failures.count) failed\n"
      ))
    return failures.isEmpty ? .done : .findings
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Files

  private var names: Set<String> { Set(paths.map(Self.name)) }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Texts by file name; nil after telling which file cannot be read.
  private func files() -> [String: String]? {
    var out: [String: String] = [:]
    for path in paths {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        Terminal.error(say("\(path): không đọc được\n", "\(path): cannot be read\n"))
        return nil
      }
      guard out.updateValue(text, forKey: Self.name(path)) == nil else {
        Terminal.error(say("\(path): hai tệp cùng tên\n", "\(path): two files of this name\n"))
        return nil
      }
    }
    return out
  }

  /// Examples of the built-in files that held before the given files came.
  private func broken(_ test: PhraseTest, _ catalogue: Catalogue) -> [PhraseTest.Failure] {
    guard !paths.isEmpty else { return [] }
    let failures = test.book.rows.filter { !names.contains($0.file) }.flatMap(test.failures)
    guard !failures.isEmpty else { return [] }
    let before = PhraseTest(catalogue: catalogue)
    let known = Set(before.book.rows.flatMap(before.failures).map { [$0.row, $0.example.text] })
    return failures.filter { !known.contains([$0.row, $0.example.text]) }
  }

  // MARK: Words

  private func line(_ failure: PhraseTest.Failure) -> String {
    let place = "\(failure.file): \(failure.row): “\(failure.example.text)”: ".printable
    return place + reason(failure) + say("; đọc được: ", "; came: ") + failure.came.printable
  }

  private func reason(_ failure: PhraseTest.Failure) -> String {
    switch failure.fault {
    case .notGiven(let words): say("cần ", "expected ") + words.joined(separator: " ").printable
    case .unreadable(""): say("không nói ô phải cho điều gì", "does not say what the cell gives")
    case .unreadable(let word): say("không hiểu “\(word.printable)”", "“\(word.printable)” means nothing")
    case .rowNotUsed: say("cần dùng dòng này mà không dùng", "expected to use this row and does not")
    case .rowUsed: say("dùng dòng này mà không được dùng", "uses this row and must not")
    }
  }
}
