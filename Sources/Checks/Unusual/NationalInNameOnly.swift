internal import Diagnostics
internal import InteropGraph
internal import Vietnamese

/// Databases that call themselves national and are none of the six of 714/QĐ-TTg.
struct NationalInNameOnly: Check {
  func problems(in context: CheckContext) -> [Diagnostic] {
    let files = Set(context.reports.map(\.id))
    return context.graph.systems.flatMap { system -> [Diagnostic] in
      guard system.kind != .nationalDatabase, system.kind != .integrationBus else { return [] }
      let named = system.mentions.filter { files.contains($0.report) && callsItselfNational($0.text) }
      return named.prefix(1).map { context.problem(.nationalInNameOnly(name: $0.text, isKnown: system.catalogue != nil), at: $0) }
    }
  }

  private func callsItselfNational(_ name: String) -> Bool {
    let keys = Words.keys(name)
    if keys.contains(Words.constant("CSDLQG")) || keys.contains(Words.constant("CSDL QG")) { return true }
    let isDatabase = keys.contains(Words.constant("cơ sở dữ liệu")) || keys.contains(Words.constant("CSDL"))
    return isDatabase && keys.contains(Words.constant("quốc gia"))
  }
}
