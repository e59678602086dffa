import TestSupport
import Testing

@testable import Reports

struct DocumentMarkdownTests {
  private func markdown(_ block: Document.Block) -> String {
    Document(title: "Title", blocks: [block], footer: "Footer.").markdown
  }

  @Test(
    arguments: [
      (.heading("Where"), "## Where"), (.paragraph("One."), "One."), (.paragraph("Now!", .alert), "**Now!**"),
      (.list(["neck", "calf"]), "- neck\n- calf"),
      (.entries([Document.Entry("Where", "neck 2")]), "- **Where:** neck 2"),
      (.advice("Do it.", command: "twinge checkin"), "Do it. `twinge checkin`"), (.advice("So.", command: nil), "So."),
      (
        .table(Document.Table(caption: "", columns: ["", "now"], rows: [["Episodes", "3"]])),
        "|  | now |\n|:---|---:|\n| Episodes | 3 |"
      ),
      (
        .figure(Document.Figure(title: "Days", description: "clear.", svg: Element("svg", children: []), lines: ["."])),
        "*Days:* clear."
      ),
    ] as [(Document.Block, String)])
  func blocks(block: Document.Block, expected: String) {
    #expect(markdown(block) == "# Title\n\n\(expected)\n\n*Footer.*\n")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"), ("[x](javascript:1)", "\\[x\\](javascript:1)"),
    ("a | b", "a \\| b"), ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"), ("# head", "\\# head"),
    ("- item", "\\- item"), ("a & b", "a \\& b"),
  ])
  func nothingOfThePersonsIsActedOn(text: String, expected: String) {
    #expect(markdown(.paragraph(text)) == "# Title\n\n\(expected)\n\n*Footer.*\n")
  }
}
