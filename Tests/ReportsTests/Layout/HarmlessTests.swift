import Statistics
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct HarmlessTests {
  @Test(arguments: [
    ("", ""), ("lower back", "lower back"), ("é 漢字 👩‍👩‍👧 →", "é 漢字 👩‍👩‍👧 →"), ("Zwölf Boxkämpfer", "Zwölf Boxkämpfer"),
    // Colours, titles, links, the cursor.
    ("\u{1B}[31mred", "\\e[31mred"), ("\u{1B}]0;title\u{7}", "\\e]0;title\\u{7}"),
    ("\u{1B}]8;;http://example.org\u{1B}\\neck\u{1B}]8;;\u{1B}\\", "\\e]8;;http://example.org\\e\\neck\\e]8;;\\e\\"),
    ("\u{9B}31mred", "\\u{9b}31mred"), ("\u{90}q\u{9C}", "\\u{90}q\\u{9c}"), ("bell\u{7}", "bell\\u{7}"),
    ("back\u{8}space", "back\\u{8}space"), ("nul\u{0}", "nul\\u{0}"), ("del\u{7F}", "del\\u{7f}"),
    ("7/10\roverwritten", "7/10overwritten"), ("two\r\nlines", "two lines"), ("two\nlines\tapart", "two lines apart"),
    // Directions.
    ("abc\u{202E}cba", "abc\\u{202e}cba"), ("\u{2066}isolated\u{2069}", "\\u{2066}isolated\\u{2069}"),
    ("\u{200F}mark\u{200E}", "\\u{200f}mark\\u{200e}"), ("\u{61C}mark", "\\u{61c}mark"),
    ("line\u{2028}paragraph\u{2029}", "line\\u{2028}paragraph\\u{2029}"),
    // Hidden in a cluster with a letter.
    ("a\u{301}\u{200F}", "a\u{301}\\u{200f}"),
  ])
  func whatATerminalActsOnIsMadeVisible(text: String, shown: String) {
    #expect(harmless(text) == shown)
  }

  @Test(arguments: [
    ("two\nlines", "two\nlines"), ("two\r\nlines", "two\nlines"), ("a\n\nb", "a\n\nb"), ("tab\there", "tab here"),
    ("\u{1B}[2J\nlines", "\\e[2J\nlines"),
  ])
  func linesAreKeptIfAskedFor(text: String, shown: String) {
    #expect(harmless(text, keepingLines: true) == shown)
  }

  @Test(arguments: 0..<100)
  func nothingUnsafeIsLeftAndASecondTimeChangesNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shown = harmless(random.nastyText(upTo: 40))
    #expect(!shown.unicodeScalars.contains { $0.isUnsafeToShow })
    #expect(harmless(shown) == shown)
  }

  @Test(arguments: Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0))
  func everyControlCharacterIsUnsafe(value: UInt32) {
    #expect(Unicode.Scalar(value)?.isUnsafeToShow == true)
  }
}
