// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where nobody sees them scroll by.
let isContinuousIntegration = Context.environment["CI"] != nil

let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isContinuousIntegration ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// Modules that read language are optimised when the tests are built: unoptimised, each of the tests' processes would spend seconds on loading the
/// phrasebook. Not so in other debug builds, where one wants to look into them.
let language: Set<String> = ["Vietnamese", "Phrasebook", "Catalogue", "Names", "Claims", "Reports", "Identity"]
let isForTests = Context.environment["OPTIMISE_LANGUAGE"] != nil

func layer(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  let optimised: [SwiftSetting] = isForTests && language.contains(name) ? [.unsafeFlags(["-O"])] : []
  return .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings + optimised)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "lienthong",
  products: [.executable(name: "lienthong", targets: ["lienthong"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(name: "CRSVG", pkgConfig: "cairo-pdf", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CFiles"),
    .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),

    layer("SafeText"),
    layer("Cores"),
    layer("Diagnostics", ["SafeText"]),
    layer("Vietnamese", ["SafeText"]),
    layer("GraphAlgorithms"),
    layer("Markup", ["CXML", "SafeText"]),
    layer("Digests", ["CDigest"]),
    layer("Outputs", ["CFiles", "Digests", "InteropGraph", "SafeText"]),
    layer("Documents", ["CZip", "Markup", "Diagnostics", "Vietnamese"]),
    layer("Catalogue", ["Vietnamese", "Yams"], resources: [.embedInCode("Resources")]),
    layer("Phrasebook", ["Vietnamese", "Yams"], resources: [.embedInCode("Resources/phrasebook")]),
    layer("Names", ["Catalogue", "Vietnamese", "InteropGraph"]),
    layer("InteropGraph", ["Diagnostics", "GraphAlgorithms", "SafeText"]),
    layer(
      "Reports", ["Documents", "Catalogue", "Names", "Vietnamese", "Diagnostics", "InteropGraph"], resources: [.embedInCode("Resources")]),
    layer("Claims", ["Catalogue", "Names", "Phrasebook", "Vietnamese", "InteropGraph"]),
    layer("Identity", ["Catalogue", "Names", "Vietnamese", "InteropGraph", "Digests", "SafeText", "Yams"]),
    layer(
      "Assembly",
      [
        "Reports", "Claims", "Phrasebook", "Identity", "InteropGraph", "Catalogue", "Names", "Diagnostics", "Vietnamese", "Documents",
        "Digests",
      ]),
    layer("Findings", ["InteropGraph", "GraphAlgorithms", "Catalogue", "Cores", "Diagnostics", "SafeText"]),
    layer(
      "Checks",
      ["Assembly", "Findings", "InteropGraph", "Catalogue", "Documents", "Markup", "Diagnostics", "SafeText", "Vietnamese", "Digests"]),
    layer("Drawing", ["CGraphviz", "CRSVG", "Markup", "SafeText", "Vietnamese"]),
    layer("Diagrams", ["InteropGraph", "GraphAlgorithms", "Diagnostics", "Drawing", "Catalogue", "SafeText"]),
    layer("Exports", ["InteropGraph", "Catalogue", "Diagnostics", "Findings", "SafeText"]),
    layer(
      "Review", ["Identity", "InteropGraph", "Findings", "Exports", "Markup", "Digests", "Diagnostics", "SafeText"],
      resources: [.embedInCode("Resources")]),
    layer(
      "LienThongCommand",
      [
        "Diagnostics", "Vietnamese", "Documents", "Catalogue", "Names", "Phrasebook", "Claims", "Identity", "Reports", "Assembly",
        "InteropGraph", "Findings",
        "Checks", "Review", "Diagrams",
        "Drawing",
        "Exports", "Outputs", "SafeText", argumentParser,
      ]),
    .executableTarget(name: "lienthong", dependencies: ["LienThongCommand"], swiftSettings: settings),

    .executableTarget(
      name: "nation", dependencies: ["TestSupport"], path: "Benchmarks/Nation", swiftSettings: settings),

    .executableTarget(
      name: "rule-set", dependencies: ["Findings", "InteropGraph", "Catalogue", "TestSupport"], path: "Benchmarks/RuleSet",
      swiftSettings: settings),

    .executableTarget(
      name: "resolve", dependencies: ["Catalogue", "Identity", "InteropGraph", "Names", "TestSupport"], path: "Benchmarks/Resolve",
      swiftSettings: settings),

    .executableTarget(
      name: "gold-names", dependencies: ["Identity", "TestSupport"], path: "Benchmarks/Names", swiftSettings: settings),

    .executableTarget(
      name: "gold-cells", dependencies: ["Claims", "Phrasebook", "Names", "InteropGraph", "TestSupport"], path: "Benchmarks/Cells",
      swiftSettings: settings),

    layer(
      "TestSupport",
      [
        "Claims", "Phrasebook", "Identity", "Documents", "Markup", "Assembly", "Catalogue", "Names", "InteropGraph", "Diagnostics",
        "SafeText",
      ]),
    tests("SafeTextTests", ["SafeText"]),
    tests("CoresTests", ["Cores"]),
    tests("OutputsTests", ["lienthong", "Outputs"]),
    tests("VietnameseTests", ["Vietnamese"]),
    tests("DocumentsTests", ["Documents", "Markup", "Diagnostics"]),
    tests("PhrasebookTests", ["Phrasebook", "Vietnamese"]),
    tests("NamesTests", ["Names", "Catalogue", "InteropGraph"]),
    tests("ClaimsTests", ["Claims", "Phrasebook", "Names", "Catalogue", "InteropGraph"]),
    tests("ReportsTests", ["Reports", "Documents", "Names", "Catalogue", "InteropGraph", "Diagnostics"]),
    tests("AssemblyTests", ["Assembly", "Names", "Phrasebook", "Vietnamese", "Identity", "Catalogue", "InteropGraph", "Diagnostics"]),
    tests("IdentityTests", ["Identity", "Names", "Catalogue", "InteropGraph"]),
    tests("GraphAlgorithmsTests", ["GraphAlgorithms"]),
    tests("FindingsTests", ["Findings", "Catalogue", "InteropGraph", "Assembly", "Diagnostics"]),
    tests("ChecksTests", ["Checks", "Assembly", "Catalogue", "Markup", "InteropGraph", "Diagnostics"]),
    tests("DrawingTests", ["lienthong", "Drawing", "Markup"]),
    tests("DiagramsTests", ["Diagrams", "Drawing", "Findings", "Catalogue", "InteropGraph", "Diagnostics", "Assembly"]),
    tests("ExportsTests", ["Exports", "Findings", "Catalogue", "InteropGraph", "Diagnostics", "Assembly"]),
    tests("CommandTests", ["lienthong", "LienThongCommand", "InteropGraph", "Diagnostics", "SafeText"]),
  ],
  swiftLanguageModes: [.v6]
)
