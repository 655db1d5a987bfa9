public import Diagnostics

/// Words of a cell, and the row of the phrasebook (or the rule of the reader) that uses them.
public struct ProofStep: Sendable, Hashable, Decodable {
  public var words: String
  public var rule: String

  public init(words: String, rule: String) { (self.words, self.rule) = (words, rule) }
}

/// Why a cell has no proof.
public enum DoubtReason: String, Sendable, CaseIterable {
  /// Nobody knows yet, or another paper says it.
  case unknown
  /// It asks and does not answer.
  case question
  /// It could be; nothing says that it is.
  case onlyPossible
  /// A rule or a paper on the matter.
  case onlyRule
  /// A noun or a standard, and no verb.
  case nothingSaid
  /// Words whose part no rule explains.
  case leftover
  /// It says yes and no.
  case contradiction
  /// A person or an office sends; by what means is not said.
  case agent

  /// The reason in a sentence, in both languages.
  public var text: LocalizedText { LocalizedText(vi: sentence(.vi), en: sentence(.en)) }

  /// The reason in a sentence.
  public func sentence(_ language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    return switch self {
    case .unknown: say("ô nói là chưa biết, hoặc dẫn sang văn bản khác", "the cell says that it is not known, or points to another paper")
    case .question: say("ô nêu câu hỏi mà không trả lời", "the cell asks and does not answer")
    case .onlyPossible:
      say("ô chỉ nói có thể kết nối, không nói đã kết nối hay chưa", "the cell says that it could be connected, not whether it is")
    case .onlyRule: say("ô chỉ nêu quy định hoặc nguyên tắc, không nói thực tế", "the cell tells a rule or principle, not how it is")
    case .nothingSaid:
      say(
        "ô chỉ có danh từ hoặc tiêu chuẩn, không nói có kết nối hay không",
        "the cell holds nouns or a standard and does not say whether there is a connection")
    case .leftover: say("không rõ vai trò của những chữ này trong câu", "the part of these words in the sentence is not known")
    case .contradiction: say("ô vừa nói có vừa nói không", "the cell says yes and no")
    case .agent:
      say("ô nói có người hoặc cơ quan gửi, không nói bằng cách nào", "the cell says that a person or an office sends, not by what means")
    }
  }
}
