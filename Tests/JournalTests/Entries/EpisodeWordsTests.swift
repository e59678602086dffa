import Testing

@testable import Journal

struct EpisodeWordsTests {
  @Test func theWordsAreThoseThatJournalsHold() {
    #expect(Side.allCases.map(\.rawValue) == ["left", "right", "both", "middle"])
    #expect(Pattern.allCases.map(\.rawValue) == ["constant", "intermittent"])
    #expect(Origin.allCases.map(\.rawValue) == ["strain", "injury"])
    #expect(Helped.allCases.map(\.rawValue) == ["yes", "some", "no", "worse"])
    #expect(
      Sensation.allCases.map(\.rawValue) == [
        "cramp", "knot", "sharp", "dull", "tight", "burning", "stabbing", "throbbing", "shooting", "pulling", "aching",
        "tingling",
      ])
  }
}
