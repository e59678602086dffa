// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Twinge",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Journal", targets: ["Journal"])
  ],
  targets: [
    // Values and their rules; knows neither SQL, files, clock nor printing.
    .target(name: "Journal"),
    .testTarget(name: "JournalTests", dependencies: ["Journal"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Warnings are errors with every compiler this was built with. A newer one only warns: what it finds anew
  // must not stop a person from installing.
  #if compiler(<6.4)
    target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
  #endif
}
