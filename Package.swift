// swift-tools-version: 6.0
import PackageDescription

// The targets stand in the order in which data flows through them: each may import only those
// above it. A scenario file becomes a plan, the plan becomes futures, the futures become an
// analysis, and the analysis becomes reports.
let package = Package(
  name: "techhire-simulator",
  products: [
    .library(name: "TechHireSimulator", targets: ["TechHireSimulator"]),
    .executable(name: "techhire", targets: ["techhire"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Random streams, distributions, order statistics. Knows nothing of funding.
    .target(
      name: "Uncertainty",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")]),
    // The domain's vocabulary: a scenario and everything that it names.
    .target(name: "Planning", dependencies: ["Uncertainty"]),
    // The funders' rules as data: what each says, where it is written, and how it is kept.
    .target(name: "FundingRules", dependencies: ["Planning"]),
    // SHA-256 of scenario texts, from OpenSSL, which libxlsxwriter loads anyway.
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    // YAML in, a scenario or diagnostics out.
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "Planning", "Uncertainty", "CLibcrypto", .product(name: "Yams", package: "Yams"),
      ]),
    // A scenario in, simulated futures out.
    .target(name: "Simulation", dependencies: ["Planning", "Uncertainty"]),
    // Futures in, files with a share of them out, and back again: one run on many machines.
    .target(name: "Shards", dependencies: ["Simulation", "ScenarioFiles", "Planning"]),
    // Futures in, estimates with their errors out.
    .target(
      name: "Analysis",
      dependencies: [
        "Simulation", "Planning", "Uncertainty",
        .product(name: "RealModule", package: "swift-numerics"),
      ]),
    // A small, safe layer over libxlsxwriter. Knows nothing of funding either.
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // What the library wrote is read back before it is given its name; that takes inflating.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "Spreadsheet", dependencies: ["CXLSXWriter", "CZlib"]),
    // An analysis in, text, JSON, CSV and workbooks out.
    .target(
      name: "Reports",
      dependencies: [
        "Analysis", "Simulation", "FundingRules", "Planning", "Uncertainty", "Spreadsheet",
      ]),
    // The library's public face.
    .target(
      name: "TechHireSimulator",
      dependencies: [
        "Reports", "Analysis", "Simulation", "ScenarioFiles", "Planning", "Uncertainty",
      ]),
    // The terminal program.
    .target(
      name: "Commands",
      dependencies: [
        "Reports", "Analysis", "Shards", "Simulation", "ScenarioFiles", "FundingRules",
        "Planning", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "techhire", dependencies: ["Commands"]),

    .target(
      name: "TestSupport", dependencies: ["ScenarioFiles", "Planning"], path: "Tests/TestSupport"),
    // Breaks scenario files at random by the million; `make fuzz` runs it.
    .executableTarget(
      name: "ScenarioFuzzer", dependencies: ["ScenarioFiles", "TestSupport"],
      path: "Tests/ScenarioFuzzer"),
    // Times the engine against its floor and its peers; `make bench` runs it.
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Analysis", "Simulation", "ScenarioFiles", "Planning", "Uncertainty"],
      path: "Benchmarks/Suite"),
    .testTarget(
      name: "UncertaintyTests", dependencies: ["Uncertainty"],
      exclude: ["Reference/make_references.py"]),
    .testTarget(
      name: "PlanningTests", dependencies: ["Planning", "Uncertainty"]),
    .testTarget(
      name: "FundingRulesTests",
      dependencies: ["FundingRules", "Reports", "ScenarioFiles", "Planning"],
      exclude: ["Golden"]),
    .testTarget(
      name: "ScenarioFilesTests",
      dependencies: [
        "ScenarioFiles", "Planning", "TestSupport", .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Diagnostics", "Scenarios"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Simulation", "ScenarioFiles", "FundingRules", "Planning", "Uncertainty", "TestSupport",
      ],
      exclude: ["Braiding/Reference"]),
    .testTarget(
      name: "ShardsTests",
      dependencies: ["Shards", "Simulation", "ScenarioFiles", "Planning", "TestSupport"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "Simulation", "ScenarioFiles", "Planning", "Uncertainty", "TestSupport",
      ]),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Analysis", "Simulation", "ScenarioFiles", "Spreadsheet", "Planning",
        "Uncertainty", "TestSupport",
      ],
      exclude: ["Scenarios"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "TechHireSimulator", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
