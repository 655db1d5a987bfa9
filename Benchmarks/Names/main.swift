import TestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// Judges gold pairs of names and prints what came out wrong.
for path in CommandLine.arguments.dropFirst() {
  guard let file = unsafe fopen(path, "r") else { continue }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  unsafe fclose(file)
  let pairs = GoldPair.read(String(decoding: bytes, as: UTF8.self))
  let judge = GoldJudge(pairs: pairs)
  var counts = (hit: 0, missed: 0, wrong: 0)
  for pair in pairs {
    let same = judge.areSame(pair)
    if same && pair.isSame { counts.hit += 1 }
    guard same != pair.isSame else { continue }
    if pair.isSame { counts.missed += 1 } else { counts.wrong += 1 }
    print(pair.isSame ? "MISSED" : "WRONG ", "[\(pair.trap)]", pair.first.agency, pair.first.section.rawValue, "|\(pair.first.name)|", "~",
      pair.second.agency == pair.first.agency ? "" : pair.second.agency, pair.second.section.rawValue, "|\(pair.second.name)|")
  }
  let f1 = 2 * Double(counts.hit) / Double(max(1, 2 * counts.hit + counts.missed + counts.wrong))
  print(path, "pairs", pairs.count, "F1", f1, "missed", counts.missed, "wrong merges", counts.wrong)
}
