public import Assembly
public import Catalogue
internal import InteropGraph
public import Names

/// Pieces of the form, so that a test writes only what it is about.
public enum Form {
  public static let catalogue: Catalogue = {
    do { return try Catalogue() } catch { preconditionFailure("the built-in catalogue does not load: \(error)") }
  }()

  /// A reader of names that knows the catalogue and the given agencies.
  public static func names(agencies: [String] = []) -> NameReader {
    var directory = AgencyDirectory(catalogue: catalogue)
    for agency in agencies { directory.add(name: agency, kind: agency.hasPrefix("Bộ") ? .ministry : .province) }
    return NameReader(catalogue: catalogue, lexicon: Lexicon(catalogue: catalogue), agencies: directory)
  }

  public static let inventoryHeader = [
    "STT", "Tên phần mềm/hệ thống CNTT", "Chức năng chính khi tham gia thực hiện thủ tục hành chính",
    "Phạm vi, quy mô triển khai sử dụng trong cơ quan, đơn vị của Bộ, địa phương",
    "Đánh giá sơ bộ thực trạng hoạt động", "Ý kiến khác về thực trạng hoạt động",
  ]
  public static let oneStopHeading = "1. Thống kê và sơ bộ thực trạng hoạt động Phần mềm/Hệ thống CNTT tại bộ phận một cửa"
  public static let otherHeading = "2. Thống kê và sơ bộ thực trạng hoạt động Phần mềm/Hệ thống CNTT phục vụ giải quyết TTHC khác"
  public static let upgradeHeading = "2. Đánh giá khả năng nâng cấp của Phần mềm/Hệ thống tại bộ phận một cửa"
  public static let upgradeHeader = [
    "STT", "Tên phần mềm/hệ thống", "Không cần nâng cấp hoặc nâng cấp rất đơn giản", "Có khả năng nâng cấp", "Không có khả năng nâng cấp",
    "Phương án nâng cấp",
  ]
  public static let matrixHeading = "1. Hiện trạng kết nối liên thông giữa các Phần mềm/Hệ thống"
  public static let matrixCorner = "Tên Phần mềm/Hệ thống, CSDL"

  /// A report as DOCX: letterhead, the names of III.1 and III.2, and a IV.1 matrix.
  public static func report(_ agency: String, oneStop: [String], other: [String] = [], matrix: [[String]]) -> [UInt8] {
    report(agency, oneStopRows: oneStop.map { [$0, "", ""] }, other: other, matrix: matrix)
  }

  /// The same with functions and units of each III.1 system.
  public static func report(_ agency: String, oneStopRows: [[String]], other: [String] = [], matrix: [[String]]) -> [UInt8] {
    var blocks = [
      Docx.paragraph(agency.uppercased()), Docx.paragraph("III. ĐÁNH GIÁ THỰC TRẠNG HOẠT ĐỘNG"), Docx.paragraph(oneStopHeading),
    ]
    blocks.append(Docx.table([inventoryHeader] + oneStopRows.enumerated().map { ["\($0 + 1)", $1[0], $1[1], $1[2], "", ""] }))
    if !other.isEmpty {
      blocks.append(Docx.paragraph(otherHeading))
      blocks.append(
        Docx.table([inventoryHeader] + other.enumerated().map { ["\($0 + 1)", $1, "Hỗ trợ nghiệp vụ", "Toàn cơ quan", "", ""] }))
    }
    blocks.append(Docx.paragraph("IV. KHẢ NĂNG NÂNG CẤP"))
    blocks.append(Docx.paragraph(matrixHeading))
    if !matrix.isEmpty { blocks.append(Docx.table(matrix)) }
    return Docx.file(blocks)
  }

  /// Analyses documents given by file name.
  public static func analyze(_ files: [(String, [UInt8])]) -> Analysis.Result {
    Analysis(catalogue: catalogue).run(files.map { InputFile(name: $0.0, bytes: $0.1) })
  }
}
