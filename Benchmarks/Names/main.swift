import Identity
import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

// Judges gold pairs of names and prints what came out otherwise: `gold-names [--ablation] FILE.tsv…`. With `--ablation` it leaves out one rule
// of the comparison after the other and prints what each is worth.

func pairs(in path: String) -> [GoldPair] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  unsafe fclose(file)
  return GoldPair.read(String(decoding: bytes, as: UTF8.self))
}

struct Score {
  var hit = 0
  var missed = 0
  var wrong = 0

  var f1: Double { 2 * Double(hit) / Double(max(1, 2 * hit + missed + wrong)) }
  var line: String { "F1 \(f1) missed \(missed) wrong merges \(wrong)" }
}

func judge(_ pairs: [GoldPair], rules: NameRules = .all, tell: Bool) -> Score {
  let judge = GoldJudge(pairs: pairs, rules: rules)
  var score = Score()
  for pair in pairs {
    let same = judge.areSame(pair)
    if same && pair.isSame { score.hit += 1 }
    guard same != pair.isSame else { continue }
    if pair.isSame { score.missed += 1 } else { score.wrong += 1 }
    guard tell else { continue }
    print(
      pair.isSame ? "MISSED" : "WRONG ", "[\(pair.trap)]", pair.first.agency, pair.first.section.rawValue, "|\(pair.first.name)|", "~",
      pair.second.agency == pair.first.agency ? "" : pair.second.agency, pair.second.section.rawValue, "|\(pair.second.name)|")
  }
  return score
}

let arguments = CommandLine.arguments.dropFirst()
let paths = arguments.filter { $0 != "--ablation" }
if arguments.contains("--ablation") {
  let all = paths.flatMap(pairs)
  print("all rules:", judge(all, tell: false).line)
  let rules: [(String, NameRules)] = [
    ("units", .units), ("products", .products), ("near words", .nearWords), ("initials", .initials), ("spelling", .spelling),
    ("uniqueness", .uniqueness),
    ("bridges", .bridges), ("row order", .rowOrder),
  ]
  for (name, rule) in rules { print("without \(name):", judge(all, rules: .all.subtracting(rule), tell: false).line) }
} else {
  for path in paths {
    let all = pairs(in: path)
    print(path, "pairs", all.count, judge(all, tell: true).line)
  }
}
