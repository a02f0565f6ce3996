// swift-tools-version: 6.2
import PackageDescription

// In a package of your own: .package(url: "…/annals", from: "0.1.0")
let package = Package(
  name: "embed",
  dependencies: [.package(name: "annals", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "turnarounds", dependencies: [.product(name: "Annals", package: "annals")])
  ]
)
