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
}
