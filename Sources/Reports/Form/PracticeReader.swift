internal import InteropGraph
internal import Vietnamese

/// Sections III.4 and III.5: which of the form's choices an agency made, and what it wrote besides.
struct PracticeReader {
  var words: (String) -> [Word]

  private enum Group { case dossierTransfer, onlineIntake, tracking, delivery }

  private static let options: [(group: Group, key: String, phrases: [String])] = [
    (.dossierTransfer, "scannedWithPaper", ["song song với chuyển bản giấy", "song song"]),
    (.dossierTransfer, "scannedOnly", ["không chuyển bản giấy", "chỉ chuyển hồ sơ đã được số hóa"]),
    (.dossierTransfer, "paperThoughScanned", ["chỉ chuyển bản giấy"]),
    (.dossierTransfer, "paperOnly", ["không được số hóa", "không số hóa", "chưa được số hóa", "vào sổ quản lý"]),
    (.onlineIntake, "printed", ["được in ra", "bản cứng", "in ra giấy"]),
    (
      .onlineIntake, "processedInOnlineService",
      ["xử lý trực tiếp trên phần mềm", "trực tiếp trên phần mềm", "trực tiếp trên hệ thống dịch vụ công"]
    ),
    (
      .onlineIntake, "toOneStopSystem",
      [
        "được chuyển tới phần mềm hệ thống một cửa", "một cửa điện tử qua mạng", "chuyển sang phần mềm một cửa",
        "chuyển tới phần mềm một cửa", "chuyển vào hệ thống một cửa", "chuyển sang hệ thống một cửa",
      ]
    ),
    (.tracking, "webLookup", ["tra cứu trên web", "tra cứu trên cổng", "tra cứu trực tuyến"]),
    (.tracking, "sms", ["tin nhắn", "sms"]),
    (.tracking, "email", ["thư điện tử", "email"]),
    (.tracking, "phone", ["gọi điện", "điện thoại"]),
    (.delivery, "post", ["bưu chính", "bưu điện"]),
    (.delivery, "inPerson", ["đến nhận kết quả", "nhận trực tiếp", "nhận kết quả tại"]),
  ]

  /// Lines of the form that are no choice.
  private static let furniture = [
    "hiện trạng có thể khác nhau", "báo cáo tiếp các nội dung", "cần chỉ rõ đây là", "các nội dung báo cáo gồm", "về tiếp nhận và xử lý",
    "về theo dõi hồ sơ", "về trả kết quả", "hình thức theo dõi", "có hỗ trợ người dân hoặc cán bộ",
    "khác báo cáo chi tiết", "được số hóa scan và nhập vào phần mềm", "phần mềm hệ thống dịch vụ công trực tuyến nào",
    "mỗi bộ phận hoặc cơ quan nếu có", "một cửa hoặc mỗi cơ quan", "báo cáo chi tiết",
  ]

  func read(transfer: [String], intake: [String]) -> Practice {
    var practice = Practice()
    let first = choices(FormTexts.unwrap(transfer))
    practice.dossierTransfer = keys(first, [.dossierTransfer], rest: .dossierTransfer)
    let second = choices(FormTexts.unwrap(intake))
    practice.onlineIntake = keys(second, [.onlineIntake], rest: .onlineIntake)
    practice.tracking = keys(second, [.tracking], rest: nil)
    practice.delivery = keys(second, [.delivery], rest: nil)
    return practice
  }

  private struct Line {
    var text: String
    var isTicked: Bool?
    var group: Group?
    var key: String?
  }

  private func choices(_ paragraphs: [String]) -> [Line] {
    paragraphs.flatMap { Ticks.choices($0) }.map { choice in
      let keys = words(choice.label).filter { !$0.isMark }.map(\.key)
      let option = Self.options.first { $0.phrases.contains { Answers.has(keys, $0) } }
      let isFurniture = option == nil && (keys.count < 2 || Self.furniture.contains { Answers.has(keys, $0) })
      return Line(text: choice.label, isTicked: choice.isTicked, group: option?.group, key: isFurniture ? "" : option?.key)
    }
  }

  /// Ticked lines where any is ticked; else the lines left of the form, unless all of it was left as printed.
  private func keys(_ lines: [Line], _ groups: [Group], rest: Group?) -> [String] {
    let own = lines.filter { $0.group.map(groups.contains) ?? false }
    let anyTicks = lines.contains { $0.isTicked == true }
    let printed = Self.options.filter { groups.contains($0.group) }.count
    var out: [String] = []
    if anyTicks {
      out = own.filter { $0.isTicked == true }.compactMap(\.key)
    } else if Set(own.compactMap(\.key)).count < printed, !own.contains(where: { $0.isTicked == false }) {
      out = own.compactMap(\.key)
    }
    if rest != nil {
      out += lines.filter { $0.group == nil && $0.key == nil && (!anyTicks || $0.isTicked == true) }.map(\.text)
    }
    var seen: Set<String> = []
    return out.filter { seen.insert($0).inserted }
  }
}
