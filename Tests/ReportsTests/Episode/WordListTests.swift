import Journal
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct WordListTests {
  private let list: WordList = {
    var sitting = Word(id: 2, kind: .trigger, name: "long sitting", wordClass: "posture")
    sitting.trackedFrom = day("2026-11-01")
    var old = Word(id: 4, kind: .trigger, name: "old injury", wordClass: "injury")
    old.isRetired = true
    let words = [
      Word(id: 1, kind: .trigger, name: "lifting", wordClass: "strain"), sitting,
      Word(id: 3, kind: .place, name: "neck"), old, Word(id: 5, kind: .remedy, name: "\(escape)[31mheat"),
    ]
    let spellings = [
      Vocabulary.Spelling(text: "long sitting", wordID: 2), Vocabulary.Spelling(text: "driving", wordID: 2),
      Vocabulary.Spelling(text: "desk", wordID: 2), Vocabulary.Spelling(text: "\(escape)[0m", wordID: 5),
    ]
    return WordList(vocabulary: Vocabulary(words: words, spellings: spellings), counts: [1: 3, 2: 12, 4: 3])
  }()

  @Test func theMostUsedStandsFirstThenTheOlderWord() {
    let expected = """
      triggers
         12  long sitting (also desk, driving), tracked from 2026-11-01
          3  lifting
          3  old injury, retired
      """
    #expect(list.text(.trigger, TextLayout()) == expected)
  }

  @Test func aWordThatWasNeverUsedHasBeenUsedZeroTimes() {
    #expect(list.text(.place, TextLayout()) == "places\n    0  neck")
  }

  @Test func namesDoNothingToTheTerminal() {
    #expect(
      harmless(list.text(.remedy, TextLayout()), keepingLines: true) == "remedies\n    0  \\e[31mheat (also \\e[0m)")
  }

  @Test func linesFitTheTerminal() {
    let expected = """
      triggers
         12  long sitting (also desk,
               driving), tracked from
               2026-11-01
          3  lifting
          3  old injury, retired
      """
    #expect(list.text(.trigger, TextLayout(columns: 40)) == expected)
  }

  @Test func wordsAsJSON() {
    let expected = """
      {
        "triggers": [
          {
            "name": "long sitting",
            "aliases": ["desk", "driving"],
            "class": "posture",
            "builtIn": false,
            "trackedFrom": "2026-11-01",
            "retired": false,
            "count": 12
          },
          {"name": "lifting", "aliases": [], "class": "strain", "builtIn": false, "trackedFrom": null, "retired": false, "count": 3},
          {"name": "old injury", "aliases": [], "class": "injury", "builtIn": false, "trackedFrom": null, "retired": true, "count": 3}
        ]
      }
      """
    #expect(JSON.object([list.json(.trigger)]).text == expected)
  }

  @Test(arguments: [(Word.Kind.place, "places"), (.trigger, "triggers"), (.remedy, "remedies")])
  func kindsInThePlural(kind: Word.Kind, name: String) {
    #expect(list.json(kind).name == name)
  }
}
