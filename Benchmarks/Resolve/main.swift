import Catalogue
import Foundation
import Identity
import InteropGraph
import Names
import TestSupport

// Times the reading and resolving of made-up names: `resolve [MENTIONS = 100000] [REPORTS = 12000] [AGENCIES = 1200] [SEED = 1]`.

let arguments = CommandLine.arguments
func argument(_ index: Int, _ standard: Int) -> Int { arguments.count > index ? Int(arguments[index]) ?? standard : standard }

let made = MadeUpMentions(
  mentions: argument(1, 100_000), reports: argument(2, 12_000), agencies: argument(3, 1_200), seed: UInt64(argument(4, 1))
).all()
let catalogue = try Catalogue()
var directory = AgencyDirectory(catalogue: catalogue)
let agencies = (0..<argument(3, 1_200)).map { directory.add(name: "Ủy ban nhân dân tỉnh Giả Định \($0)", kind: .province).id }
let clock = ContinuousClock()

let start = clock.now
let names = NameReader(catalogue: catalogue, lexicon: Lexicon(catalogue: catalogue), agencies: directory)
print("vocabulary: \(clock.now - start)")
let reading = clock.now
var known: [String: NameReading] = [:]
let mentions = made.enumerated().map { number, one in
  let read = known[one.text] ?? names.read(one.text)
  known[one.text] = read
  let place = Place(section: one.section, table: 1, row: number, column: 1)
  return NamedMention(
    mention: Mention(report: one.report, place: place, text: one.text), reading: names.reading(read, inReportOf: agencies[one.agency]),
    reporter: agencies[one.agency])
}
print("\(mentions.count) mentions, \(known.count) names read: \(clock.now - reading)")
let resolving = clock.now
let outcome = Resolver(catalogue: catalogue, agencies: directory).resolve(mentions, cellBuses: [])
print("\(outcome.systems.count) systems: \(clock.now - resolving)")
print("all in: \(clock.now - start)")
let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") {
  print("largest memory: \(line.dropFirst(6).trimmingCharacters(in: .whitespaces))")
}
