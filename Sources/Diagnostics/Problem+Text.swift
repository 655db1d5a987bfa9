/// The words of each problem in both languages: what was found, and what to do about it.
extension Problem {
  public var id: String { facts.id }
  public var severity: Diagnostic.Severity { facts.severity }
  public var text: LocalizedText { facts.text }
  public var hint: LocalizedText { facts.hint }

  struct Facts {
    var id: String
    var severity: Diagnostic.Severity
    var text: LocalizedText
    var hint: LocalizedText

    init(_ id: String, _ severity: Diagnostic.Severity, vi: String, en: String, doVi: String = "", doEn: String = "") {
      self.id = id
      self.severity = severity
      text = LocalizedText(vi: vi, en: en)
      hint = LocalizedText(vi: doVi, en: doEn)
    }
  }

  /// “ (không dùng được chữ “xyz”: …)”: what of a cell could not be used, and why; empty where neither is known.
  private func doubt(_ words: [String], _ why: String?, _ opening: String) -> String {
    let left = words.isEmpty ? "" : opening + " " + words.map { "“\($0)”" }.joined(separator: ", ")
    let parts = [left, why ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ": ") + ")"
  }

  /// Each table knows its own problems; one that stands in none is told by its own name rather than not at all.
  private var facts: Facts {
    fileFacts ?? reportFacts ?? laterFacts ?? checkFacts ?? Facts("unnamed-problem", .error, vi: "\(self)", en: "\(self)")
  }

  private var fileFacts: Facts? {
    switch self {
    case .fileNotFound:
      Facts(
        "file-not-found", .error, vi: "không có tệp hoặc thư mục này", en: "no such file or folder", doVi: "kiểm tra lại đường dẫn",
        doEn: "check the path")
    case .fileUnreadable(let reason):
      Facts(
        "file-unreadable", .error, vi: "không đọc được tệp: \(reason)", en: "cannot read the file: \(reason)", doVi: "kiểm tra quyền đọc",
        doEn: "check its permissions")
    case .fileTooLarge(let bytes, let limit):
      Facts(
        "file-too-large", .error, vi: "tệp lớn \(bytes) byte, giới hạn \(limit)", en: "the file has \(bytes) bytes, the limit is \(limit)",
        doVi: "bỏ ảnh và tệp nhúng rồi lưu lại", doEn: "remove pictures and embedded files and save again")
    case .fileEmpty:
      Facts(
        "file-empty", .error, vi: "tệp rỗng", en: "the file is empty", doVi: "đề nghị cơ quan gửi lại",
        doEn: "ask the agency to send it again")
    case .encryptedFile:
      Facts(
        "encrypted-file", .error, vi: "tệp được đặt mật khẩu nên không đọc được", en: "the file is protected by a password",
        doVi: "mở bằng Word/Excel, bỏ mật khẩu, lưu lại", doEn: "open it in Word or Excel, remove the password, save again")
    case .legacyOffice(let kind):
      Facts(
        "legacy-office", .error, vi: "tệp \(kind) định dạng cũ không được hỗ trợ", en: "the old format \(kind) is not supported",
        doVi: "mở rồi lưu thành .docx hoặc .xlsx", doEn: "open it and save it as .docx or .xlsx")
    case .unsupportedFormat(let found):
      Facts(
        "unsupported-format", .error, vi: "định dạng không được hỗ trợ: \(found)", en: "unsupported format: \(found)",
        doVi: "cần DOCX, XLSX, HTML hoặc TXT", doEn: "DOCX, XLSX, HTML or TXT is needed")
    case .corruptFile(let reason):
      Facts(
        "corrupt-file", .error, vi: "tệp hỏng: \(reason)", en: "the file is corrupt: \(reason)", doVi: "đề nghị cơ quan gửi lại",
        doEn: "ask the agency to send it again")
    case .skippedFile:
      Facts("skipped-file", .warning, vi: "bỏ qua, không phải tệp báo cáo", en: "skipped, not a report file")
    case .linkedFolder:
      Facts(
        "linked-folder", .warning, vi: "là liên kết tới thư mục khác, không đọc", en: "a link to another folder, not read",
        doVi: "nêu thẳng thư mục ấy trên dòng lệnh", doEn: "name that folder itself on the command line")
    case .folderTooDeep(let limit):
      Facts(
        "folder-too-deep", .error, vi: "thư mục lồng sâu quá \(limit) lớp, không đọc", en: "nested deeper than \(limit) folders, not read",
        doVi: "chuyển báo cáo ra ngoài hoặc nêu thẳng thư mục này", doEn: "move the reports up, or name this folder itself")
    case .leftoversPassedOver(let count):
      Facts(
        "leftovers", .note, vi: "bỏ qua \(count) tệp tạm do phần mềm để lại (~$…, .DS_Store)",
        en: "\(count) files that programs leave behind were passed over (~$…, .DS_Store)")
    case .duplicateFile(let other):
      Facts(
        "duplicate-file", .warning, vi: "trùng từng byte với \(other), chỉ tính một lần", en: "the same bytes as \(other), counted once")
    case .noReports:
      Facts(
        "no-reports", .error, vi: "không tìm thấy báo cáo nào", en: "no reports found", doVi: "chỉ ra tệp hoặc thư mục có báo cáo",
        doEn: "name a file or a folder with reports")
    case .partTooLarge(let part, let limit):
      Facts(
        "part-too-large", .error, vi: "phần “\(part)” trong tệp vượt quá \(limit) byte khi giải nén",
        en: "part “\(part)” is larger than \(limit) bytes when inflated",
        doVi: "tệp có thể bị hỏng hoặc là bom nén", doEn: "the file may be damaged or a zip bomb")
    case .contentDropped(let content):
      Facts(
        "content-dropped", .error, vi: "không đọc \(content.text.vi)", en: "not read: \(content.text.en)",
        doVi: "tách báo cáo thành các bảng, ô nhỏ hơn; phần này coi như chưa đọc được",
        doEn: "cut the report into smaller tables and cells; this part counts as unread")
    default: nil
    }
  }

  private var reportFacts: Facts? {
    switch self {
    case .blankForm:
      Facts(
        "blank-form", .warning, vi: "đây là mẫu báo cáo trống, không có hệ thống nào", en: "this is the blank form, it names no systems",
        doVi: "đề nghị cơ quan điền mẫu", doEn: "ask the agency to fill it in")
    case .notAReport:
      Facts(
        "not-a-report", .error, vi: "không nhận ra báo cáo theo mẫu công văn 3820/BTTTT-THH",
        en: "not recognised as a report on the form of công văn 3820/BTTTT-THH", doVi: "kiểm tra xem có gửi nhầm tệp",
        doEn: "check whether it is the wrong file")
    case .unknownAgency(let shown):
      Facts(
        "unknown-agency", .warning, vi: "không tìm thấy tên cơ quan, tạm gọi là “\(shown)”",
        en: "no agency name found, called “\(shown)” for now", doVi: "ghi tên cơ quan ở dòng đầu báo cáo",
        doEn: "put the agency's name on the first line")
    case .missingSection(let section):
      Facts("missing-section", .warning, vi: "không tìm thấy bảng của mục \(section)", en: "no table of section \(section) found")
    case .tableNotUnderstood(let header):
      Facts(
        "table-not-understood", .warning, vi: "không hiểu bảng có dòng đầu “\(header)”", en: "a table headed “\(header)” was not understood"
      )
    case .headerNotUnderstood(let found):
      Facts("header-not-understood", .warning, vi: "không hiểu tiêu đề cột “\(found)”", en: "column header “\(found)” was not understood")
    case .rowNotUnderstood(let found):
      Facts("row-not-understood", .warning, vi: "không hiểu dòng “\(found)”", en: "row “\(found)” was not understood")
    case .nestedTable:
      Facts("nested-table", .note, vi: "bảng lồng trong ô được đọc riêng", en: "a table inside a cell was read apart")
    case .struckText(let found):
      Facts("struck-text", .note, vi: "bỏ chữ bị gạch ngang “\(found)”", en: "struck-out text “\(found)” was dropped")
    case .dittoWithoutSource(let found):
      Facts(
        "ditto-without-source", .warning, vi: "“\(found)” nhưng ô phía trên không có nội dung",
        en: "“\(found)”, but the cell above says nothing", doVi: "ghi đầy đủ nội dung vào ô", doEn: "write the whole answer in the cell")
    case .bareTick(let found):
      Facts(
        "bare-tick", .note, vi: "ô chỉ đánh dấu “\(found)”: hiểu là có kết nối, không rõ hình thức",
        en: "only a tick “\(found)”: read as connected, not said how", doVi: "ghi rõ trực tiếp hay qua trục",
        doEn: "say whether directly or through a bus")
    case .ambiguousTick(let found):
      Facts(
        "ambiguous-tick", .warning, vi: "dấu “\(found)” có thể là có hoặc không", en: "mark “\(found)” may mean yes or no",
        doVi: "dùng X hoặc ☒", doEn: "use X or ☒")
    case .unclearCell(let found, let words, let why, let advice):
      Facts(
        "unclear-cell", .warning, vi: "không đọc được ý của ô “\(found)”" + doubt(words, why?.vi, "không dùng được chữ"),
        en: "the meaning of cell “\(found)” could not be read" + doubt(words, why?.en, "words not used"),
        doVi: advice?.vi ?? "ghi rõ: trực tiếp/qua trục, trao đổi gì, tiêu chuẩn gì",
        doEn: advice?.en ?? "say: direct or through a bus, what is exchanged, which standard")
    case .orphanCells(let count, let found):
      Facts(
        "cells-without-system", .warning,
        vi:
          "\(count) ô đã điền không thuộc hệ thống nào (thiếu tiêu đề cột hoặc tên dòng), ví dụ “\(found)”; cả bảng coi như chưa đọc được",
        en:
          "\(count) filled cells belong to no system (a column header or a row name is missing), such as “\(found)”; the table counts as unread",
        doVi: "ghi tên hệ thống vào dòng đầu và cột đầu của bảng", doEn: "write the systems' names into the first row and column")
    case .shortRow(let found):
      Facts(
        "short-row", .warning, vi: "dòng “\(found)” thiếu ô nên không rõ ô nào thuộc cột nào; cả dòng coi như chưa đọc được",
        en: "row “\(found)” lacks cells, so that it is not clear which column each belongs to; the row counts as unread",
        doVi: "thêm đủ số ô cho dòng này", doEn: "give the row as many cells as the table has columns")
    case .noTable(let found):
      Facts(
        "no-table", .warning, vi: "mục IV.1 không có bảng mà chỉ có “\(found)”: chưa đọc được kết nối nào của cơ quan",
        en: "section IV.1 has no table, only “\(found)”: no connection of the agency was read", doVi: "điền vào bảng theo mẫu",
        doEn: "fill in the form's table")
    case .selfConnection(let row, let column, let found):
      Facts(
        "self-connection", .warning,
        vi: "“\(row)” và “\(column)” được hiểu là một hệ thống, nên không tính ô “\(found)”",
        en: "“\(row)” and “\(column)” were taken for one system, so cell “\(found)” does not count",
        doVi: "nếu là hai hệ thống: ghi tên phân biệt, hoặc thêm quyết định different vào decisions.yaml",
        doEn: "if they are two: write names that differ, or add a decision “different” to decisions.yaml")
    case .severalTicks(let field, let name, let found):
      Facts(
        "several-ticks", .warning, vi: "“\(name)”: đánh dấu nhiều lựa chọn ở \(field.words.vi) (\(found)), nên coi như chưa trả lời",
        en: "“\(name)”: several choices are ticked for \(field.words.en) (\(found)), so that it counts as not answered",
        doVi: "chỉ đánh dấu một lựa chọn", doEn: "tick one choice only")
    case .unfilledRow(let name):
      Facts(
        "unfilled-row", .note, vi: "dòng mẫu “\(name)” chưa điền, bỏ qua", en: "row “\(name)” of the blank form is not filled in, skipped")
    case .mojibake:
      Facts(
        "mojibake", .note, vi: "chữ bị lỗi mã (UTF-8 đọc thành Latin-1) đã được khôi phục",
        en: "text garbled by a wrong encoding was restored")
    case .twoReportsOfOneAgency(let agency, let other):
      Facts(
        "two-reports-of-one-agency", .warning, vi: "\(agency) đã có báo cáo \(other); hai báo cáo được gộp",
        en: "\(agency) already filed \(other); the two reports are merged", doVi: "giữ lại một bản nếu đây là bản gửi lại",
        doEn: "keep one if this is a second version")
    default: nil
    }
  }

  private var laterFacts: Facts? {
    switch self {
    case .ambiguousName(let name, let candidates):
      Facts(
        "ambiguous-name", .warning, vi: "“\(name)” có thể là: \(candidates); để riêng",
        en: "“\(name)” may be any of: \(candidates); kept apart", doVi: "ghi tên đầy đủ", doEn: "write the full name")
    case .groupName(let name):
      Facts(
        "group-name", .warning, vi: "“\(name)” là tên chung của nhiều hệ thống, giữ thành một nút nhóm",
        en: "“\(name)” names a group of systems, kept as one group node", doVi: "tách thành từng hệ thống", doEn: "name each system")
    case .unknownName(let name, let candidates):
      Facts(
        "unknown-name", .error,
        vi: candidates.isEmpty ? "không có tên nào như “\(name)”" : "“\(name)” chưa rõ là tên nào; gần nhất: \(candidates)",
        en: candidates.isEmpty ? "nothing is named like “\(name)”" : "“\(name)” is not one known name; nearest: \(candidates)",
        doVi: "ghi đúng tên hoặc mã trong ngoặc vuông", doEn: "give the exact name or the id in brackets")
    case .badGraphFile(let path, let reason):
      Facts(
        "bad-graph-file", .error, vi: "không phải graph.json đúng định dạng: \(path): \(reason)",
        en: "not a graph.json of this format: \(path): \(reason)", doVi: "chạy lại lienthong analyze", doEn: "run lienthong analyze again")
    case .diagramFailed(let view, let reason):
      Facts(
        "diagram-failed", .error, vi: "không vẽ được sơ đồ \(view): \(reason)", en: "diagram \(view) could not be drawn: \(reason)",
        doVi: "tệp DOT và dữ liệu vẫn được ghi", doEn: "the DOT file and the data were still written")
    case .diagramIllegible(let view, let count, let first):
      Facts(
        "diagram-illegible", .warning, vi: "sơ đồ \(view) có \(count) chỗ khó đọc, ví dụ \(first.vi)",
        en: "diagram \(view) has \(count) places that are hard to read, for example \(first.en)",
        doVi: "chọn khổ giấy lớn hơn bằng --paper", doEn: "choose a larger sheet with --paper")
    case .diagramSimplified(let view, let step):
      Facts(
        "diagram-simplified", .warning, vi: "sơ đồ \(view) được vẽ đơn giản hơn: \(step)",
        en: "diagram \(view) was drawn in a simpler way: \(step)")
    case .staleDecision(let id, let name):
      Facts(
        "stale-decision", .warning, vi: "quyết định “\(id)”: không báo cáo nào còn nêu “\(name)”",
        en: "decision “\(id)”: no report names “\(name)” any more", doVi: "vẫn giữ; kiểm tra tên, hoặc rút lại quyết định",
        doEn: "kept; check the name, or withdraw it")
    case .conflictingDecisions(let id, let other):
      Facts(
        "conflicting-decisions", .warning, vi: "quyết định “\(id)” mâu thuẫn với “\(other)”, cả hai không được áp dụng",
        en: "decision “\(id)” contradicts “\(other)”, neither is obeyed", doVi: "rút lại một trong hai", doEn: "withdraw one of them")
    case .changedEvidence(let id):
      Facts(
        "changed-evidence", .note, vi: "quyết định “\(id)” vẫn được áp dụng, nhưng tên nay được hiểu khác so với lúc quyết định",
        en: "decision “\(id)” is obeyed, but the names are understood otherwise than when it was made", doVi: "xem lại quyết định",
        doEn: "look at it again")
    case .contradictingAnswer(let name, let other, let decision):
      Facts(
        "contradicting-answer", .warning, vi: "câu trả lời về “\(name)” và “\(other)” trái với quyết định “\(decision)”, không thêm vào sổ",
        en: "the answer on “\(name)” and “\(other)” is against decision “\(decision)”, not added",
        doVi: "nếu câu trả lời mới đúng: rút quyết định đó bằng withdraw rồi nhận lại tệp",
        doEn: "if the new answer is right: withdraw that decision and import again")
    case .contradictingReading(let cell, let decision):
      Facts(
        "contradicting-answer", .warning, vi: "câu trả lời về ô “\(cell)” trái với quyết định “\(decision)”, không thêm vào sổ",
        en: "the answer on cells “\(cell)” is against decision “\(decision)”, not added",
        doVi: "nếu câu trả lời mới đúng: rút quyết định đó bằng withdraw rồi nhận lại tệp",
        doEn: "if the new answer is right: withdraw that decision and import again")
    case .badLedger(let entry, let reason):
      Facts(
        "bad-ledger", .error, vi: "không đọc được sổ quyết định\(entry.map { ", mục \($0)" } ?? ""): \(reason)",
        en: "the ledger of decisions cannot be read\(entry.map { ", entry \($0)" } ?? ""): \(reason)",
        doVi: "sửa decisions.yaml; chưa quyết định nào được áp dụng", doEn: "mend decisions.yaml; no decision was obeyed")
    case .badReviewPage(let reason):
      Facts(
        "bad-review-page", .error, vi: "không đọc được câu trả lời trong trang này: \(reason)",
        en: "the answers of this page cannot be read: \(reason)",
        doVi: "xuất lại trang bằng `lienthong review --html`, điền rồi tải tệp trả lời; sổ quyết định giữ nguyên",
        doEn: "write the page anew with `lienthong review --html`, fill it in and save the answers; the ledger was not touched")
    case .idleWithdrawal(let id, let other):
      Facts(
        "idle-withdrawal", .warning, vi: "quyết định “\(id)” rút lại “\(other)”, nhưng sổ không có quyết định ấy",
        en: "decision “\(id)” withdraws “\(other)”, which is not in the ledger", doVi: "ghi đúng mã (id) của quyết định cần rút",
        doEn: "give the id of the decision to withdraw")
    case .wouldOverwrite(let path):
      Facts(
        "would-overwrite", .error, vi: "không ghi đè lên tệp báo cáo \(path)", en: "the report \(path) is not written over",
        doVi: "chọn nơi ghi khác", doEn: "choose another place")
    default: outputFacts
    }
  }

  private var outputFacts: Facts? {
    switch self {
    case .noFonts:
      Facts(
        "no-fonts", .error, vi: "máy không có phông chữ tiếng Việt, sơ đồ sẽ thiếu chữ",
        en: "this machine has no font with Vietnamese letters, the text of diagrams will be missing",
        doVi: "cài gói fonts-liberation2 (hoặc phông tương đương) rồi vẽ lại",
        doEn: "install fonts-liberation2 (or the like) and draw again")
    case .foreignFile(let path):
      Facts(
        "foreign-file", .error, vi: "không ghi đè lên \(path): không phải kết quả của lần chạy trước",
        en: "\(path) is not written over: it is no result of an earlier run", doVi: "chọn nơi ghi khác, hoặc thêm --force",
        doEn: "choose another place, or add --force")
    case .linkedOutput(let path):
      Facts(
        "linked-output", .error, vi: "không ghi qua liên kết \(path)", en: "\(path) is a link, nothing is written through it",
        doVi: "nêu thẳng nơi mà liên kết trỏ tới", doEn: "name the place that it leads to")
    case .outputBusy(let path):
      Facts(
        "output-busy", .error, vi: "một lần chạy khác đang ghi vào \(path)", en: "another run is writing into \(path)",
        doVi: "đợi lần chạy ấy xong, hoặc chọn thư mục khác", doEn: "wait until it is done, or choose another folder")
    case .foreignFilesLeft(let folder, let count, let first):
      Facts(
        "foreign-files-left", .note, vi: "giữ nguyên \(count) tệp trong \(folder) không phải kết quả, ví dụ \(first)",
        en: "\(count) files in \(folder) that are no results were left, for example \(first)")
    case .noManifest:
      Facts(
        "no-manifest", .error, vi: "không có manifest.json dùng được", en: "there is no manifest.json that can be used",
        doVi: "nêu thư mục do lienthong analyze hoặc draw ghi", doEn: "name a folder that lienthong analyze or draw wrote")
    case .resultMissing: Facts("result-missing", .warning, vi: "tệp kết quả đã bị xóa", en: "the result was removed")
    case .resultChanged: Facts("result-changed", .warning, vi: "tệp kết quả đã bị sửa", en: "the result was changed")
    case .resultForeign: Facts("result-foreign", .note, vi: "không phải tệp kết quả", en: "no result of the run")
    case .cannotWrite(let path, let reason):
      Facts(
        "cannot-write", .error, vi: "không ghi được \(path): \(reason)", en: "cannot write \(path): \(reason)",
        doVi: "kiểm tra quyền ghi và dung lượng đĩa", doEn: "check permissions and disk space")
    default: nil
    }
  }
}
