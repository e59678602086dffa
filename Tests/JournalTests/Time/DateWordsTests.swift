import Testing

@testable import Journal

struct DateWordsTests {
  @Test func wordsAreCutLongestDateFirstWithTheTimeBehindOrBefore() {
    let splits = DateWords.splits(of: ["20", "nov", "22:40"]).map {
      "\($0.date.joined(separator: " "))|\($0.time.joined())"
    }
    #expect(splits == ["20 nov 22:40|", "20 nov|22:40", "nov 22:40|20", "20|nov22:40", "22:40|20nov"])
  }

  @Test func moreWordsThanADateAndATimeTakeAreNotCut() {
    #expect(DateWords.splits(of: Array(repeating: "nov", count: 9)).isEmpty)
  }

  @Test(arguments: ["03/04", "3/4/26", "3.4.2026", "03-04", "03-04-2026", "20/11/2026"])
  func areNumbersInSomeOrder(word: String) {
    #expect(DateWords.isNumericDate(word))
  }

  @Test(arguments: ["14.30", "2026-11-20", "2026-11", "2026/11/20", "nov", "3", "/", "..", "03/nov", ""])
  func areNot(word: String) {
    #expect(!DateWords.isNumericDate(word))
  }
}
