import Foundation
import Journal
import TestSupport
import Testing

@testable import Exchange

/// Files of our own that were written by every released version are read, and what is written now is read back.
struct OwnFormatsTests {
  private func fixture(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures")
    return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// As far as the doctor's table says it, which has neither readings nor the times of remedies.
  private func inTable(_ episode: Episode) -> Episode {
    var episode = episode
    (episode.id, episode.uuid, episode.spasmCount) = (0, "", nil)
    // The one column holds the worst, whatever it was given for.
    episode.intensity = episode.worst
    episode.readings = []
    // The table has only known lengths, and times to the minute or to the day.
    if episode.onset.precision == .part { episode.onset = episode.onset.with(precision: .minute) }
    if episode.isOngoing { episode.end = .unknown }
    for index in episode.remedies.indices {
      (episode.remedies[index].uuid, episode.remedies[index].at) = ("", nil)
      episode.remedies[index].recordedAt = episode.recordedAt
    }
    return episode
  }

  @Test func `JSON of schema 1 is read whole`() throws {
    let journal = try read(fixture("schema-1.json"), .twingeJSON)
    #expect(journal.episodes.map(\.id) == [2, 3, 1, 5, 4])
    #expect(journal.episodes.map(\.worst) == [nil, 0, 9, 6, nil])
    #expect(journal.episodes[2].spasmCount == 3)
    #expect(journal.episodes[2].origin == .injury)
    #expect(journal.episodes[2].remedies.map(\.remedy.name) == ["heat", "ibuprofen", "rest"])
    #expect(journal.checkIns.map(\.clear) == [true, false])
    #expect(journal.checkIns[1].peg?.score == 4)
    #expect(journal.remedyUses.map(\.remedy.name) == ["ice"])
    #expect(journal.deletions.count == 1)
    #expect(journal.settings == [.init(name: "day-start", value: "04:00")])
  }

  @Test func `the table of schema 1 says the same as the JSON`() throws {
    let table = try read(fixture("schema-1.csv"), .twingeCSV)
    let journal = try read(fixture("schema-1.json"), .twingeJSON)
    #expect(table.episodes.map(inTable) == journal.episodes.map(inTable))
    #expect(table.unreadColumns == [])
  }

  @Test func `reading JSON gives what was written`() throws {
    let journal = try read(fixture("schema-1.json"), .twingeJSON)
    var writer = TwingeJSONWriter(exportedAt: now)
    writer.begin(.episodes)
    for episode in journal.episodes { writer.add(episode) }
    writer.begin(.checkIns)
    for checkIn in journal.checkIns { writer.add(checkIn) }
    writer.begin(.remedyUses)
    for use in journal.remedyUses { writer.add(use) }
    writer.begin(.deletions)
    for deletion in journal.deletions { writer.add(deletion) }
    writer.begin(.stamps)
    for stamp in journal.stamps { writer.add(stamp) }
    let words = journal.words.enumerated().map { index, entry in
      var word = entry.word
      word.id = index + 1
      return word
    }
    let spellings = zip(words, journal.words).flatMap { word, entry in
      ([word.name] + entry.aliases).map { Vocabulary.Spelling(text: $0, wordID: word.id) }
    }
    writer.end(vocabulary: Vocabulary(words: words, spellings: spellings), settings: journal.settings)
    // What is written says that its vocabulary is whole, and so what each word goes by.
    var expected = journal
    expected.wordsAreWhole = true
    for index in expected.words.indices {
      expected.words[index].word.identity = Vocabulary.folded(expected.words[index].word.name)
    }
    #expect(try read(writer.drain(), .twingeJSON) == expected)
  }

  @Test func `reading the table gives what was written`() throws {
    let journal = try read(fixture("schema-1.json"), .twingeJSON)
    var writer = TwingeCSVWriter()
    for episode in journal.episodes { writer.append(episode) }
    let bytes = writer.drain()
    #expect(ImportFormat.detect(bytes) == .twingeCSV)
    #expect(try read(bytes, .twingeCSV).episodes.map(inTable) == journal.episodes.map(inTable))
  }

  @Test func `columns may be missing and stand in any order`() throws {
    let text = "intensity,places,onset\n7,lower back (left),2026-11-20T22:40:00+01:00\n"
    #expect(ImportFormat.detect(Array(text.utf8)) == .twingeCSV)
    let episode = try #require(try read(text, .twingeCSV).episodes.first)
    #expect(episode.intensity == 7)
    #expect(episode.places.map(\.side) == [.left])
    let other = "onset,places,intensity\n2026-11-20T22:40:00+01:00,lower back (left),7\n"
    #expect(try read(other, .twingeCSV).episodes.map(\.uuid) == [episode.uuid])
  }

  @Test func `a column of another version is named`() throws {
    let text = "onset,places,intensity,mood\n2026-11-20,neck,7,low\n"
    #expect(ImportFormat.detect(Array(text.utf8)) == .twingeCSV)
    #expect(try read(text, .twingeCSV).unreadColumns == ["mood"])
  }

  @Test(arguments: ["onset,pain,where\n", "date,places,intensity\n", "onset,a,b,c,d,intensity,places\n"])
  func `a table of something else is not taken for ours`(header: String) {
    #expect(ImportFormat.detect(Array(header.utf8)) == nil)
  }
}
