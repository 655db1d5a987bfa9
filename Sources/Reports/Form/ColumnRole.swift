internal import Vietnamese

/// What a column of the form is for, told by its header.
enum ColumnRole: Hashable {
  case index, name
  case functions, scope, condition, comment
  case centralised, shared, separate, digitisation
  case upgradeReady, upgradePossible, upgradeImpossible, upgradePlan
  /// A column in which words say what the form wants ticked in three.
  case deploymentAnswer, upgradeAnswer
  /// The two systems of a list of connections, and what is said of the pair.
  case firstSystem, secondSystem, content

  static func of(_ text: String, lexicon: (String) -> [Word]) -> ColumnRole? {
    let words = lexicon(text).filter { !$0.isMark }
    let keys = words.map(\.key)
    func has(_ phrase: String) -> Bool { Answers.has(keys, phrase) }
    guard !keys.isEmpty else { return nil }
    if Self.indexHeaders.contains(keys) { return .index }
    if has("không có khả năng") || has("không thể nâng cấp") || has("không nâng cấp được") { return .upgradeImpossible }
    if has("không cần nâng cấp") || has("rất đơn giản") { return .upgradeReady }
    if has("có khả năng nâng cấp") || has("có thể nâng cấp") { return .upgradePossible }
    if has("phương án nâng cấp") || has("phương án") { return .upgradePlan }
    if has("tập trung") && !has("kết nối") { return .centralised }
    if has("riêng lẻ") || has("riêng rẽ") { return .separate }
    if has("phần mềm dùng chung") || (has("dùng chung") && has("cài đặt")) || keys == Words.constant("dùng chung")
      || has("mô hình dùng chung")
    {
      return .shared
    }
    if has("số hóa") { return .digitisation }
    if has("chức năng") { return .functions }
    if has("phạm vi") || has("quy mô") { return .scope }
    if has("ý kiến") || has("ghi chú") || has("nhận xét") || isAboutPeople(keys) || Self.bodies.contains(keys) {
      return .comment
    }
    return pair(keys) ?? general(keys)
  }

  private static let indexHeaders: Set<[String]> = Set(["STT", "TT", "Số TT", "Số thứ tự", "Stt", "No", "#"].map { Words.keys($0) })

  /// Whose a system is, in a column of its own.
  private static let bodies: Set<[String]> = Set(
    ["Cơ quan", "Đơn vị", "Tên đơn vị", "Tên cơ quan", "Cơ quan, đơn vị", "Chủ quản"].map { Words.keys($0) })

  /// "Đơn vị quản lý, vận hành", "Cán bộ phụ trách", "Năm triển khai": who and when, said of a system and not of a pair.
  private static func isAboutPeople(_ keys: [String]) -> Bool {
    guard keys.count <= 8, !Answers.has(keys, "kết nối"), !Answers.has(keys, "liên thông"), !Answers.has(keys, "hệ thống") else {
      return false
    }
    let people = [
      "đơn vị quản lý", "đơn vị vận hành", "đơn vị chủ trì", "đơn vị phụ trách", "đơn vị sử dụng", "đơn vị triển khai", "đơn vị xây dựng",
      "đơn vị cung cấp", "cơ quan quản lý", "cơ quan chủ quản", "cơ quan chủ trì", "cơ quan vận hành", "chủ đầu tư", "cán bộ phụ trách",
      "người phụ trách", "cán bộ đầu mối", "đầu mối liên hệ", "số điện thoại", "năm triển khai", "năm đưa vào", "thời gian triển khai",
      "thời gian đưa vào", "nhà cung cấp", "địa chỉ truy cập", "kinh phí",
    ]
    return people.contains { Answers.has(keys, $0) }
  }

  private static func pair(_ keys: [String]) -> ColumnRole? {
    func has(_ phrase: String) -> Bool { Answers.has(keys, phrase) }
    // "Chiều dữ liệu (tính từ hệ thống thứ nhất)" speaks of a system and is none.
    if keys.first == Syllables.key("chiều") { return .content }
    let namesSystem = has("hệ thống") || has("phần mềm") || has("bên") || has("csdl") || has("cơ sở dữ liệu") || has("đơn vị")
    if has("kết nối với") || has("nối với") || has("nối tới") || has("nối đến") || has("liên thông với") || has("đến hệ thống")
      || has("tới hệ thống") || has("sang hệ thống") || (has("đích") && keys.count <= 8) || has("bên nhận") || has("hệ thống nhận")
      || has("được kết nối") || has("thứ hai")
      || (has("đối tác") && namesSystem) || keys == Words.constant("với hệ thống") || has("hệ thống kết nối đến")
      || has("hệ thống liên thông")
      || has("hệ thống kết nối") || has("cơ sở dữ liệu kết nối") || has("phần mềm kết nối") || has("hệ thống B") && keys.count <= 6
    {
      return .secondSystem
    }
    if (has("nguồn") && namesSystem && keys.count <= 8) || has("bên gửi") || has("từ hệ thống") || has("hệ thống gửi") || has("thứ nhất")
      || (has("hệ thống A") && keys.count <= 6)
    {
      return .firstSystem
    }
    let contentWords = [
      "hình thức", "phương thức", "cách thức", "cách nối", "cách kết nối", "kiểu nối", "cách liên thông", "nội dung", "thông tin trao đổi",
      "dữ liệu trao đổi", "trao đổi thông tin", "tiêu chuẩn", "định dạng", "giao thức", "trạng thái", "tình trạng", "nghiệp vụ", "mục đích",
      "kiểu kết nối", "mô tả", "loại kết nối", "chiều", "chuẩn", "trung gian",
      "hiện trạng", "có kết nối không", "kết nối hay chưa", "đã kết nối", "có kết nối", "qua trục", "kết nối trực tiếp",
      "thông tin chia sẻ", "dữ liệu chia sẻ",
    ]
    if keys == Words.constant("trực tiếp") || has("qua trung gian") || has("qua trục") { return .content }
    return contentWords.contains(where: has) && !has("tên") ? .content : nil
  }

  private static func general(_ keys: [String]) -> ColumnRole? {
    func has(_ phrase: String) -> Bool { Answers.has(keys, phrase) }
    if has("đánh giá") || has("thực trạng hoạt động") || has("tình trạng hoạt động") { return .condition }
    if keys.first == Syllables.key("tên") { return .name }
    let bare = Set(keys).subtracting(
      Words.constant(
        "tên phần mềm hệ thống csdl cơ sở dữ liệu cntt thông tin của tỉnh bộ và một cửa điện tử dvctt dịch vụ công trực tuyến các")
    )
    return bare.isEmpty && (has("phần mềm") || has("hệ thống")) ? .name : nil
  }
}
