import Testing

@testable import Journal

struct StringTrimmedTests {
  @Test(arguments: [
    ("", ""), (" \t\n", ""), (" neck ", "neck"), ("lower  back", "lower  back"), ("\u{00A0}neck\u{2003}", "neck"),
    ("a", "a"),
  ])
  func whiteSpaceAtEitherEndIsDropped(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
  }
}
