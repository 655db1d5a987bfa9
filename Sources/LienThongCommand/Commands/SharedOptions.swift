internal import ArgumentParser
internal import Diagnostics

/// Options that every command which reads reports has.
struct SharedOptions: ParsableArguments {
  @Option(help: "Ngôn ngữ kết quả và thông báo: vi hoặc en. / Language of results and messages.") var lang: LanguageOption = .vi
  @Flag(name: .shortAndLong, help: "Không hiện tiến độ và tóm tắt. / No progress, no summary.") var quiet = false
  @Option(
    help: """
      Thư mục YAML thay cho danh mục có sẵn; phrasebook/ trong đó thay hoặc thêm cụm từ. / Folder of YAML files that replace the built-in \
      catalogue; phrasebook/ in it replaces or adds phrases.
      """, completion: .directory)
  var catalogue: String?

  @Option(help: "Số báo cáo phải có, ghi trên sơ đồ. / Number of reports due, said on the diagrams.") var expected: Int?

  @Option(
    help:
      "Xếp hệ thống theo cơ quan của năm này; từ 2025 là sau sáp nhập. / Show systems under the agencies of this year; from 2025 after the mergers."
  )
  var asOf = 2017

  func source(_ paths: [String]) throws -> GraphSource { GraphSource(paths: paths, knowledge: try loadKnowledge(), year: asOf) }

  func validate() throws {
    guard asOf >= 2017 else {
      throw ValidationError(lang == .vi ? "--as-of phải từ 2017" : "--as-of must be 2017 or later")
    }
  }

  func loadKnowledge() throws -> Knowledge { try Knowledge.load(folder: catalogue, in: lang.language) }
}

/// `--lang` as an option's value.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case vi, en

  var language: Language { self == .vi ? .vi : .en }
}
