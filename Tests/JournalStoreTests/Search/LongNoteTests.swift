import Journal
import TestSupport
import Testing

@testable import JournalStore

struct LongNoteTests {
  private func passage(_ text: String, _ query: String) throws -> String? {
    try LongNote(text: text).firstPassage(matching: query, ("<", ">"))
  }

  @Test(arguments: [
    ("\"sore\"*", "a <sore> back"), ("\"back\"* OR \"knee\"*", "a sore <back>"), ("\"SO\"*", "a <sore> back"),
    ("\"a sore\"*", "<a sore> back"), ("\"knee\"*", nil),
  ])
  func aShortNote(query: String, marked: String?) throws {
    #expect(try passage("a sore back", query) == marked)
  }

  /// Only the passage around the first hit comes back, however many there are.
  @Test(arguments: [0, 1, 100, 2_000, 30_000])
  func theFirstHitIsFoundWhereverItIs(before: Int) throws {
    let filling = String(repeating: "nothing at all\n", count: before)
    let text = filling + String(repeating: "a soré back\n", count: 2_000)
    let found = try #require(try passage(text, "\"sore\"*"))
    #expect(found.contains("a <soré> back"))
    #expect(found.utf8.count < 20_000)
  }

  @Test func oneWordWithoutEndIsCutBetweenItsLetters() throws {
    let text = String(repeating: "é", count: 50_001)
    #expect(try passage(text, "\"é\"*")?.hasPrefix("<é") == true)
    #expect(try passage(text, "\"x\"*") == nil)
  }

  /// A journal's long note is found as its short ones are.
  @Test func aLongNoteOfAJournalIsMarked() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: String(repeating: "a sore back ", count: 20_000)))
      let note = try file.read { store in
        let vocabulary = try store.vocabulary()
        let text = try #require(SearchText("sore"))
        return try store.search(text, EpisodeFilter(), limit: 1, vocabulary: vocabulary).episodes.first?.note
      }
      #expect(note?.parts.prefix(2) == [MarkedText.Part("a "), MarkedText.Part("sore", isHit: true)])
    }
  }
}
