import Testing

@testable import Reports

struct DocumentTextTests {
  private let table = Document.Table(
    caption: "Figures", columns: ["", "this week", "before"],
    rows: [["Episodes", "3", "12"], ["Time in pain", "4h40m", "1h05m"]])

  private func text(_ blocks: [Document.Block], _ layout: TextLayout = TextLayout()) -> String {
    Document(title: "Title", subtitle: "of a week", blocks: blocks, footer: "Footer.").text(layout)
  }

  @Test func titleBlocksAndFooterStandApart() {
    #expect(text([.paragraph("One."), .paragraph("Two.")]) == "Title of a week\n\nOne.\n\nTwo.\n\nFooter.\n")
  }

  @Test func aHeadingStandsCloseToWhatItIsOf() {
    #expect(
      text([.heading("Where"), .list(["neck", "calf"])]) == "Title of a week\n\nWhere\n  neck\n  calf\n\nFooter.\n")
  }

  @Test func figuresStandUnderEachOther() {
    #expect(
      text([.table(table)]) == """
        Title of a week

                        this week  before
          Episodes              3      12
          Time in pain      4h40m   1h05m

        Footer.

        """)
  }

  @Test func whereColumnsDoNotFitTheyAreSpoken() {
    #expect(
      text([.table(table)], TextLayout(columns: 30)) == """
        Title of a week

        Episodes: this week 3, before
        12.
        Time in pain: this week 4h40m,
        before 1h05m.

        Footer.

        """)
  }

  @Test func whoListensHearsSentences() {
    let figure = Document.Figure(title: "Days", description: "Mon clear, Tue worst 5.", lines: [". 5"])
    #expect(
      text([.figure(figure), .table(table)], TextLayout(form: .spoken)) == """
        Title of a week

        Days: Mon clear, Tue worst 5.

        Episodes: this week 3, before 12.
        Time in pain: this week 4h40m, before 1h05m.

        Footer.

        """)
  }

  @Test(arguments: [(TextLayout.Form.unicode, "▁▅"), (.ascii, ".o"), (.spoken, "Course: from 1 to 5.")])
  func aFigureIsDrawnAsTheTerminalCan(form: TextLayout.Form, drawn: String) {
    let figure = Document.Figure(
      title: "Course", description: "from 1 to 5.", lines: ["▁▅"], asciiLines: [".o"])
    #expect(text([.figure(figure)], TextLayout(form: form)) == "Title of a week\n\n\(drawn)\n\nFooter.\n")
  }

  @Test func aFigureThatDoesNotFitIsToldInWords() {
    let figure = Document.Figure(
      title: "Course", description: "from 1 to 5.", lines: [String(repeating: "▁", count: 31)])
    #expect(text([.figure(figure)], TextLayout(columns: 30)).contains("Course: from 1 to 5."))
  }

  @Test func whatIsToBeTypedIsNotBroken() {
    let command = "twinge checkin --day 2026-11-20 --with \"long sitting\""
    #expect(text([.advice("Do it.", command: command)], TextLayout(columns: 20)).contains("\n  \(command)\n"))
  }
}
