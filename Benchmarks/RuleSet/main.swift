import Catalogue
import Findings
import Foundation
import InteropGraph
import TestSupport

// Times the whole rule set on a graph made up in memory: `rule-set [SYSTEMS = 100000] [CLAIMS = 1000000] [SEED = 1]`.

let arguments = CommandLine.arguments
func argument(_ index: Int, _ standard: Int) -> Int { arguments.count > index ? Int(arguments[index]) ?? standard : standard }

let clock = ContinuousClock()
var graph = MadeUpGraph(systems: argument(1, 100_000), claims: argument(2, 1_000_000), seed: UInt64(argument(3, 1))).graph()
print(
  "\(graph.systems.count) systems, \(graph.claims.count) claims, \(graph.connections.count) connections, \(graph.agencies.count) agencies")

let catalogue = try Catalogue()
let start = clock.now
let context = RuleContext(graph: graph, catalogue: catalogue)
print("what rules share: \(clock.now - start)")
var total = 0
for rule in RuleRegistry.all {
  let start = clock.now
  let count = rule.init().findings(in: context).count
  total += count
  print("\(rule.id): \(count) findings, \(clock.now - start)")
}
print("one after the other: \(total) findings, \(clock.now - start)")
let together = clock.now
let all = RuleRegistry.findings(in: RuleContext(graph: graph, catalogue: catalogue))
print("the whole rule set as the product runs it: \(all.count) findings, \(clock.now - together)")
let verdicts = clock.now
print("verdicts: \(VerdictJudge(context: context).standings().count), \(clock.now - verdicts)")
let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") {
  print("largest memory: \(line.dropFirst(6).trimmingCharacters(in: .whitespaces))")
}
