internal import ArgumentParser
internal import Assembly
internal import Catalogue
internal import Diagnostics
internal import FoundationEssentials
internal import Identity
internal import Phrasebook

/// What the program knows before it reads a report: the catalogue of facts and the phrasebook.
struct Knowledge: Sendable {
  var catalogue: Catalogue
  /// nil for the built-in one, which is made only when a cell is read.
  var book: Phrasebook?

  func analysis(_ ledger: Ledger = Ledger()) -> Analysis {
    Analysis(catalogue: catalogue, ledger: ledger, book: book ?? .builtIn)
  }

  /// - Parameter folder: nil for what is built in. Files of the catalogue stand in it, files of the phrasebook in its folder `phrasebook`.
  /// - Throws: wrong usage, saying which file cannot be used and why.
  static func load(folder: String?, in language: Language) throws -> Knowledge {
    guard let folder else { return Knowledge(catalogue: try Catalogue()) }
    let source = KnowledgeFolder(path: folder, language: language)
    return Knowledge(catalogue: try source.catalogue(), book: try source.phrasebook())
  }
}

/// The folder of `--catalogue`. No file in it is passed over in silence.
struct KnowledgeFolder {
  var path: String
  var language: Language

  func catalogue() throws -> Catalogue {
    guard FileManager.default.fileExists(atPath: path) else {
      throw error("không có thư mục danh mục “\(path)”", "no catalogue folder “\(path)”")
    }
    var texts: [String: String] = [:]
    for name in yamlFiles(in: path) {
      guard Catalogue.fileNames.contains(name) else { throw stranger(name) }
      texts[name] = try text(path + "/" + name, name)
    }
    do {
      return try Catalogue { texts[$0] }
    } catch {
      throw self.error("danh mục không dùng được: \(error)", "the catalogue cannot be used: \(error)")
    }
  }

  /// nil when the folder has no file of phrases.
  func phrasebook() throws -> Phrasebook? {
    let folder = path + "/phrasebook"
    var texts: [String: String] = [:]
    for name in yamlFiles(in: folder) {
      guard name.hasSuffix(".yaml") else {
        throw error("phrasebook/\(name): đổi đuôi thành .yaml", "phrasebook/\(name): the name must end in .yaml")
      }
      texts[name] = try text(folder + "/" + name, "phrasebook/" + name)
    }
    guard !texts.isEmpty else { return nil }
    do {
      return try Phrasebook(files: texts)
    } catch {
      throw self.error("sổ cụm từ không dùng được: " + error.text[language], "the phrasebook cannot be used: " + error.text[language])
    }
  }

  private func yamlFiles(in folder: String) -> [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return entries.filter { !$0.hasPrefix(".") && ($0.lowercased().hasSuffix(".yaml") || $0.lowercased().hasSuffix(".yml")) }.sorted()
  }

  private func text(_ path: String, _ name: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw error("không đọc được “\(name)”", "“\(name)” cannot be read")
    }
    return text
  }

  private func stranger(_ name: String) -> ValidationError {
    if Phrasebook.fileNames.contains(name) {
      return error("“\(name)” phải nằm trong thư mục phrasebook/ của danh mục", "“\(name)” belongs in the catalogue's folder phrasebook/")
    }
    let known = Catalogue.fileNames.sorted().joined(separator: ", ")
    return error(
      "không biết tệp “\(name)” của danh mục; có: \(known); tệp cụm từ nằm trong phrasebook/",
      "the catalogue has no file “\(name)”; there are: \(known); files of phrases stand in phrasebook/")
  }

  private func error(_ vi: String, _ en: String) -> ValidationError { ValidationError(language == .vi ? vi : en) }
}

extension PhrasebookError {
  /// File, row and reason.
  var text: LocalizedText {
    let place = file + (row.isEmpty ? "" : ": " + row) + ": "
    return LocalizedText(vi: place + vietnamese, en: place + english)
  }
}
