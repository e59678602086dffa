import Statistics
import TestSupport
import Testing

@testable import Reports

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("neck", 4), ("lower back", 10), ("é", 1), ("e\u{301}", 1), ("a\u{308}\u{323}", 1), ("ß→·", 3),
    ("漢字", 4), ("ひらがな", 8), ("カタカナ", 8), ("ｶﾀｶﾅ", 4), ("한글", 4), ("ＡＢ", 4), ("腰 neck", 7), ("шея", 3), ("עורף", 4),
    ("🔥", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("❤️", 2), ("❤", 1), ("⌚", 2), ("☀️", 2),
    ("\u{200B}", 0), ("𠀋", 2),
  ])
  func columnsOfATerminal(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test(arguments: 0..<100)
  func theWidthOfASentenceIsTheSumOfItsWords(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = (0..<6).map { _ in harmless(random.nastyText()) + "." }
    #expect(displayWidth(words.joined(separator: " ")) == words.map(displayWidth).reduce(0, +) + 5)
  }
}
