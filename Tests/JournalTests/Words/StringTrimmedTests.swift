import Testing

@testable import Journal

struct StringTrimmedTests {
  @Test(arguments: [
    ("", ""), (" \t\n", ""), (" neck ", "neck"), ("lower  back", "lower  back"), ("\u{00A0}neck\u{2003}", "neck"),
    ("a", "a"), ("a\u{2003}", "a"), ("\u{2003}a", "a"), ("a\r\n", "a"), ("é", "é"),
  ])
  func whiteSpaceAtEitherEndIsDropped(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
  }
}
