public import ArgumentParser
internal import Catalogue
internal import Diagnostics
public import Diagrams

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Vẽ sơ đồ từ kết quả phân tích hoặc từ báo cáo. / Draw diagrams from results or reports.",
    discussion: """
      Sơ đồ / Views:
        overview                    toàn cảnh cơ quan – CSDL quốc gia / agencies and national databases
        national-databases          bảng cơ quan × sáu CSDL quốc gia / matrix of agencies and six databases
        agency TÊN                  một cơ quan / one agency
        system TÊN [--depth N]      lân cận của một hệ thống / around one system
        path TỪ ĐẾN                 đường đi giữa hai hệ thống / the way between two systems
        isolated, duplicates, buses, similarity
      Không nêu sơ đồ nào: vẽ tất cả. / No view: all of them.

      Exit status: 0 done; 1 --verify found something hard to read; 2 something could not be read, found or drawn; 64 wrong usage.
      """)

  @Argument(help: "Tên sơ đồ. / Which view.") var view: ViewName?
  @Argument(help: "Tên cơ quan, hệ thống. / Name of the agency or systems.") var names: [String] = []
  @OptionGroup var origin: FromOption
  @Option(name: .shortAndLong, help: "Thư mục ghi sơ đồ. / Folder for the diagrams.", completion: .directory) var output = "diagrams"
  @Option(help: "Số chặng quanh hệ thống. / Hops around the system.") var depth = 1
  @Option(help: "Định dạng, cách nhau bằng dấu phẩy. / Formats, separated by commas: dot,svg,pdf,png.") var format = FormatList()
  @Option(help: "Khổ giấy; mặc định A4 cắt vừa hình. / Sheet; A4 cut below the picture unless given.") var paper: PaperOption?
  @Flag(help: "Giấy ngang. / Sheet on its side.") var landscape = false
  @Flag(help: "Giấy dọc. / Sheet upright.") var portrait = false
  @Flag(help: "Cắt bản PDF khổ lớn thành các tờ A4. / Cut a large PDF into sheets of A4.") var tile = false
  @Flag(help: "Đo xem bản vẽ có đọc được không. / Measure whether the pages can be read.") var verify = false
  @Flag(help: "Ghi đè cả tệp không phải kết quả. / Write over files that are no results, too.") var force = false
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let needed = view == .path ? 2 : view == .agency || view == .system ? 1 : 0
    let language = shared.lang.language
    guard names.count == needed else {
      let name = view?.rawValue ?? ""
      throw ValidationError(
        language == .vi
          ? "sơ đồ \(name) cần \(needed) tên, đã cho \(names.count)" : "view \(name) takes \(needed) names, not \(names.count)")
    }
    guard (1...20).contains(depth) else { throw ValidationError(language == .vi ? "--depth từ 1 đến 20" : "--depth is from 1 to 20") }
    guard !tile || format.formats.contains(.pdf) else {
      throw ValidationError(language == .vi ? "--tile chỉ dùng với --format pdf" : "--tile needs --format pdf")
    }
    guard !(landscape && portrait) else {
      throw ValidationError(language == .vi ? "chọn --landscape hoặc --portrait" : "choose --landscape or --portrait")
    }
  }

  func run() throws {
    let source = try shared.source(origin.from)
    let options = DiagramMaker.Options(
      language: shared.lang.language, round: ReportRound(catalogue: source.catalogue, expected: shared.expected), formats: format.formats,
      paper: paper?.size, isLandscape: landscape ? true : portrait ? false : nil, isTiled: tile)
    let action = DrawAction(
      view: view, names: names, depth: depth, source: source, output: output, options: options,
      verifies: verify, isQuiet: shared.quiet, forces: force)
    let status = action.run()
    if status != .done { throw status.code }
  }
}

extension ViewName: ExpressibleByArgument {}

/// `dot,svg` as an option's value.
struct FormatList: ExpressibleByArgument {
  var formats: [DiagramMaker.Format] = [.dot, .svg]

  init() {}

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: ",").map { DiagramMaker.Format(rawValue: String($0)) }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    formats = parts.compactMap { $0 }
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

enum PaperOption: String, ExpressibleByArgument, CaseIterable {
  case a4, a3, a2, a1, a0, slide

  var size: DiagramMaker.PaperSize { DiagramMaker.PaperSize(rawValue: rawValue) ?? .a4 }
}
