import Testing

@testable import Journal

struct WordTests {
  @Test func kindsAreStoredAsTheseWords() {
    #expect(Word.Kind.allCases.map(\.rawValue) == ["place", "trigger", "remedy"])
  }

  @Test(arguments: [
    (Word.Kind.place, []),
    (.trigger, ["strain", "posture", "inactivity", "nutrition", "stress", "sleep", "injury", "condition"]),
    (.remedy, ["cold", "heat", "movement", "manual", "relaxation", "nutrition", "medicine", "rest"]),
  ])
  func classes(kind: Word.Kind, classes: [String]) {
    #expect(kind.classes == classes)
  }

  @Test func aNewWordIsOfferedAndNotAskedFor() {
    let word = Word(kind: .trigger, name: "gardening")
    #expect(!word.isRetired)
    #expect(!word.isBuiltIn)
    #expect(word.trackedFrom == nil)
  }

  @Test func `a copy that changes leaves the other as it was`() {
    let word = Word(kind: .place, name: "neck")
    var copy = word
    copy.name = "nape"
    copy.isRetired = true
    #expect(word.name == "neck" && !word.isRetired)
    #expect(copy.name == "nape" && copy.isRetired && copy.kind == .place)
  }
}
