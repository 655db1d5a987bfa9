/// One row of the phrasebook: phrases that mean the same, with examples that prove it.
public struct PhraseRow: Sendable {
  public var id: String
  /// The file it stands in, `negation.yaml`.
  public var file: String
  /// As written; `(a|b)` stands for either, `(a|)` may be left out.
  public var say: [String]
  public var role: Role
  /// What the role is about: the standard's label, the question that a label names, the phrase that a short form stands for.
  public var value: String
  /// One of these must stand right before; `@role` is any phrase of that role.
  public var before: [String]
  /// One of these must stand right behind.
  public var after: [String]
  /// Longer phrases that hold one of `say` and mean something else.
  public var not: [String]
  public var examples: [PhraseExample]
  public var counterexamples: [PhraseExample]
  public var source: String

  public init(
    id: String, file: String, say: [String], role: Role, value: String = "", before: [String] = [], after: [String] = [],
    not: [String] = [],
    examples: [PhraseExample] = [], counterexamples: [PhraseExample] = [], source: String = ""
  ) {
    (self.id, self.file, self.say, self.role, self.value) = (id, file, say, role, value)
    (self.before, self.after, self.not) = (before, after, not)
    (self.examples, self.counterexamples, self.source) = (examples, counterexamples, source)
  }
}

/// A text and what it must give: `operational direct flow:forward via:lgsp,ngsp std:XML`, `unclear`, `none`, `carries`, `idle`.
/// Of a counterexample, `-` says only that the row is not used in it.
public struct PhraseExample: Sendable, Hashable {
  public var text: String
  public var gives: String

  public init(text: String, gives: String) { (self.text, self.gives) = (text, gives) }
}
