import Testing

@testable import twinge

struct ManualPageTests {
  private func text(of file: String) throws -> String {
    try #require(ManualPage.all.first { $0.file == file }).text
  }

  @Test func `there is a page for every command`() {
    let commands = CommandPage.program.subcommands.map { "twinge-\($0.path[0]).1" }
    #expect(ManualPage.all.map(\.file) == ["twinge.1"] + commands)
  }

  @Test func `every option is in the page of its command`() throws {
    for page in CommandPage.program.all {
      guard let first = page.path.first else { continue }
      let text = try text(of: "twinge-\(first).1")
      let missing = page.arguments.flatMap(\.names).filter { !text.contains($0.replacing("-", with: "\\-")) }
      #expect(missing == [], "\(page.name)")
      #expect(page.examples.allSatisfy { text.contains($0.prefix { $0 != "-" && $0 != "\"" }) })
    }
  }

  @Test(arguments: HelpTopic.allCases)
  func `every topic is in the program's page`(topic: HelpTopic) throws {
    #expect(try text(of: "twinge.1").contains(".SH \(topic.title.uppercased())\n"))
  }

  /// Where the locale is C, a reader of manual pages has no other characters, and complains.
  @Test(arguments: ManualPage.all.map(\.file))
  func `a page needs no character beyond ASCII`(file: String) throws {
    #expect(try !text(of: file).contains("\\[u"))
  }

  @Test func `escapes roff control characters`() {
    var roff = Roff(title: "T", name: "t", summary: "S.")
    roff.paragraph(".not a request")
    roff.paragraph("'nor this, \\n, --at \"now\", 7→4 …")
    #expect(
      roff.text.hasSuffix(
        "\\&.not a request\n.PP\n\\&'nor this, \\en, \\-\\-at \\(dqnow\\(dq, 7\\[u2192]4 ...\n"))
    let isASCII = roff.text.allSatisfy(\.isASCII)
    #expect(isASCII)
  }
}
