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
  /// A folder that is only a link to another: it is not gone into.
  case linkedFolder
  case folderTooDeep(limit: Int)
  /// Files that programs leave behind (`~$…`, `.DS_Store`).
  case leftoversPassedOver(count: Int)
  case duplicateFile(of: String)
  case noReports
  case partTooLarge(part: String, limit: Int)
  /// A part of a report was left out, so that what the report says of it is not known.
  case contentDropped(DroppedContent)

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
  /// A filled cell that proves nothing: the words that could not be used, why, and how to write it.
  case unclearCell(found: String, words: [String] = [], why: LocalizedText? = nil, advice: LocalizedText? = nil)
  /// Filled cells of a matrix under or beside no system.
  case orphanCells(count: Int, found: String)
  /// A row with fewer cells than the table: its cells may stand under the wrong systems.
  case shortRow(found: String)
  /// Words or a picture where the table of IV.1 should be.
  case noTable(found: String)
  /// A filled cell whose row and column were taken for one system.
  case selfConnection(row: String, column: String, found: String)
  case unfilledRow(name: String)
  /// Several ticks where the form wants one.
  case severalTicks(BlankField, name: String, found: String)
  case mojibake
  case twoReportsOfOneAgency(agency: String, other: String)

  // Names
  case ambiguousName(name: String, candidates: String)
  case groupName(name: String)

  case staleDecision(id: String, name: String)
  case conflictingDecisions(id: String, other: String)
  case changedEvidence(id: String)
  case contradictingAnswer(name: String, other: String, decision: String)
  case contradictingReading(cell: String, decision: String)
  case badLedger(entry: Int?, reason: String)
  case badReviewPage(reason: String)
  case idleWithdrawal(id: String, of: String)
  case unknownName(name: String, candidates: String)
  case badGraphFile(path: String, reason: String)

  // Checking a report before it is sent
  case blankField(BlankField, name: String)
  case notInMatrix(name: String)
  case notInInventory(name: String)
  case listedTwice(name: String, other: String)
  case incompleteAnswer(missing: [MissingAnswer], name: String, other: String)
  case unnamedBus(count: Int)
  case undeclaredBus(name: String, count: Int)
  case nationalInNameOnly(name: String, isKnown: Bool)
  case beforeItsTime(name: String, since: String)
  case unitsOverTotal(name: String, level: LocalizedText, deployed: Int, total: Int)
  case contradictoryCells(name: String, other: String, place: SourceLocation, here: String, there: String)
  case unusableYetConnected(name: String, count: Int)
  case missingDate
  case unusualDate(String)
  case staleBaseline(entry: String)
  case annotateUnsupported

  /// A column of section III or IV.2 that was left empty.
  public enum BlankField: String, Sendable, Hashable, CaseIterable { case functions, units, condition, upgrade }

  /// One of the three answers that the form wants in a cell of IV.1.
  public enum MissingAnswer: String, Sendable, Hashable, CaseIterable { case manner, data, standard }

  // Drawing
  case diagramFailed(view: String, reason: String)
  case noFonts
  case diagramIllegible(view: String, count: Int, first: LocalizedText)
  case diagramSimplified(view: String, step: String)
  case cannotWrite(path: String, reason: String)
  case wouldOverwrite(path: String)
  /// A file that is no result stands where one would go.
  case foreignFile(path: String)
  case linkedOutput(path: String)
  case outputBusy(path: String)
  case foreignFilesLeft(folder: String, count: Int, first: String)
  case noManifest
  case resultMissing
  case resultChanged
  case resultForeign
}
