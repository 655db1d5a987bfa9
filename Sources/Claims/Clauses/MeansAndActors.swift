internal import Phrasebook
internal import Vietnamese

/// By what means, and who does it.
extension ClauseReader {
  mutating func readMeans() {
    clause.namesPair = first([.system, .pair, .this], in: range) != nil || first([.connect, .work], in: range) != nil && !clause.hasTopic
    for index in range where uses(index) == .free || uses(index) == .governed || uses(index) == .nominal {
      switch role(index) {
      case .direct?: (clause.isDirect, clause.isMachine, _) = (true, true, note(index))
      case .bus?:
        if case .bus(let bus) = cell.tokens[index].content { clause.buses.append(bus) }
        clause.isMachine = true
        note(index)
      case .indirect?: (clause.isIndirect, clause.isMachine, _) = (true, true, note(index))
      case .technique?: (clause.isTechnique, clause.isMachine, _) = (true, true, note(index))
      case .network?, .auto?: (clause.isMachine, _) = (true, note(index))
      case .payload?:
        clause.hasPayload = true
        if cell.book.row(cell.tokens[index].row).value == "electronic" { (clause.isMachine, _) = (true, note(index)) }
      case .standard?:
        clause.hasStandard = true
        if !Self.fileStandards.contains(cell.book.row(cell.tokens[index].row).value), first(Self.data, in: range) != nil {
          clause.isMachine = true
        }
      case .link? where uses(index) == .free: (clause.isLink, _) = (true, note(index))
      case .byHand?, .paper?:
        if uses(index) == .free { (clause.isByHand, _) = (true, note(index)) }
      // "dừng từ khi Sở thay phần mềm khác": why, not of whom.
      case .other? where first([.stop, .broken], in: range.lowerBound..<index) != nil: break
      case .other?: (clause.isOther, _) = (true, note(index))
      case .rest?: (clause.isRest, _) = (true, note(index))
      // "hai xã này", "12 xã kia": a part of those who could be connected.
      case .this?: if role(index - 1) == .office { clause.isRest = true } else if !clause.isRest { clause.isThis = true }
      case .only?: clause.isOnly = true
      case .side?: clause.isSide = true
      case .reports?: clause.isReported = true
      case .arrive? where uses(index) == .free && role(index - 1) != .person: clause.isMachine = true
      default: break
      }
    }
  }

  /// Formats that people send as files.
  static let fileStandards: Set<String> = ["Excel", "CSV", "XML"]

  /// Services between machines.
  static let services: Set<String> = ["FTP", "SFTP", "SOAP", "REST", "WSDL"]

  /// A person or an office before the first verb of sending or fetching is who does it.
  mutating func readActors() {
    guard
      let verb = first(
        Self.data.union([.byHand, .arrive]), in: range.filter { uses($0) == .free || clause.hasPurpose && uses($0) == .governed })
    else { return }
    var isSystem = false
    for index in range.lowerBound..<verb {
      guard let role = role(index) else { continue }
      switch role {
      case .auto, .technique, .bus: (clause.actor, isSystem) = (nil, true)
      case .system: (clause.actor, isSystem) = (nil, isSystem || !isPlace(index))
      // "chị Hòa kể …": who tells it.
      case .person where first([.reports], in: index..<verb) != nil: break
      case .person where !isComplement(index): if !isSystem { clause.actor = .person }
      case .office where !isComplement(index): if !isSystem, clause.actor == nil { clause.actor = .office }
      default: break
      }
      clause.hasSubject = clause.hasSubject || role == .system || role == .person || role == .office
    }
    // "cán bộ bấm nút thì …": what follows the button is the machine's.
    if let press = first([.press], in: range.lowerBound..<verb),
      first([.then, .payload, .system, .receive, .send], in: press..<range.upperBound) != nil
    {
      clause.actor = nil
    }
    // "cán bộ tự tải lên": people by themselves.
    if clause.actor == .person, clause.buses.isEmpty, !clause.isDirect, !clause.isTechnique { clause.isMachine = false }
    // "được phần mềm lập và truyền sang": a programme does it.
    if isSystem, clause.actor == nil, first([.person], in: range) == nil { clause.isMachine = true }
    // "… được chuyển": who did something to it before is not who moves it.
    if role(verb - 1) == .passive { clause.actor = nil }
  }

  /// "trên phần mềm", "vào hệ thống", "của cổng": where it is done, not who does it.
  private func isPlace(_ index: Int) -> Bool {
    isComplement(index) || role(index - 1).map { [.at, .by, .send, .receive, .exchange, .byHand, .press].contains($0) } ?? false
  }

  /// "cho bưu điện", "sang thuế", "của người dân": not who acts.
  func isComplement(_ index: Int) -> Bool {
    let start = cell.tokens[index].range.lowerBound
    guard start > 0 else { return false }
    // "tài khoản cán bộ": behind an unknown noun, too.
    if index > range.lowerBound, !cell.tokens[index - 1].isSeparator {
      guard let before = role(index - 1) else { return !cell.words[start - 1].isMark }
      if [.toward, .from, .and, .through, .home, .payload].contains(before) { return true }
    }
    return Self.complements.contains(cell.words[start - 1].key) || cell.words[start - 1].text.allSatisfy(\.isNumber)
  }

  static let complements = Set(Words.keys("của cho"))
}
