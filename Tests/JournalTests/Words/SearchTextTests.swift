import Journal
import Testing

struct SearchTextTests {
  @Test(arguments: [
    ("lower back", ["lower", "back"]), ("  a\tb\nc\u{0}d ", ["a", "b", "c", "d"]), ("café - 🦵", ["café", "🦵"]),
    ("NEAR( a*b", ["NEAR(", "a*b"]), ("back back", ["back"]), ("腰", ["腰"]),
  ])
  func termsAreWhatStandsBetweenSpaces(text: String, terms: [String]) {
    #expect(SearchText(text)?.terms.map(\.text) == terms)
  }

  @Test(arguments: ["", "  ", "\"", "- * ( ) ^", "…", String(repeating: "a b c ", count: 1) + many])
  func nothingToLookForIsNoSearch(text: String) {
    #expect(SearchText(text) == nil)
  }

  private static let many = (1...62).map { "w\($0)" }.joined(separator: " ")

  @Test func anEmojiIsNotInTheIndex() {
    #expect(SearchText("🦵 leg🦵 7")?.terms.map(\.isIndexed) == [false, true, true])
  }
}
