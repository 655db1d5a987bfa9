/// What of a report lies beyond a limit and was left out.
public enum DroppedContent: Sendable, Hashable {
  /// Elements nested deeper than this.
  case nesting(limit: Int)
  /// Cells beyond this many columns.
  case columns(limit: Int)
  /// A table of more places than this.
  case table(limit: Int)
  /// Merged cells that cover more places than this.
  case merges(limit: Int)
  /// The end of a text of more characters than this.
  case text(limit: Int)
  /// Texts beyond this many bytes in all.
  case document(limit: Int)
  /// Sheets beyond this many bytes in all.
  case sheets(limit: Int)

  public var text: LocalizedText {
    switch self {
    case .nesting(let limit): LocalizedText(vi: "phần lồng sâu quá \(limit) lớp", en: "what is nested deeper than \(limit) levels")
    case .columns(let limit): LocalizedText(vi: "các ô sau cột \(limit)", en: "cells behind column \(limit)")
    case .table(let limit): LocalizedText(vi: "cả bảng, vì rộng hơn \(limit) ô", en: "the whole table, larger than \(limit) places")
    case .merges(let limit): LocalizedText(vi: "các ô gộp phủ quá \(limit) ô", en: "merged cells over more than \(limit) places")
    case .text(let limit):
      LocalizedText(
        vi: "phần chữ sau ký tự thứ \(limit) của một ô hay đoạn", en: "the text behind character \(limit) of a cell or paragraph")
    case .document(let limit):
      LocalizedText(vi: "phần chữ vượt \(limit >> 20) MB của cả tệp", en: "text beyond \(limit >> 20) MB of the whole file")
    case .sheets(let limit): LocalizedText(vi: "các trang sau khi đã đọc \(limit >> 20) MB", en: "sheets beyond \(limit >> 20) MB")
    }
  }
}
