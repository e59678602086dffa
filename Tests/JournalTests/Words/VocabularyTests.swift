import TestSupport
import Testing

@testable import Journal

struct VocabularyTests {
  private static let words: [Word] = {
    var retired = Word(id: 7, kind: .place, name: "tail bone")
    retired.isRetired = true
    return [
      Word(id: 1, kind: .place, name: "lower back"), Word(id: 2, kind: .place, name: "upper back"),
      Word(id: 3, kind: .place, name: "upper arm"), Word(id: 4, kind: .place, name: "calf"),
      Word(id: 5, kind: .place, name: "Rücken"), Word(id: 6, kind: .remedy, name: "heat"), retired,
      Word(id: 8, kind: .trigger, name: "heat"), Word(id: 9, kind: .place, name: "shoulder"),
      Word(id: 10, kind: .place, name: "shoulder blade"), Word(id: 11, kind: .place, name: "pelvis"),
    ]
  }()

  private let vocabulary = Vocabulary(
    words: words,
    spellings: words.map { Vocabulary.Spelling(text: $0.name, wordID: $0.id) } + [
      Vocabulary.Spelling(text: "QL", wordID: 1), Vocabulary.Spelling(text: "low back", wordID: 1),
      Vocabulary.Spelling(text: "calves", wordID: 4), Vocabulary.Spelling(text: "tail", wordID: 7),
      Vocabulary.Spelling(text: "of no word", wordID: 99),
    ])

  @Test(arguments: [
    ("lower back", "lower back"), ("vitamin b12", "vitamin b12"), ("Lower\tBACK", "lower back"),
    (" lower  back ", "lower back"), ("lower back ", "lower back"), ("RÜCKEN", "rücken"),
    ("l4\u{2013}l5", "l4-l5"), ("１２", "12"), ("", ""), (" ", ""),
  ])
  func `spellings are compared in lower case with single spaces`(written: String, folded: String) {
    #expect(Vocabulary.folded(written) == folded)
  }

  @Test(arguments: [
    ("lower back", 1), ("LOWER Back", 1), ("  lower \t back\n", 1), ("ql", 1), ("low back", 1), ("calves", 4),
    // Beginnings of one word only, whichever of its spellings they begin.
    ("low", 1), ("l", 1), ("q", 1), ("cal", 4), ("upper b", 2), ("upper a", 3), ("rück", 5), ("RÜCKEN", 5),
    // A word that is itself the beginning of another.
    ("shoulder", 9), ("shoulder b", 10),
    // Precomposed or not.
    ("ru\u{0308}cken", 5),
    // Retired words are found by their spellings only.
    ("tail bone", 7), ("Tail", 7),
  ])
  func found(written: String, id: Int) throws {
    #expect(try vocabulary.find(written, .place).id == id)
  }

  @Test(
    arguments: [
      ("calf", [4]), ("lower back calf", [1, 4]), ("calf and upper arm", [4, 3]),
      ("ql shoulder blade pelvis", [1, 10, 11]),
      ("low", nil), ("calf low", nil), ("calf sofa", nil), ("sofa", nil), ("", nil),
    ] as [(String, [Int]?)])
  func `several names need no comma`(written: String, ids: [Int]?) throws {
    #expect(try vocabulary.oneOrSeveral(written, .place)?.map(\.id) == ids)
  }

  @Test func `names that can be cut in two ways are refused with both`() {
    let words = ["poor", "sleep", "poor sleep", "late"].enumerated().map { index, name in
      Word(id: index + 1, kind: .trigger, name: name)
    }
    let vocabulary = Vocabulary(words: words, spellings: words.map { .init(text: $0.name, wordID: $0.id) })
    let cuts = ["poor, sleep, late", "poor sleep, late"]
    #expect(throws: VocabularyError.ambiguous(.trigger, text: "poor sleep late", candidates: cuts)) {
      try vocabulary.oneOrSeveral("poor sleep late", .trigger)
    }
  }

  @Test(arguments: [
    ("upper", ["upper back", "upper arm"]), ("u", ["upper back", "upper arm"]),
    ("shou", ["shoulder", "shoulder blade"]),
  ])
  func aBeginningOfSeveralWordsIsAmbiguous(written: String, candidates: [String]) {
    #expect(throws: VocabularyError.ambiguous(.place, text: written, candidates: candidates)) {
      try vocabulary.find(written, .place)
    }
  }

  @Test(arguments: [
    ("lowr back", ["lower back"]), (" Lowr Back ", ["lower back"]), ("clf", ["calf"]), ("claf", ["calf"]),
    ("uper back", ["upper back", "lower back"]), ("blade", ["shoulder blade"]), ("back", ["lower back", "upper back"]),
    ("xyzzy", []), ("ac", []), ("gluteus maximus", []), ("😖", []),
    // Retired words are no longer offered.
    ("tai", []), ("tail bon", []), ("tial bone", []),
    // Words of another kind are not meant.
    ("heat", []),
  ])
  func anUnknownWordIsRefusedWithTheNearest(written: String, nearest: [String]) {
    #expect(throws: VocabularyError.unknown(.place, text: written.trimmed, nearest: nearest)) {
      try vocabulary.find(written, .place)
    }
  }

  @Test(arguments: ["", " ", "\t\n"])
  func aBlankIsRefused(written: String) {
    #expect(throws: VocabularyError.empty(.place)) { try vocabulary.find(written, .place) }
  }

  @Test func theSameSpellingMayBeAWordOfEachKind() throws {
    #expect(try vocabulary.find("heat", .remedy).id == 6)
    #expect(try vocabulary.find("heat", .trigger).id == 8)
  }

  @Test func exactlyTakesNoBeginning() {
    #expect(vocabulary.exactly("Lower  Back", .place)?.id == 1)
    #expect(vocabulary.exactly("lower", .place) == nil)
    #expect(vocabulary.exactly("of no word", .place) == nil)
  }

  @Test func aliasesAreTheOtherSpellings() {
    #expect(vocabulary.aliases(of: VocabularyTests.words[0]) == ["QL", "low back"])
    #expect(vocabulary.aliases(of: VocabularyTests.words[1]).isEmpty)
  }

  @Test func wordsAreFoundByTheirIds() {
    #expect(vocabulary[4]?.name == "calf")
    #expect(vocabulary[99] == nil)
  }

  @Test func trackedAreThoseAskedForAndNotRetired() {
    var asked = Word(id: 1, kind: .trigger, name: "stress")
    asked.trackedFrom = day("2026-11-01")
    var retired = Word(id: 2, kind: .trigger, name: "desk")
    retired.trackedFrom = day("2026-11-01")
    retired.isRetired = true
    let notAsked = Word(id: 3, kind: .trigger, name: "heat")
    #expect(Vocabulary(words: [asked, retired, notAsked], spellings: []).tracked == [asked])
  }

  @Test func `an error names the word that is not known`() {
    let unknown = VocabularyError.unknown(.place, text: "lowr back", nearest: ["lower back"])
    #expect(unknown.description == "\"lowr back\" is not a known place.")
  }

  @Test func `a word that is added is found like the others`() {
    var vocabulary = Vocabulary(words: [], spellings: [])
    let word = Word(id: 7, kind: .place, name: "Between the  toes", wordClass: nil)
    vocabulary.add(word)
    #expect(vocabulary.words == [word])
    #expect(vocabulary[7] == word)
    #expect(vocabulary.exactly("between THE toes", .place) == word)
    #expect(vocabulary.exactly("between the toes", .trigger) == nil)
  }

  @Test(arguments: ["n", "na", "ib"])
  func `a medicine is not recorded from one or two letters`(text: String) throws {
    let remedies = [
      Word(id: 1, kind: .remedy, name: "ibuprofen", wordClass: "medicine"),
      Word(id: 2, kind: .remedy, name: "naproxen", wordClass: "medicine"),
      Word(id: 3, kind: .remedy, name: "yoga", wordClass: "movement"),
    ]
    let vocabulary = Vocabulary(
      words: remedies, spellings: remedies.map { Vocabulary.Spelling(text: $0.name, wordID: $0.id) })
    #expect(throws: VocabularyError.self) { try vocabulary.find(text, .remedy) }
    #expect(try vocabulary.find("nap", .remedy).name == "naproxen")
    // "y" may be the answer to another question.
    #expect(throws: VocabularyError.self) { try vocabulary.find("y", .remedy) }
    #expect(try vocabulary.find("yo", .remedy).name == "yoga")
  }
}
