public import Diagnostics
public import InteropGraph
internal import SafeText

/// What proves a claim, or what stands against a proof, told line by line.
public struct ProofText {
  private let graph: InteropGraph
  private let language: Language
  private let words: GraphWords

  public init(_ graph: InteropGraph, language: Language) {
    (self.graph, self.language) = (graph, language)
    words = GraphWords(language: language)
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// No line for a claim that neither proves nor doubts anything, as in a graph of an earlier version.
  public func lines(_ claim: Claim) -> [String] {
    guard let doubt = claim.doubt else {
      return claim.proof.isEmpty ? [] : [say("chứng cứ: ", "proof: ") + claim.proof.map(step).joined(separator: ", ")]
    }
    let left = doubt.words.isEmpty ? [] : [say("chữ không dùng được: ", "words left over: ") + quoted(doubt.words)]
    return left + [say("lý do: ", "reason: ") + doubt.reason[language], say("phỏng đoán: ", "guess: ") + guess(doubt.guess)]
  }

  private func step(_ step: ProofStep) -> String { quoted([step.words]) + " [\(step.rule)]" }

  private func quoted(_ texts: [String]) -> String { texts.map { "“\($0.printable)”" }.joined(separator: ", ") }

  /// "đang hoạt động; qua trục LGSP; hàng gửi cột", or that there is none.
  public func guess(_ guess: ClaimGuess?) -> String {
    guard let guess else { return say("không có", "none") }
    var parts = [words.status(guess.status)]
    if guess.status != .none {
      parts.append(words.mode(guess.mode) + (guess.via.isEmpty ? "" : " " + guess.via.map(graph.name).joined(separator: " → ")))
    }
    if let flow = guess.flow { parts.append(words.flow(flow)) }
    return parts.joined(separator: "; ")
  }
}
