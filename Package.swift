// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in every target of ours.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "annals",
  products: [
    .library(name: "Annals", targets: ["Annals"]),
    .executable(name: "annals", targets: ["AnnalsCLI"]),
  ],
  traits: [
    .default(enabledTraits: ["LineEditing"]),
    .trait(name: "LineEditing", description: "Edit queries at the prompt with GNU readline."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "AnnalsSyntax", swiftSettings: strict),
    .target(name: "AnnalsModel", swiftSettings: strict),
    .target(
      name: "AnnalsEngine", dependencies: ["AnnalsSyntax", "AnnalsModel"], swiftSettings: strict),
    .target(
      name: "AnnalsRender", dependencies: ["AnnalsSyntax", "AnnalsModel", "AnnalsEngine"],
      swiftSettings: strict),
    .target(
      name: "Annals", dependencies: ["AnnalsSyntax", "AnnalsModel", "AnnalsEngine", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "AnnalsShell",
      dependencies: ["Annals", "AnnalsRender", "AnnalsSyntax", "AnnalsModel", "AnnalsEngine"],
      swiftSettings: strict),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CShippedModel"),
    .executableTarget(
      name: "AnnalsCLI",
      dependencies: [
        "AnnalsShell", "AnnalsRender", "AnnalsEngine", "AnnalsModel", "Annals", "CShippedModel",
        "CMalloc",
        .target(name: "CReadline", condition: .when(traits: ["LineEditing"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "AnnalsBench",
      dependencies: [
        "Annals", "AnnalsShell", "AnnalsEngine", "AnnalsModel", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsCLITests", dependencies: ["AnnalsCLI", "AnnalsShell", "AnnalsRender"],
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsEngineTests",
      dependencies: ["AnnalsEngine", "AnnalsModel", "AnnalsSyntax", "CSQLite"],
      swiftSettings: strict),
    .systemLibrary(
      name: "CSQLite", path: "Tests/CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .testTarget(
      name: "AnnalsTests", dependencies: ["Annals", "AnnalsModel"], swiftSettings: strict),
    .testTarget(
      name: "LanguageTests",
      dependencies: [
        "AnnalsShell", "AnnalsRender", "AnnalsEngine", "AnnalsModel", "AnnalsSyntax",
      ],
      exclude: ["Cases", "Models", "Samples", "Texts"], swiftSettings: strict),
    .testTarget(
      name: "AnnalsModelTests", dependencies: ["AnnalsModel"], swiftSettings: strict),
    .testTarget(
      name: "AnnalsRenderTests",
      dependencies: ["AnnalsRender", "AnnalsSyntax", "AnnalsModel", "AnnalsEngine"],
      exclude: ["SVG"], swiftSettings: strict),
    .testTarget(
      name: "AnnalsShellTests",
      dependencies: ["Annals", "AnnalsShell", "AnnalsRender", "AnnalsEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "AnnalsSyntaxTests", dependencies: ["AnnalsSyntax"], exclude: ["Cases"],
      swiftSettings: strict),
  ]
)

// The fuzz targets have no `main` but the fuzzer's, so that an ordinary build could not link them:
// `.ci/fuzz` sets FUZZ. They take the place of the programs, which have one of their own, and of the
// tests, whose naive evaluator one of them has.
if Context.environment["FUZZ"] != nil {
  package.products.removeAll { $0.name == "annals" }
  package.targets.removeAll { [.test, .executable].contains($0.type) }
  let modules: [Target.Dependency] = [
    "AnnalsShell", "AnnalsRender", "AnnalsEngine", "AnnalsModel", "AnnalsSyntax", "FuzzSupport",
  ]
  package.targets.append(
    .target(
      name: "FuzzSupport", dependencies: ["AnnalsEngine", "AnnalsModel", "AnnalsSyntax"],
      path: "Tests/Fuzz/Support", swiftSettings: strict))
  for name in ["Text", "Answer", "JSON", "Table", "Declaration", "Prompt"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: modules, path: "Tests/Fuzz/\(name)",
        swiftSettings: strict))
  }
  package.targets.append(
    .executableTarget(
      name: "FuzzOutput", dependencies: modules, path: "Tests",
      sources: ["Fuzz/Output", "AnnalsRenderTests/StrictXML.swift"], swiftSettings: strict))
  package.targets.append(
    .executableTarget(
      name: "FuzzNaive", dependencies: modules, path: "Tests",
      sources: [
        "Fuzz/Naive", "AnnalsEngineTests/Naive", "AnnalsEngineTests/World",
        "AnnalsEngineTests/Queries", "AnnalsEngineTests/Laws/Agreement.swift",
        "AnnalsEngineTests/Laws/Trial.swift",
      ],
      swiftSettings: strict))
}
