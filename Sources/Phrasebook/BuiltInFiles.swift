/// The files of `Resources/phrasebook`, in the order in which they are read. A test proves the list complete.
enum BuiltInFiles {
  static let all: [(name: String, text: @Sendable () -> String)] = [
    ("short-forms.yaml", { String(decoding: PackageResources.short_forms_yaml, as: UTF8.self) }),
    ("denial.yaml", { String(decoding: PackageResources.denial_yaml, as: UTF8.self) }),
    ("time.yaml", { String(decoding: PackageResources.time_yaml, as: UTF8.self) }),
    ("modality.yaml", { String(decoding: PackageResources.modality_yaml, as: UTF8.self) }),
    ("nouns.yaml", { String(decoding: PackageResources.nouns_yaml, as: UTF8.self) }),
    ("connecting.yaml", { String(decoding: PackageResources.connecting_yaml, as: UTF8.self) }),
    ("exchange.yaml", { String(decoding: PackageResources.exchange_yaml, as: UTF8.self) }),
    ("work.yaml", { String(decoding: PackageResources.work_yaml, as: UTF8.self) }),
    ("by-hand.yaml", { String(decoding: PackageResources.by_hand_yaml, as: UTF8.self) }),
    ("links.yaml", { String(decoding: PackageResources.links_yaml, as: UTF8.self) }),
    ("routes.yaml", { String(decoding: PackageResources.routes_yaml, as: UTF8.self) }),
    ("standards.yaml", { String(decoding: PackageResources.standards_yaml, as: UTF8.self) }),
    ("labels.yaml", { String(decoding: PackageResources.labels_yaml, as: UTF8.self) }),
    ("people.yaml", { String(decoding: PackageResources.people_yaml, as: UTF8.self) }),
    ("clauses.yaml", { String(decoding: PackageResources.clauses_yaml, as: UTF8.self) }),
    ("neutral.yaml", { String(decoding: PackageResources.neutral_yaml, as: UTF8.self) }),
    ("predicates.yaml", { String(decoding: PackageResources.predicates_yaml, as: UTF8.self) }),
  ]
}
