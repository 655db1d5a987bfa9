/// The words of what `check` finds: what is wrong with the cell, and how to write it.
extension Problem {
  var checkFacts: Facts? {
    switch self {
    case .blankField, .notInMatrix, .notInInventory, .listedTwice, .incompleteAnswer, .missingDate: missingFacts
    default: unusualFacts
    }
  }

  private var missingFacts: Facts? {
    switch self {
    case .blankField(let field, let name):
      Facts(
        "blank-field", .warning, vi: "“\(name)” chưa có \(field.words.vi)", en: "“\(name)” has no \(field.words.en)", doVi: field.hint.vi,
        doEn: field.hint.en)
    case .notInMatrix(let name):
      Facts(
        "not-in-matrix", .warning, vi: "“\(name)” có ở mục III.1 nhưng không có trong bảng IV.1",
        en: "“\(name)” stands in III.1 but not in the table of IV.1",
        doVi: "thêm một dòng cho hệ thống này vào bảng IV.1, kể cả khi chưa kết nối (ghi “Chưa kết nối”)",
        doEn: "give it a row in IV.1, also when nothing is connected (write “Chưa kết nối”)")
    case .notInInventory(let name):
      Facts(
        "not-in-inventory", .warning, vi: "“\(name)” có trong bảng IV.1 nhưng chưa được kê khai ở mục III",
        en: "“\(name)” stands in IV.1 but not in section III", doVi: "kê khai ở III.1 hoặc III.2, hoặc viết tên đúng như ở mục III",
        doEn: "list it in III.1 or III.2, or write its name as in section III")
    case .listedTwice(let name, let other):
      Facts(
        "listed-twice", .warning, vi: "“\(name)” và “\(other)” là hai dòng của cùng một hệ thống",
        en: "“\(name)” and “\(other)” are two rows of one system", doVi: "gộp thành một dòng, hoặc ghi rõ đơn vị để phân biệt",
        doEn: "make one row of them, or name the unit that tells them apart")
    case .incompleteAnswer(let missing, let name, let other):
      Facts(
        "incomplete-answer", .note,
        vi: "ô của “\(name)” và “\(other)” chưa nêu " + missing.map(\.words.vi).joined(separator: ", "),
        en: "the cell of “\(name)” and “\(other)” does not say " + missing.map(\.words.en).joined(separator: ", "),
        doVi: "ghi đủ ba ý của mẫu, ví dụ: “Qua LGSP; gửi hồ sơ và kết quả để giải quyết TTHC; XML”",
        doEn: "give all three answers of the form, for example: “Qua LGSP; gửi hồ sơ và kết quả để giải quyết TTHC; XML”")
    case .missingDate:
      Facts(
        "missing-date", .note, vi: "báo cáo không ghi ngày", en: "the report bears no date", doVi: "ghi địa danh và ngày ở đầu báo cáo",
        doEn: "put place and date at its head")
    default: nil
    }
  }

  private var unusualFacts: Facts? {
    switch self {
    case .unnamedBus(let count):
      Facts(
        "unnamed-bus", .warning, vi: "“qua trục tích hợp” mà không nêu tên trục (\(count) ô)",
        en: "“through the bus” without a name (\(count) cells)", doVi: "ghi tên trục, ví dụ “qua LGSP của tỉnh” hoặc “qua NGSP”",
        doEn: "name it, for example “qua LGSP của tỉnh” or “qua NGSP”")
    case .undeclaredBus(let name, let count):
      Facts(
        "undeclared-bus", .warning, vi: "trục “\(name)” được nêu trong \(count) ô nhưng không được kê khai ở mục nào",
        en: "bus “\(name)” is named in \(count) cells and declared nowhere", doVi: "kê khai trục ở III.2, hoặc ghi đúng tên trục đang có",
        doEn: "list it in III.2, or write the name of the bus that exists")
    case .nationalInNameOnly(let name, let isKnown):
      // Some owners call their databases so by decree: worth knowing, nothing to mend.
      Facts(
        "national-in-name-only", isKnown ? .note : .warning, vi: "“\(name)” không thuộc sáu CSDL quốc gia của Quyết định 714/QĐ-TTg",
        en: "“\(name)” is none of the six national databases of 714/QĐ-TTg",
        doVi: isKnown
          ? "được tính là hệ thống từ Trung ương" : "ghi đúng tên như cơ quan chủ quản gọi, hoặc đúng tên một trong sáu CSDL quốc gia",
        doEn: isKnown ? "it counts as a central system" : "use the name its owner gives it, or that of one of the six")
    case .beforeItsTime(let name, let since):
      Facts(
        "before-its-time", .warning, vi: "“\(name)” chỉ có từ \(since), sau ngày của báo cáo",
        en: "“\(name)” exists only since \(since), after the report's day",
        doVi: "ghi đúng tên hệ thống hoặc trục có vào thời điểm báo cáo",
        doEn: "name the system or bus that existed then")
    case .unitsOverTotal(let name, let level, let deployed, let total):
      Facts(
        "units-over-total", .warning, vi: "“\(name)”: cấp \(level.vi) triển khai \(deployed) đơn vị trên tổng số \(total)",
        en: "“\(name)”: in use in \(deployed) units of \(total) at the level \(level.en)", doVi: "kiểm tra lại hai con số",
        doEn: "check the two numbers")
    case .contradictoryCells(let name, let other, let place, let here, let there):
      Facts(
        "contradictory-cells", .warning,
        vi: "ô này nói “\(here)” về “\(name)” và “\(other)”, nhưng \(place.describedInReport(in: .vi)) nói “\(there)”",
        en: "this cell says “\(here)” of “\(name)” and “\(other)”, but \(place.describedInReport(in: .en)) says “\(there)”",
        doVi: "thống nhất hai ô",
        doEn: "make the two agree")
    case .unusableYetConnected(let name, let count):
      Facts(
        "unusable-yet-connected", .warning, vi: "“\(name)” được đánh giá không sử dụng được nhưng có \(count) kết nối đang truyền dữ liệu",
        en: "“\(name)” is called unusable but has \(count) connections that carry data",
        doVi: "xem lại đánh giá ở mục III hoặc kết nối ở mục IV.1", doEn: "look again at section III or at IV.1")
    case .unusualDate(let date):
      Facts(
        "unusual-date", .warning, vi: "ngày \(date) trước ngày của công văn 3820/BTTTT-THH (20/10/2017)",
        en: "the date \(date) is before that of công văn 3820/BTTTT-THH (20/10/2017)", doVi: "kiểm tra lại ngày của báo cáo",
        doEn: "check the report's date")
    case .staleBaseline(let entry):
      Facts(
        "stale-baseline", .error, vi: "vấn đề đã được chấp nhận không còn nữa: \(entry)", en: "an accepted problem is gone: \(entry)",
        doVi: "xóa dòng này khỏi tệp chấp nhận, hoặc ghi lại tệp bằng --write-baseline",
        doEn: "delete the line, or write the file anew with --write-baseline")
    case .annotateUnsupported:
      Facts(
        "annotate-unsupported", .warning, vi: "định dạng này không ghi chú thích được", en: "this format takes no comments",
        doVi: "dùng DOCX hoặc XLSX", doEn: "use DOCX or XLSX")
    default: nil
    }
  }
}

extension Problem.BlankField {
  var words: LocalizedText {
    switch self {
    case .functions: LocalizedText(vi: "chức năng chính (III.1)", en: "main functions (III.1)")
    case .units: LocalizedText(vi: "phạm vi triển khai (III.1)", en: "extent of deployment (III.1)")
    case .condition: LocalizedText(vi: "đánh giá hiện trạng (III)", en: "assessment (III)")
    case .upgrade: LocalizedText(vi: "khả năng nâng cấp (IV.2)", en: "upgradability (IV.2)")
    }
  }

  fileprivate var hint: LocalizedText {
    switch self {
    case .functions: LocalizedText(vi: "đánh dấu X vào các chức năng có", en: "tick the functions it has")
    case .units:
      LocalizedText(
        vi: "ghi số đơn vị đã dùng trên tổng số, ví dụ “cấp sở: 15/20”", en: "give units of all units, for example “cấp sở: 15/20”")
    case .condition: LocalizedText(vi: "đánh dấu X vào một mức đánh giá", en: "tick one assessment")
    case .upgrade: LocalizedText(vi: "đánh dấu X vào một khả năng", en: "tick one possibility")
    }
  }
}

extension Problem.MissingAnswer {
  fileprivate var words: LocalizedText {
    switch self {
    case .manner: LocalizedText(vi: "trực tiếp hay qua trục", en: "directly or through a bus")
    case .data: LocalizedText(vi: "trao đổi dữ liệu gì", en: "what is exchanged")
    case .standard: LocalizedText(vi: "tiêu chuẩn trao đổi", en: "the exchange standard")
    }
  }
}
