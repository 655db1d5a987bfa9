internal import Vietnamese

/// Names that the blank form of công văn 3820/BTTTT-THH prints itself: examples and dotted lines.
public enum Placeholders {
  private static let printed: Set<[String]> = Set(
    [
      "Dịch vụ công trực tuyến", "Một cửa điện tử A", "Một cửa điện tử B", "Phần mềm/Hệ thống DVCTT", "Phần mềm/Hệ thống Một cửa điện tử A",
      "Phần mềm/Hệ thống Một của điện tử A",
      "Phần mềm/Hệ thống Một cửa điện tử B", "Phần mềm/Hệ thống",
    ].map { Words.keys($0) })

  /// True for names of the form itself and for names with nothing in them.
  public static func isName(_ text: String) -> Bool {
    let keys = Words.keys(text)
    return keys.isEmpty || printed.contains(keys)
  }

  /// True when a cell says nothing. A lone "+" is a tick and a lone "?" a doubt, "###" is a number that did not fit, a picture says what no
  /// one here can read: all are filled.
  public static func isBlankAnswer(_ text: String) -> Bool {
    isBlank(text) && !text.unicodeScalars.contains { "+?#\u{FFFC}".unicodeScalars.contains($0) }
  }

  /// True for a name that says no more than that something is a system: "Phần mềm/Hệ thống (*)".
  public static func saysNothing(_ text: String) -> Bool { Set(Words.keys(text)).isSubset(of: empty) }

  private static let empty = Set(Words.keys("phần mềm hệ thống CSDL cơ sở dữ liệu tên PM HT CNTT và hoặc"))

  /// True when a text holds no word at all: "", "…", "...", "-".
  public static func isBlank(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "☑☒✓✔✗✘×√".unicodeScalars.contains($0)
    }
  }
}
