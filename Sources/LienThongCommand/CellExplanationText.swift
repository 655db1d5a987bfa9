internal import Claims
internal import Diagnostics
internal import InteropGraph
internal import Phrasebook
internal import SafeText

/// What `phrases explain` prints: how a cell was read, step by step.
struct CellExplanationText {
  private let reading: CellReading
  private let explanation: CellExplanation
  private let cell: String
  private let language: Language

  init(_ cell: String, knowledge: Knowledge, language: Language) {
    let test = PhraseTest(catalogue: knowledge.catalogue, book: knowledge.book ?? .builtIn)
    (reading, explanation) = (test.read(cell), test.explain(cell))
    (self.cell, self.language) = (cell, language)
  }

  var text: String { (statements + [rules] + doubt + [verdict]).joined(separator: "\n") + "\n" }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Statements

  private var statements: [String] {
    zip(explanation.statements, explanation.findings).enumerated().flatMap { number, statement -> [String] in
      let (clauses, findings) = statement
      var lines = [say("Câu \(number + 1)", "Statement \(number + 1)")]
      for (place, clause) in clauses.enumerated() {
        lines.append("  " + say("Vế \(place + 1)", "Clause \(place + 1)"))
        lines += clause.map(piece)
        if clauses.count == findings.count { lines.append(result(findings[place])) }
      }
      // The reader may cut clauses further than the form does.
      if clauses.count != findings.count { lines += findings.map(result) }
      return lines
    }
  }

  private func piece(_ piece: CellExplanation.Piece) -> String {
    let role = piece.role.isEmpty ? "" : " · " + piece.role + (piece.row.isEmpty ? "" : " [\(piece.row)]")
    return "    " + piece.text.printable + role
  }

  private func result(_ finding: String) -> String { "    → " + (finding.isEmpty ? say("không nói gì", "says nothing") : finding) }

  // MARK: The end

  private var rules: String {
    let steps = reading.proof.map { "“\($0.words.printable)” [\($0.rule)]" }.joined(separator: ", ")
    return say("Quy tắc đã dùng: ", "Rules used: ") + (steps.isEmpty ? say("không có", "none") : steps)
  }

  private var doubt: [String] {
    guard let doubt = reading.doubt else { return [say("Chữ còn lại: không", "Words left over: none")] }
    let words = doubt.words.map { "“\($0.printable)”" }.joined(separator: ", ")
    var lines = [
      say("Chữ còn lại: ", "Words left over: ") + (words.isEmpty ? say("không", "none") : words),
      say("Vì sao ngờ: ", "Why in doubt: ") + doubt.reason.sentence(language),
      say("Nên viết: ", "Better: ") + doubt.reason.advice[language],
    ]
    if let guess = doubt.guess {
      lines.append(say("Phỏng đoán: ", "Guess: ") + verdict(guess.status, guess.mode, guess.via, guess.flow, []))
    }
    return lines
  }

  private var verdict: String {
    say("Kết luận: ", "Verdict: ") + verdict(reading.status, reading.mode, reading.via, reading.flow, reading.standards)
  }

  private func verdict(_ status: Status, _ mode: Mode, _ via: [BusReference], _ flow: Flow?, _ standards: [String]) -> String {
    let words = GraphWords(language: language)
    guard status != .none, status != .unclear else { return words.status(status) }
    var parts = [words.status(status), words.mode(mode)]
    if !via.isEmpty { parts.append(say("trục: ", "bus: ") + via.map(name).joined(separator: ", ")) }
    if let flow { parts.append(say("chiều: ", "direction: ") + words.flow(flow)) }
    if !standards.isEmpty { parts.append(say("tiêu chuẩn: ", "standards: ") + standards.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }

  private func name(_ bus: BusReference) -> String {
    switch bus {
    case .known(let id, _): id.uppercased()
    case .unnamed: say("không nêu tên", "not named")
    case .system(let text): text.printable
    }
  }
}
