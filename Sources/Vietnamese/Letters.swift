/// The Vietnamese letter as base + shape + tone, and back. All other text work of this module stands on this table.

/// One of the five written tones; `level` (ngang) has no mark.
enum Tone: UInt8, CaseIterable {
  case level, grave, hook, tilde, acute, dot
}

/// The mark that makes another letter of the same base: ă, â ê ô, ơ ư. `đ` is a letter of its own.
enum Shape: UInt8 {
  case plain, breve, circumflex, horn
}

struct Letter: Hashable {
  var base: UInt8  // ASCII lower case: a e i o u y
  var shape: Shape
  var tone: Tone
  var isUpper: Bool
}

enum LetterTable {
  /// Rows: base and shape; columns in the order of `Tone`.
  private static let rows: [(UInt8, Shape, String)] = [
    (97, .plain, "aàảãáạ"), (97, .breve, "ăằẳẵắặ"), (97, .circumflex, "âầẩẫấậ"),
    (101, .plain, "eèẻẽéẹ"), (101, .circumflex, "êềểễếệ"),
    (105, .plain, "iìỉĩíị"),
    (111, .plain, "oòỏõóọ"), (111, .circumflex, "ôồổỗốộ"), (111, .horn, "ơờởỡớợ"),
    (117, .plain, "uùủũúụ"), (117, .horn, "ưừửữứự"),
    (121, .plain, "yỳỷỹýỵ"),
  ]

  static let letterOf: [UInt32: Letter] = {
    var table: [UInt32: Letter] = [:]
    for (base, shape, text) in rows {
      for (tone, scalar) in zip(Tone.allCases, text.unicodeScalars) {
        table[scalar.value] = Letter(base: base, shape: shape, tone: tone, isUpper: false)
        if let upper = scalar.properties.uppercaseMapping.unicodeScalars.first {
          table[upper.value] = Letter(base: base, shape: shape, tone: tone, isUpper: true)
        }
      }
    }
    return table
  }()

  static let scalarOf: [Letter: Unicode.Scalar] = {
    var table: [Letter: Unicode.Scalar] = [:]
    for (value, letter) in letterOf {
      if let scalar = Unicode.Scalar(value) { table[letter] = scalar }
    }
    return table
  }()

  /// Combining marks of the two decomposed ways of writing (NFD and "Unicode tổ hợp").
  static func mark(_ value: UInt32) -> (shape: Shape?, tone: Tone?)? {
    switch value {
    case 0x300: (nil, .grave)
    case 0x301: (nil, .acute)
    case 0x303: (nil, .tilde)
    case 0x309: (nil, .hook)
    case 0x323: (nil, .dot)
    case 0x302: (.circumflex, nil)
    case 0x306: (.breve, nil)
    case 0x31B: (.horn, nil)
    default: nil
    }
  }
}
