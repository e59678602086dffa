import Statistics
import TestSupport
import Testing

@testable import Reports

struct TextLayoutTests {
  @Test(arguments: [
    ("", ""), ("neck", "neck"), ("a sentence that fits", "a sentence that fits"),
    ("a sentence that does not fit", "a sentence that does\nnot fit"),
    ("  white   space stays ", "white space stays"),
    ("averyverylongwordindeed and others", "averyverylongwordindeed\nand others"),
    ("short averyverylongwordindeed", "short\naveryverylongwordindeed"),
    // Ten wide letters are twenty columns.
    ("漢字漢字漢字漢字漢字 漢字", "漢字漢字漢字漢字漢字\n漢字"),
  ])
  func wrapping(text: String, lines: String) {
    #expect(TextLayout(columns: 20).wrap(text) == lines)
  }

  @Test func linesBeginAsAskedFor() {
    let wrapped = TextLayout(columns: 20).wrap("one two three four five", first: "1. ", rest: "   ")
    #expect(wrapped == "1. one two three\n   four five")
  }

  @Test(arguments: 0..<200)
  func noLineIsTooWideAndNoWordIsLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<30).map { _ in harmless(random.nastyText(upTo: 5)) }.joined(separator: " ")
    let columns = Int.random(in: 20...60, using: &random)
    let wrapped = TextLayout(columns: columns).wrap(text, first: "- ", rest: "  ")
    #expect(linesTooWide(wrapped, columns: columns, label: 2).isEmpty)
    let words = wrapped.split { $0 == " " || $0 == "\n" }
    #expect(words.dropFirst().elementsEqual(text.split(separator: " ")))
  }

  @Test func anEntryHasTwoColumns() {
    let entry = TextLayout(columns: 30).entry("suspected", "lifting, poor sleep, stress")
    #expect(entry == "  suspected   lifting, poor\n              sleep, stress")
  }

  @Test func anEntryKeepsItsLines() {
    #expect(TextLayout().entry("note", "one\ntwo") == "  note        one\n              two")
  }

  @Test func theLongestNameOfAnEntryStandsInLineWithTheOthers() {
    #expect(TextLayout().entry("see someone", "fever") == "  see someone fever")
    #expect(TextLayout().entry("when", "now") == "  when        now")
  }

  @Test func wideNamesAreMeasuredInColumns() {
    #expect(TextLayout().entry("腰", "4") == "  腰          4")
  }

  @Test func aTerminalNarrowerThanTwentyColumnsIsTakenAsTwenty() {
    #expect(TextLayout(columns: 5).columns == 20)
  }

  @Test func coloursAreLeftOutUnlessAskedFor() {
    #expect(TextLayout().bold("neck") == "neck")
    #expect(TextLayout().dim("neck") == "neck")
    #expect(TextLayout(isColored: true).bold("neck") == "\u{1B}[1mneck\u{1B}[0m")
    #expect(TextLayout(isColored: true).dim("neck") == "\u{1B}[2mneck\u{1B}[0m")
  }

  @Test(arguments: [(0, "0 days"), (1, "1 day"), (2, "2 days"), (12, "12 days")])
  func countedThings(count: Int, text: String) {
    #expect(counted(count, "day") == text)
  }

  @Test(arguments: [(0, "0 remedies"), (1, "1 remedy"), (2, "2 remedies")])
  func countedThingsWithAnotherPlural(count: Int, text: String) {
    #expect(counted(count, "remedy", "remedies") == text)
  }

  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ] as [([String], String)])
  func lists(items: [String], text: String) {
    #expect(listed(items) == text)
  }

  @Test(arguments: [("7", 3, "  7"), ("漢", 3, " 漢"), ("1234", 3, "1234")])
  func padding(text: String, width: Int, shown: String) {
    #expect(padded(text, to: width) == shown)
  }
}
