import Claims
import Foundation
import InteropGraph
import Names
import Phrasebook
import TestSupport

// Reads gold cells and prints how well: `gold-cells [--frame "Kế hoạch: {T}"] [--errors] [--book FOLDER] [--speed] FILE.json…`. A cell called unclear bears nothing and is
// counted apart. `--book` takes the files of the phrasebook from a folder, so that rows can be tried without building.

struct Options {
  var tellsErrors = false
  var tellsSpeed = false
  var folder: String?
  var paths: [String] = []
  var explains: [String] = []
  var frame: String?

  init(_ arguments: some Sequence<String>) {
    var (isFolder, isText, isFrame) = (false, false, false)
    for argument in arguments {
      if isText {
        explains.append(argument)
      } else if isFrame {
        (frame, isFrame) = (argument, false)
      } else if isFolder {
        (folder, isFolder) = (argument, false)
      } else {
        switch argument {
        case "--errors": tellsErrors = true
        case "--speed": tellsSpeed = true
        case "--book": isFolder = true
        case "--frame": isFrame = true
        case "--explain": isText = true
        default: paths.append(argument)
        }
      }
    }
  }
}

let options = Options(CommandLine.arguments.dropFirst())
let book: Phrasebook
do {
  book = try Phrasebook { name in options.folder.flatMap { try? String(contentsOfFile: $0 + "/" + name, encoding: .utf8) } }
} catch {
  print(error)
  exit(1)
}
let judge = GoldCells(book: book)
for text in options.explains {
  let (reading, explanation) = judge.explain(text)
  for (statement, findings) in zip(explanation.statements, explanation.findings) {
    for (clause, finding) in zip(statement, findings) {
      print("  [\(finding)] " + clause.map { $0.role.isEmpty ? $0.text : "\($0.text)/\($0.role)" }.joined(separator: " "))
    }
    print("  --")
  }
  print(reading)
}
var total = GoldCells.Score()
for path in options.paths {
  guard let data = FileManager.default.contents(atPath: path), let cells = try? JSONDecoder().decode([GoldCell].self, from: data) else {
    print(path, "cannot be read")
    continue
  }
  var voices: [String] = []
  for cell in cells where !voices.contains(cell.voice) { voices.append(cell.voice) }
  for voice in voices {
    let (score, lines) = judge.score(cells.filter { $0.voice == voice })
    print(voice.padding(toLength: 12, withPad: " ", startingAt: 0), score.line)
    if options.tellsErrors { for line in lines { print("  " + line) } }
    total.add(score)
  }
  if let frame = options.frame {
    let (alive, tried) = judge.stillBearing(cells, in: frame)
    print("still bearing \(alive.count) of \(tried)")
    if options.tellsErrors { for text in alive { print("  ALIVE", text) } }
  }
  if options.tellsSpeed {
    let start = ContinuousClock.now
    for cell in cells { _ = judge.read(cell) }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("cells a second:", Int(Double(cells.count) / seconds))
  }
}
print("TOTAL       ", total.line)
