import Assembly
import Diagnostics
import Drawing
import Foundation
import InteropGraph
import TestSupport
import Testing

@testable import Diagrams

/// The finished pages of the examples, measured as the product measures them.
@Suite struct LegiblePagesTests {
  private static let examples: InteropGraph = {
    let folder = Command.package.appending(path: "Examples/reports")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    return ViewTests.analyze(names.map { ($0, (try? Data(contentsOf: folder.appending(path: $0))).map(Array.init) ?? []) })
  }()

  private func maker(_ language: Language, _ paper: DiagramMaker.PaperSize? = nil, formats: [DiagramMaker.Format] = [.dot, .svg])
    -> DiagramMaker
  {
    var launch = WorkerCrew.Launch()
    launch.executable = Command.lienthong
    return DiagramMaker(
      .init(language: language, round: ReportRound(catalogue: Form.catalogue), formats: formats, paper: paper), crew: WorkerCrew(launch))
  }

  private func faults(_ pictures: [DiagramMaker.Picture]) -> [String] {
    pictures.flatMap { picture in
      picture.measures.flatMap { measure in measure.faults.map { measure.file + ": " + $0.en } }
        + picture.diagnostics.map { $0.line(in: .en) }
    }
  }

  @Test(arguments: [Language.vi, .en]) func everyPageOfTheExamplesCanBeRead(_ language: Language) {
    let graph = Self.examples
    let pictures = maker(language).pictures(of: ViewRequest.all(of: graph), in: graph)
    #expect(pictures.count == 6 + 14)
    #expect(faults(pictures).isEmpty, "\(faults(pictures))")
    #expect(pictures.flatMap(\.measures).allSatisfy { ($0.smallestText ?? 9) >= 6 })
  }

  @Test(arguments: [DiagramMaker.PaperSize.a3, .slide, .a0]) func everyViewFitsOnEverySheet(_ paper: DiagramMaker.PaperSize) {
    let graph = Self.examples
    let requests = Array(ViewRequest.all(of: graph).prefix(7))
    #expect(faults(maker(.vi, paper).pictures(of: requests, in: graph)).isEmpty)
  }

  @Test func theSecondRunGivesTheSameBytes() {
    let graph = Self.examples
    func run() -> [String: [UInt8]] {
      let files = maker(.vi, formats: [.dot, .svg, .pdf]).pictures(of: ViewRequest.all(of: graph), in: graph).flatMap(\.files)
      return Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    let (one, other) = (run(), run())
    #expect(one == other)
    #expect(one.count > 60)
  }

  @Test func neighbourhoodsAndPathsCanBeReadToo() throws {
    let graph = Self.examples
    let databases = graph.systems.filter { $0.kind == .nationalDatabase }
    let oneStops = graph.systems.filter { $0.kind == .oneStop }.prefix(8)
    let requests =
      databases.flatMap { [ViewRequest.system($0, depth: 1), .system($0, depth: 3)] }
      + oneStops.flatMap { oneStop in databases.prefix(2).map { ViewRequest.path(oneStop, $0) } }
    let pictures = maker(.vi).pictures(of: requests, in: graph)
    #expect(faults(pictures).isEmpty, "\(faults(pictures))")
    // What a page could not hold is counted on it.
    let deep = pictures.filter { $0.name.hasPrefix("system-") }.flatMap(\.files).filter { $0.name.hasSuffix(".svg") }
    #expect(deep.contains { String(decoding: $0.bytes, as: UTF8.self).contains("Không vẽ") })
  }
}
