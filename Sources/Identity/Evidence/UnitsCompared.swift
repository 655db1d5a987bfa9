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
      evidence = NameEvidence(.unit, Self.silent(a, b, isService: isService), here: a.unit?.text ?? "", there: b.unit?.text ?? "")
      return
    }
    let isSame = first.identity == second.identity && names.unit != .initials
    isShort = !isSame && (names.unit == .initials || first.abbreviates(second))
    let damaged = a.mayLackAccents || b.mayLackAccents
    let confused = isSame ? nil : first.isSpeltApart(from: second) ? 1 : Confusion.count(first.words, second.words, damaged: damaged)
    let points =
      if first.liesElsewhere(than: second) {
        NameWeights.against
      } else if names.unit == .former {
        NameWeights.formerUnit
      } else if names.unit == .cutShort {
        NameWeights.unitCutShort
      } else if isSame {
        NameWeights.sameUnit
      } else if let confused {
        NameWeights.sameUnit + confused * NameWeights.confusedWord
      } else if isShort {
        NameWeights.unitInitials
      } else {
        isService && Self.isServed(first, second) ? NameWeights.centreOfPlace : NameWeights.against
      }
    evidence = NameEvidence(.unit, points, here: first.text, there: second.text)
  }

  /// "Trung tâm hành chính công thành phố Huế" beside "thành phố Huế".
  private static func isServed(_ a: UnitName, _ b: UnitName) -> Bool {
    (a.isPlace && a.words == b.served) || (b.isPlace && b.words == a.served)
  }

  /// Only one names a unit, or neither. "… của tỉnh" beside a unit's is another system, where the unit is part of the name.
  private static func silent(_ a: NameReading, _ b: NameReading, isService: Bool) -> Int {
    if a.unit == nil, b.unit == nil { return isService ? NameWeights.noUnit : NameWeights.noUnitOfOther }
    let whole = a.unit == nil ? a : b
    if isService, whole.isAgencyWide { return NameWeights.against }
    return isService ? NameWeights.oneUnit : NameWeights.oneUnitOfOther
  }
}
