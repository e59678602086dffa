import Foundation
import Testing

@testable import twinge

/// What the articles for those who carry the work on say is so.
struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let pages = {
    let files = FileManager.default.enumerator(atPath: root.appendingPathComponent("Sources").path)
    let names = (files?.allObjects as? [String] ?? []).filter { $0.contains(".docc/") && $0.hasSuffix(".md") }
    return ["README.md"] + names.map { "Sources/" + $0 }.sorted()
  }()

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
  }

  @Test func theProgramIsTheOneThatIsShown() throws {
    let program = try Self.text("Tests/Week/main.swift")
    #expect(try Self.text("Sources/twinge/twinge.docc/Building.md").contains("```swift\n\(program)```"))
  }

  /// It words no steps: what to type is up to the program. The day may change between two runs, so both neighbours count.
  @Test func theProgramPrintsTheWeek() throws {
    try Program.with { program in
      let log = try program.run(["log", "7", "neck", "--journal", "journal"], ["TZ": "UTC"])
      #expect(log.code == 0)
      let report = {
        try program.run(["report", "week", "--journal", "journal"], ["TZ": "UTC"]).output
          .replacing(/\n  twinge [^\n]*| Type: twinge [^\n]*/, with: "")
      }
      let before = try report()
      let week = try program.runSample("Week", ["journal"], ["TZ": "UTC"])
      #expect(week.code == 0, "\(week.errors)")
      #expect(try [before, report()].contains { week.output == $0 + "\n" || week.output == $0 })
    }
  }

  @Test(arguments: pages)
  func everyFileThatIsNamedExists(page: String) throws {
    let text = try Self.text(page)
    let folder = Self.root.appendingPathComponent(page).deletingLastPathComponent()
    let links = text.matches(of: /\]\(([^):#]+)\)/).map { folder.appendingPathComponent(String($0.1)) }
    let paths = text.matches(of: /`((?:Sources|Tests|Migrations|\.ci)(?:\/[^\s`]+)?)`/).map { String($0.1) }
      // Names of files to be written.
      .filter { !$0.contains("NAME") && !$0.contains("V003") && !$0.contains("-v3") }
    for file in links + paths.map(Self.root.appendingPathComponent) {
      #expect(FileManager.default.fileExists(atPath: file.path), "\(file.lastPathComponent)")
    }
  }
}
