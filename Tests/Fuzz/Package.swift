// swift-tools-version: 6.1
import PackageDescription

// A package of its own, since all of it is built to be watched: `Tests/Fuzz/fuzz.py`.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Twinge", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Journal", "Exchange", "JournalStore", "Analysis"].map { .product(name: $0, package: "Twinge") })
  ],
  swiftLanguageModes: [.v6]
)
