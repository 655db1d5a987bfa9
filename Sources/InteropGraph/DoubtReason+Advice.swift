public import Diagnostics

extension DoubtReason {
  /// How to write the cell so that it can be read.
  public var advice: LocalizedText {
    switch self {
    case .unknown:
      LocalizedText(
        vi: "ghi ngay trong ô: đã kết nối hay chưa, trực tiếp hay qua trục nào; chưa kết nối thì ghi “Chưa kết nối”",
        en: "say in the cell itself whether there is a connection, direct or through which bus; if there is none, write “Chưa kết nối”")
    case .question:
      LocalizedText(
        vi: "thay câu hỏi bằng câu trả lời, ví dụ “Kết nối trực tiếp”, “Qua LGSP”, “Chưa kết nối”",
        en: "write the answer in place of the question, as “Kết nối trực tiếp”, “Qua LGSP”, “Chưa kết nối”")
    case .onlyPossible, .onlyRule:
      LocalizedText(
        vi: "ghi thực tế hiện nay: “Đã kết nối …”, “Chưa kết nối” hoặc “Dự kiến kết nối năm …”",
        en: "say how it is now: “Đã kết nối …”, “Chưa kết nối” or “Dự kiến kết nối năm …”")
    case .nothingSaid:
      LocalizedText(
        vi: "thêm động từ và cách kết nối, ví dụ “Gửi hồ sơ qua LGSP, chuẩn XML”",
        en: "add the verb and the way, as “Gửi hồ sơ qua LGSP, chuẩn XML”")
    case .leftover:
      LocalizedText(
        vi: "viết lại không dùng những chữ ấy: trực tiếp hay qua trục nào, trao đổi gì, theo tiêu chuẩn gì",
        en: "write it without these words: direct or through which bus, what is exchanged, by which standard")
    case .contradiction:
      LocalizedText(
        vi: "giữ một câu trả lời; nếu mỗi phần một khác thì ghi rõ phần nào có, phần nào chưa",
        en: "keep one answer; where parts differ, say which part is connected and which is not")
    case .agent:
      LocalizedText(
        vi: "ghi gửi bằng cách nào: phần mềm tự gửi, qua trục, hay người gửi tệp, thư, bản giấy",
        en: "say by what means: by the programme, through a bus, or by people with files, mail or paper")
    }
  }
}
