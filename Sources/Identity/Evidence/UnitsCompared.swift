internal import InteropGraph
internal import Names

/// The units of two names: a one-stop system of a Sở is neither the whole province's nor another Sở's.
struct UnitsCompared {
  private(set) var evidence: NameEvidence?
  /// One of them stands by its initials.
  private(set) var isShort = false

  init() {}

  init(_ names: AlignedNames, isService: Bool) {
    let (a, b) = (names.a, names.b)
    guard let first = a.unit, let second = b.unit else {
      let isSilent = a.unit == nil && b.unit == nil
      let points =
        switch (isSilent, isService) {
        case (true, true): NameWeights.noUnit
        case (true, false): NameWeights.noUnitOfOther
        case (false, true): NameWeights.oneUnit
        case (false, false): NameWeights.oneUnitOfOther
        }
      evidence = NameEvidence(.unit, points, here: a.unit?.text ?? "", there: b.unit?.text ?? "")
      return
    }
    let isSame = first.identity == second.identity && names.unit != .initials
    isShort = !isSame && (names.unit == .initials || first.abbreviates(second) || second.abbreviates(first))
    let confused = isSame ? nil : Confusion.count(first.words, second.words, damaged: a.mayLackAccents || b.mayLackAccents)
    let points =
      if isSame {
        NameWeights.sameUnit
      } else if let confused {
        NameWeights.sameUnit + confused * NameWeights.confusedWord
      } else {
        isShort ? NameWeights.unitInitials : NameWeights.against
      }
    evidence = NameEvidence(.unit, points, here: first.text, there: second.text)
  }
}
