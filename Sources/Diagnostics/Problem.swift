/// Every problem the product can report. Ids are stable and never reused; the words are in `Problem+Text.swift`.
public enum Problem: Sendable, Hashable {
  // Files
  case fileNotFound
  case fileUnreadable(reason: String)
  case fileTooLarge(bytes: Int, limit: Int)
  case fileEmpty
  case encryptedFile
  case legacyOffice(kind: String)
  case unsupportedFormat(found: String)
  case corruptFile(reason: String)
  case skippedFile
  case duplicateFile(of: String)
  case noReports
  case partTooLarge(part: String, limit: Int)

  // Reading a report
  case blankForm
  case notAReport
  case unknownAgency(shown: String)
  case missingSection(String)
  case tableNotUnderstood(header: String)
  case headerNotUnderstood(found: String)
  case rowNotUnderstood(found: String)
  case nestedTable
  case struckText(found: String)
  case dittoWithoutSource(found: String)
  case bareTick(found: String)
  case ambiguousTick(found: String)
  case unclearCell(found: String)
  case unfilledRow(name: String)
  case mojibake
  case twoReportsOfOneAgency(agency: String, other: String)

  // Names
  case ambiguousName(name: String, candidates: String)
  case groupName(name: String)

  case unknownName(name: String, candidates: String)
  case badGraphFile(path: String, reason: String)

  // Drawing
  case diagramFailed(view: String, reason: String)
  case diagramIllegible(view: String, count: Int, first: LocalizedText)
  case diagramSimplified(view: String, step: String)
  case cannotWrite(path: String, reason: String)
}
