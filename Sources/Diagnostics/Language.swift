/// The language of outputs and messages.
public enum Language: String, Sendable, CaseIterable {
  case vi, en
}

/// One text in both languages. Everything the product says to people is made of these.
public struct LocalizedText: Sendable, Hashable, Decodable {
  public var vi: String
  public var en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
