import Testing

@testable import Journal

struct NumericDateTests {
  @Test(arguments: ["03/04", "3/4/26", "3.4.2026", "03-04-2026", "20/11/2026", "8.5", "31.8"])
  func `numbers in some order`(word: String) {
    #expect(NumericDate(word) != nil)
  }

  @Test(arguments: ["14.30", "2026-11-20", "2026-11", "2026/11/20", "nov", "3", "/", "..", "03/nov", "1/2/3", ""])
  func `no date in numbers`(word: String) {
    #expect(NumericDate(word) == nil)
  }
}
