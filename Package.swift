// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Twinge",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "twinge", targets: ["twinge"]),
    // What an app imports that is built on the same journal. Findings hold values of Statistics.
    .library(name: "Journal", targets: ["Journal"]),
    .library(name: "JournalStore", targets: ["JournalStore"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "Analysis", targets: ["Analysis"]),
    .library(name: "Reports", targets: ["Reports"]),
    .library(name: "Exchange", targets: ["Exchange"]),
  ],
  dependencies: [
    // The ecosystem's convention for help, validation, completions and manual pages. Its next minor may change what
    // Sources/twinge/Parser/ParserInternals.swift relies on.
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
  ],
  targets: [
    // Values and their rules; knows neither SQL, files, clock nor printing.
    .target(name: "Journal"),
    // The system's C library, whatever it is called.
    .target(name: "LibC"),
    // Numbers in, numbers out; nil where there is too little.
    .target(name: "Statistics", dependencies: ["LibC"]),
    // The history of the journal's schema, as SQL that anyone who owns a journal can read.
    .target(
      name: "Migrations", path: "Migrations",
      resources: [.embedInCode("V001_journal.sql"), .embedInCode("V002_answers_and_pieces.sql")]),
    // The system's libsqlite3, with the session extension switched on.
    .systemLibrary(name: "CSQLite"),
    // All the SQL: transactions, history, undo, search.
    .target(name: "JournalStore", dependencies: ["Journal", "Migrations", "CSQLite", "LibC"]),
    // What episodes and check-ins mean: findings as values.
    .target(name: "Analysis", dependencies: ["Journal", "Statistics"]),
    // Files of other programs and our own: bytes in, values out, with line and column of each fault; and our own out.
    .target(name: "Exchange", dependencies: ["Journal", "LibC"]),
    // Findings and episodes as text, pages, JSON and FHIR.
    .target(
      name: "Reports",
      dependencies: ["Journal", "Statistics", "Analysis", "Exchange"],
      resources: [.embedInCode("HTML/page.css")]),
    // The person: arguments, clock, zone, environment, standard output.
    .executableTarget(
      name: "twinge",
      dependencies: [
        "Journal", "JournalStore", "Statistics", "Analysis", "Reports", "Exchange", "LibC",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        .embedInCode("Completion/twinge.bash"), .embedInCode("Completion/twinge.zsh"),
        .embedInCode("Completion/twinge.fish"),
      ]),
    // Journals of which the truth is known, through the same analysis: a program of its own, for the figures in the README.
    .executableTarget(name: "Simulation", dependencies: ["Journal", "Statistics", "Analysis"]),
    // The program in the documentation for those who build on the journal.
    .executableTarget(
      name: "Week", dependencies: ["Journal", "JournalStore", "Analysis", "Reports"], path: "Tests/Week"),
    // Literals and folders that several tests share.
    .target(name: "TestSupport", dependencies: ["Journal"], path: "Tests/TestSupport"),
    .testTarget(name: "JournalTests", dependencies: ["Journal", "Statistics", "TestSupport"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"], exclude: ["vectors.json", "trial-vectors.json"]),
    .testTarget(name: "MigrationsTests", dependencies: ["Migrations", "JournalStore"], exclude: ["Golden"]),
    .testTarget(
      name: "JournalStoreTests",
      dependencies: ["JournalStore", "Journal", "Statistics", "Migrations", "CSQLite", "LibC", "TestSupport"]),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "Journal", "Statistics", "TestSupport"],
      exclude: ["diary-end-to-end.json"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Exchange", "Analysis", "Journal", "Statistics", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Journal", "Statistics", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "twinge", "Week", "Journal", "JournalStore", "Exchange", "Migrations", "Statistics", "LibC", "TestSupport",
      ],
      exclude: ["Golden", "Fixtures"]),
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
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  #endif
}
