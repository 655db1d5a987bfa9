internal import Assembly
internal import Catalogue
internal import Diagnostics
internal import FoundationEssentials
internal import Identity
internal import InteropGraph
internal import Review

/// What `review` does, without its options: finds the names and cells in doubt, then asks about them, writes them as a page, or takes in a page that came
/// back.
struct ReviewAction {
  var paths: [String]
  var ledger: LedgerFile
  var author: String
  var date: String
  var language: Language
  var knowledge: Knowledge
  var year: Int
  var limit: Int?
  /// Writes the page over a file that is no page of questions, or one with answers, too.
  var forces = false

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Asking

  func ask() -> ExitStatus {
    guard let (book, isWhole, _) = book() else { return .incomplete }
    let session = ReviewSession(
      items: chosen(book), ledger: ledger, author: author, date: date, language: language, keys: KeyReader()
    ) { Terminal.output($0) }
    do throws(LedgerError) {
      let outcome = try session.run()
      Terminal.output(
        say(
          "\nĐã trả lời \(outcome.answered), còn \(outcome.left). Sổ quyết định: \(ledger.path)\n",
          "\n\(outcome.answered) answered, \(outcome.left) left. Ledger: \(ledger.path)\n"))
    } catch {
      return tell(error)
    }
    return isWhole ? .done : .incomplete
  }

  private func chosen(_ book: ReviewBook) -> [ReviewItem] { limit.map { Array(book.items.prefix($0)) } ?? book.items }

  // MARK: The page

  func writePage(to path: String) -> ExitStatus {
    guard let (book, isWhole, inputs) = book() else { return .incomplete }
    let page = ReviewPage(ReviewBook(chosen(book)), language: language)
    // A page that somebody filled in is theirs.
    let file = NamedFile(path: path, forces: forces) { bytes in
      (try? ReviewAnswers(page: String(decoding: bytes, as: UTF8.self))).map { $0.entries.isEmpty && $0.cells.isEmpty } ?? false
    }
    if let problem = file.write(page.bytes, inputs: inputs) {
      Terminal.error(Diagnostic(problem).line(in: language) + "\n")
      return .incomplete
    }
    let count = chosen(book).count
    Terminal.output(say("\(count) câu hỏi trong \(path)\n", "\(count) questions in \(path)\n"))
    return isWhole ? .done : .incomplete
  }

  // MARK: What came back

  /// Adds the answers of a page; those that are in the ledger already are passed over, those that contradict it are told and left out.
  func takeIn(_ path: String) -> ExitStatus {
    guard let data = FileManager.default.contents(atPath: path) else {
      Terminal.error(Diagnostic(.fileNotFound, at: SourceLocation(file: path)).line(in: language) + "\n")
      return .incomplete
    }
    let answers: ReviewAnswers
    do throws(LedgerError) {
      answers = try ReviewAnswers(page: String(decoding: data, as: UTF8.self))
    } catch {
      Terminal.error(Diagnostic(.badReviewPage(reason: error.reason), at: SourceLocation(file: path)).line(in: language) + "\n")
      return .incomplete
    }
    do throws(LedgerError) {
      return try add(answers)
    } catch {
      return tell(error)
    }
  }

  private func add(_ answers: ReviewAnswers) throws(LedgerError) -> ExitStatus {
    let intake = ReviewIntake(answers, ledger: try ledger.read(), author: answers.author.isEmpty ? author : answers.author, date: date)
    for problem in intake.contradictions { Terminal.error(Diagnostic(problem).line(in: language) + "\n") }
    try ledger.add(intake.added)
    let (added, repeated, unsure, contradicting) = (intake.added.count, intake.repeated, intake.unsure, intake.contradictions.count)
    Terminal.output(
      say(
        "Thêm \(added) quyết định; \(repeated) đã có, \(unsure) chưa rõ, \(contradicting) mâu thuẫn. Sổ quyết định: \(ledger.path)\n",
        "\(added) decisions added; \(repeated) there already, \(unsure) not sure, \(contradicting) contradicting. Ledger: \(ledger.path)\n"
      ))
    return contradicting > 0 ? .findings : .done
  }

  // MARK: Questions

  /// The questions of the reports under the decisions so far; nil when there is nothing to go on with.
  private func book() -> (ReviewBook, isWhole: Bool, InputCollector)? {
    var inputs = InputCollector()
    inputs.collect(paths)
    let decisions: Ledger
    do throws(LedgerError) {
      decisions = try ledger.read()
    } catch {
      _ = tell(error)
      return nil
    }
    let result = knowledge.analysis(decisions).run(inputs.files)
    let diagnostics = Diagnostic.sorted(inputs.diagnostics + result.diagnostics)
    for diagnostic in diagnostics where diagnostic.severity == .error { Terminal.error(diagnostic.line(in: language) + "\n") }
    guard !inputs.files.isEmpty else { return nil }
    let judged = Judgement(result, catalogue: knowledge.catalogue, year: year)
    return (
      ReviewBook(judged.robustness, graph: judged.graph, language: language), !diagnostics.contains { $0.severity == .error }, inputs
    )
  }

  private func tell(_ error: LedgerError) -> ExitStatus {
    if error.isWriting {
      Terminal.error(Diagnostic(.cannotWrite(path: ledger.path, reason: error.reason)).line(in: language) + "\n")
      return .incomplete
    }
    Terminal.error(
      Diagnostic(.badLedger(entry: error.entry, reason: error.reason), at: SourceLocation(file: ledger.path)).line(in: language) + "\n")
    return .incomplete
  }
}
