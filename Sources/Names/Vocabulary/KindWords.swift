internal import InteropGraph
internal import Vietnamese

/// Phrases that say what kind of system a name means.
enum KindWords {
  /// All phrases, for recognising them without accents.
  static let phrases: [String] = lists.flatMap(\.phrases)

  /// Kinds that serve citizens and offices themselves; a name of that kind needs no further words.
  static let services: Set<SystemKind?> = [.oneStop, .onlineService, .documentManagement]

  /// Of several kinds in one name the first counts.
  static let order: [SystemKind] = [.oneStop, .onlineService, .documentManagement, .integrationBus, .other]

  static let table: PhraseTable<SystemKind> = {
    var table = PhraseTable<SystemKind>()
    for (kind, phrases) in lists { for phrase in phrases { table.insert(phrase, kind) } }
    return table
  }()

  /// What the work of a one-stop system is called; alone it is the system's name, before words that say of what it is another's.
  static let reception: PhraseTable<Bool> = {
    var table = PhraseTable<Bool>()
    for verb in [
      "tiếp nhận", "tiếp nhận và quản lý", "tiếp nhận quản lý", "tiếp nhận và xử lý", "tiếp nhận xử lý", "tiếp nhận và giải quyết",
      "tiếp nhận giải quyết",
    ] {
      for object in ["hồ sơ", "hồ sơ thủ tục hành chính", "hồ sơ hành chính"] { table.insert(verb + " " + object, true) }
    }
    return table
  }()

  /// Portals where citizens deal with an agency: their words tell them apart.
  static let dealings: PhraseTable<Bool> = {
    var table = PhraseTable<Bool>()
    for phrase in ["cổng giao dịch điện tử", "trang giao dịch điện tử", "cổng thông tin giao dịch điện tử"] { table.insert(phrase, true) }
    return table
  }()

  private static let lists: [(kind: SystemKind, phrases: [String])] = [
    (
      .oneStop,
      [
        "một cửa điện tử liên thông", "một cửa liên thông điện tử", "một cửa điện tử", "một cửa liên thông", "một cửa",
        "tiếp nhận và trả kết quả", "tiếp nhận trả kết quả", "tiếp nhận hồ sơ và trả kết quả", "tiếp nhận hồ sơ trả kết quả",
        "trung tâm hành chính công", "trung tâm phục vụ hành chính công",
        "giải quyết thủ tục hành chính", "tiếp nhận và giải quyết thủ tục hành chính", "thông tin một cửa",
        "tiếp nhận giải quyết thủ tục hành chính",
      ]
    ),
    (
      .onlineService,
      [
        "dịch vụ công trực tuyến", "dịch vụ công", "dịch vụ hành chính công trực tuyến", "dịch vụ hành chính công", "nộp hồ sơ trực tuyến",
        "đăng ký hồ sơ trực tuyến", "cổng trực tuyến",
      ]
    ),
    (
      .documentManagement,
      [
        "quản lý văn bản và điều hành tác nghiệp", "quản lý văn bản và điều hành công việc", "quản lý văn bản điều hành tác nghiệp",
        "quản lý văn bản và điều hành", "quản lý văn bản điều hành", "quản lý văn bản", "văn bản và điều hành", "văn bản điều hành",
        "văn phòng điện tử", "văn phòng không giấy", "quản lý công văn", "quản lý văn bản và hồ sơ công việc", "quản lý hồ sơ công việc",
        "hồ sơ công việc", "điều hành tác nghiệp", "quản lý điều hành văn bản", "văn bản đi đến",
      ]
    ),
    (
      .integrationBus,
      [
        "trục tích hợp", "trục liên thông", "trục kết nối", "trục chia sẻ", "trục dịch vụ", "nền tảng tích hợp", "nền tảng chia sẻ",
        "nền tảng kết nối", "hệ thống trung gian",
      ]
    ),
    (
      .other,
      [
        "thư điện tử", "cổng thông tin điện tử", "trang thông tin điện tử", "hội nghị truyền hình", "thông tin báo cáo", "chữ ký số",
        "tin nhắn", "sms", "tổng đài", "thanh toán trực tuyến", "thanh toán điện tử",
      ]
    ),
  ]

  static let database: PhraseTable<Bool> = {
    var table = PhraseTable<Bool>()
    for phrase in ["cơ sở dữ liệu", "kho dữ liệu", "dữ liệu"] { table.insert(phrase, true) }
    return table
  }()
}
