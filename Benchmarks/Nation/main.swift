import Foundation
import TestSupport

// Writes a nation of made-up agencies, each with a report on the form, for measuring: `nation FOLDER [AGENCIES] [SEED]`.
// The same numbers give the same bytes.

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: nation FOLDER [AGENCIES = 93] [SEED = 1]")
  exit(64)
}
let count = arguments.count > 2 ? Int(arguments[2]) ?? 93 : 93
let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
let folder = URL(filePath: arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for agency in MadeUpNation(agencies: count, seed: seed).agencies {
  try Data(agency.report).write(to: folder.appending(path: agency.file))
}
