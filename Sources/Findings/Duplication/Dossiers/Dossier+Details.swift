internal import InteropGraph

extension Dossier {
  /// The dossier as details of a finding.
  var details: [DetailValue.Detail] {
    [
      .init("grade", .text(grade.rawValue)),
      .init("alike", .texts(likenesses.filter(\.isAlike).map(\.kind.rawValue))),
      .init(
        "likenesses",
        .list(
          likenesses.map {
            .object([.init("kind", .text($0.kind.rawValue)), .init("equal", .texts($0.equal)), .init("different", .texts($0.different))])
          })),
      .init("reasons", .texts(reasons.map(\.rawValue))), .init("options", .list(options.map { .object($0.details) })),
    ]
  }
}

extension DossierOption {
  fileprivate var details: [DetailValue.Detail] {
    var out: [DetailValue.Detail] = [.init("action", .text(action.rawValue)), .init("system", .text(system))]
    if let into { out.append(.init("into", .text(into))) }
    if let doubt { out.append(.init("doubt", .text(doubt.rawValue))) }
    if !functions.isEmpty { out.append(.init("functions", .texts(functions))) }
    return out + [.init("moves", .texts(moves)), .init("falls", .texts(falls)), .init("plans", .texts(plans))]
  }
}
