internal import ArgumentParser

/// Tools for people who add phrases.
struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "Thử cụm từ, xem một ô được đọc thế nào. / Test phrases; see how a cell is read.",
    subcommands: [PhrasesTestCommand.self, PhrasesExplainCommand.self])
}

struct PhrasesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Thử mọi ví dụ của các dòng. / Test every example of the rows.",
    discussion: """
      TỆP cùng tên với tệp có sẵn thì thay tệp ấy, tên khác thì thêm vào; không nêu tệp nào: thử mọi dòng có sẵn. Ví dụ của tệp khác mà \
      TỆP làm hỏng cũng được nêu.
      A FILE of a built-in name stands for that file, one of another name is added; without any all built-in rows are tested. Examples of \
      other files that FILE breaks are told too.

      Exit status: 0 every example holds; 1 some do not; 2 a file could not be read; 64 wrong usage.
      """)

  @Argument(help: "Tệp cụm từ. / Files of phrases.", completion: .file()) var files: [String] = []
  @Option(help: "Ngôn ngữ: vi hoặc en. / Language.") var lang: LanguageOption = .vi

  func run() throws {
    let status = try PhraseTestAction(paths: files, language: lang.language).run()
    if status != .done { throw status.code }
  }
}

struct PhrasesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Một ô được đọc thế nào: câu, vế, vai trò của từng cụm từ, kết luận. / How a cell is read, step by step.",
    discussion: "Exit status: 0 done; 64 wrong usage.")

  @Argument(help: "Chữ trong ô. / The cell's text.") var text: String
  @Option(help: "Ngôn ngữ: vi hoặc en. / Language.") var lang: LanguageOption = .vi
  @Option(
    help: "Thư mục danh mục, có thể có phrasebook/. / Folder of a catalogue, with or without phrasebook/.", completion: .directory)
  var catalogue: String?

  func run() throws {
    let knowledge = try Knowledge.load(folder: catalogue, in: lang.language)
    Terminal.output(CellExplanationText(text, knowledge: knowledge, language: lang.language).text)
  }
}
