internal import ArgumentParser
internal import Catalogue
internal import Diagnostics
internal import FoundationEssentials

/// Options that every command which reads reports has.
struct SharedOptions: ParsableArguments {
  @Option(help: "Ngôn ngữ kết quả và thông báo: vi hoặc en. / Language of results and messages.") var lang: LanguageOption = .vi
  @Flag(name: .shortAndLong, help: "Không hiện tiến độ và tóm tắt. / No progress, no summary.") var quiet = false
  @Option(
    help: "Thư mục YAML thay cho danh mục có sẵn. / Folder of YAML files that replace the built-in catalogue.", completion: .directory)
  var catalogue: String?

  @Option(help: "Số báo cáo phải có, ghi trên sơ đồ. / Number of reports due, said on the diagrams.") var expected: Int?

  @Option(
    help:
      "Xếp hệ thống theo cơ quan của năm này; từ 2025 là sau sáp nhập. / Show systems under the agencies of this year; from 2025 after the mergers."
  )
  var asOf = 2017

  func source(_ paths: [String]) throws -> GraphSource { GraphSource(paths: paths, catalogue: try loadCatalogue(), year: asOf) }

  func validate() throws {
    guard asOf >= 2017 else {
      throw ValidationError(lang == .vi ? "--as-of phải từ 2017" : "--as-of must be 2017 or later")
    }
  }

  func loadCatalogue() throws -> Catalogue {
    guard let folder = catalogue else { return try Catalogue() }
    guard FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError(lang == .vi ? "không có thư mục danh mục “\(folder)”" : "no catalogue folder “\(folder)”")
    }
    do {
      return try Catalogue { name in try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) }
    } catch {
      throw ValidationError((lang == .vi ? "danh mục không dùng được: " : "the catalogue cannot be used: ") + error.description)
    }
  }
}

/// `--lang` as an option's value.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case vi, en

  var language: Language { self == .vi ? .vi : .en }
}
