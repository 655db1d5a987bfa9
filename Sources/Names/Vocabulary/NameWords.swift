internal import Vietnamese

/// Words and phrases that carry no identity in a system's name. Phrases count whole: "dụng" alone is no empty word, "ứng dụng" is.
public enum NameWords {
  static let silent: PhraseTable<Bool> = {
    var table = PhraseTable<Bool>()
    for phrase in phrases { table.insert(phrase, true) }
    return table
  }()

  /// Words that say what is done with a thing, not which thing: "đăng ký hộ tịch" and "hộ tịch" are the same work.
  public static let weak = Set(
    Words.keys(
      "đăng ký cấp giấy đơn thư hồ sơ tra cứu theo dõi khai thác dữ liệu chung tin học lưu trữ thông tin đổi sát hạch phiếu người dân"))

  private static let phrases = [
    "phần mềm", "hệ thống", "thông tin", "ngành", "ứng dụng", "chương trình", "cổng", "trang", "hạ tầng", "bộ phận một cửa",
    "bộ phận tiếp nhận và trả kết quả", "bộ phận", "nền tảng", "mạng", "website", "web",
    "module", "phân hệ", "hệ", "phần",
    "của", "và", "về", "các", "tại", "cho", "trong", "trên", "theo", "phục vụ", "thuộc", "với", "ở", "do", "một", "hiện đại", "dùng chung",
    "tập trung", "thống nhất", "toàn tỉnh", "toàn ngành", "toàn thành phố",
    "hợp nhất", "nội bộ", "công", "nghiệp vụ", "chuyên ngành", "công tác", "hoạt động", "quản lý", "quản trị", "điện tử", "trực tuyến",
    "hồ sơ", "hành chính", "liên thông", "mức độ", "mức", "độ", "tích hợp", "hiện có", "này",
    "hỗ trợ", "xử lý", "giải quyết", "thủ tục", "tiếp nhận", "kết quả", "trả", "phiên bản", "cung cấp", "đang sử dụng", "sử dụng tại",
    "dùng tại", "dùng cho", "sử dụng", "đang dùng", "hiện dùng", "công vụ",
    "tin học hóa",
  ]
}
