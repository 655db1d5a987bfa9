internal import Vietnamese

/// Instructions of the blank form's sections V, VI and VII, so that a report's own words can be told from them.
enum FormTexts {
  private static let instructions: [[String]] = [
    "Báo cáo về khó khăn, vướng mắc của các Bộ, ngành, địa phương (về cơ chế, chính sách, kinh phí, giải pháp kỹ thuật, công nghệ, nhân lực triển khai, khả năng ứng dụng CNTT của công chức tại Bộ phận tiếp nhận và trả kết quả...) trong quá trình triển khai Phần mềm/Hệ thống một cửa điện tử/Hệ thống DVCTT.",
    "Báo cáo về các chức năng: tiếp nhận, xử lý phản ánh, kiến nghị do người dân, doanh nghiệp gửi tới Cơ quan nhà nước trong quá trình thực hiện TTHC; hỗ trợ người dân, doanh nghiệp đánh giá cán bộ, công chức thực hiện TTHC tại Bộ phận tiếp nhận, trả kết quả hiện đại các cấp.",
    "Quý Cơ quan hãy nêu những giải pháp nhằm liên kết, chia sẻ, kết nối dữ liệu để tránh đầu tư dàn trải của Bộ, tỉnh.",
    "Nếu Kiến trúc CPĐT, CQĐT đã được ban hành/đang được xây dựng thì thực hiện/dự kiến thực hiện những giải pháp này như thế nào để phù hợp với kiến trúc.",
    "Quý Cơ quan hãy nêu những đề xuất với Chính phủ, với Thủ tướng Chính phủ, với Bộ Thông tin và Truyền thông để đảm bảo kết nối trong nội bộ và kết nối ra bên ngoài.",
    "Những kiến nghị (nếu có).", "NHẰM LIÊN KẾT, CHIA SẺ, KẾT NỐI DỮ LIỆU TRÁNH ĐẦU TƯ DÀN TRẢI TRONG NỘI BỘ BỘ, TỈNH",
  ].map { Words.keys($0) }

  /// True when a paragraph, or a wrapped piece of one, is the form's own.
  static func isInstruction(_ text: String) -> Bool {
    let keys = Words.keys(text)
    guard !keys.isEmpty else { return true }
    return instructions.contains { form in
      form.count >= keys.count
        && (0...(form.count - keys.count)).contains { form[$0] == keys[0] && Array(form[$0..<($0 + keys.count)]) == keys }
    }
  }

  /// Lines that were wrapped, joined again: a line that begins with neither a bullet nor a capital goes on from the one before.
  static func unwrap(_ lines: [String]) -> [String] {
    var out: [String] = []
    for line in lines {
      let first = Words.split(line).first
      let goesOn = first.map { !$0.isMark && !$0.isCapitalised && Int($0.text) == nil && $0.key != "x" } ?? true
      if goesOn, !out.isEmpty { out[out.count - 1] += " " + line } else { out.append(line) }
    }
    return out
  }
}
