import Testing

@testable import Journal

struct TimeWordsTests {
  @Test(arguments: [
    ("Yesterday  22:40", ["yesterday", "22:40"]), (" 20. Nov., 2026 ", ["20", "nov", "2026"]),
    ("a,b,,c", ["a", "b", "c"]),
    ("2026-11-20T22:40", ["2026-11-20", "22:40"]), ("2026-02-30T22:40", ["2026-02-30t22:40"]), (". ..", [".", "."]),
    ("", []), (" , ", []),
  ])
  func words(written: String, words: [String]) {
    #expect(TimeWords(written).words == words)
  }
}
