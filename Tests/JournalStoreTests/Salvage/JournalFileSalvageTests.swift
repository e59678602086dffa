import Foundation
import Journal
import Migrations
import TestSupport
import Testing

@testable import JournalStore

struct JournalFileSalvageTests {
  /// Thirty commands, each with an episode or a check-in of its own.
  private func withJournal(_ body: (JournalFile) throws -> Void) throws {
    try withTemporaryJournal { file in
      for number in 1...20 {
        _ = try file.write("log", at: now) { store in
          var episode = try fullEpisode(store.vocabulary())
          episode.uuid = uuid(number)
          episode.note = "written down as number \(number)"
          episode.remedies = []
          return ("Logged.", try store.add(episode))
        }
      }
      for number in 1...10 {
        _ = try file.write("checkin", at: now) { store in
          ("Checked in.", try store.put(CheckIn(uuid: uuid(100 + number), day: now.day - number, recordedAt: now)))
        }
      }
      try body(file)
    }
  }

  private func episodes(_ file: JournalFile) throws -> [Episode] {
    try file.read { store in
      let vocabulary = try store.vocabulary()
      return try (1...20).compactMap { try store.episode($0, vocabulary: vocabulary) }
    }
  }

  /// Runs a script that the program itself never would.
  private func meddle(_ script: String, in file: JournalFile) throws {
    try Connection(path: file.path, mode: .write).script("PRAGMA foreign_keys = OFF; " + script)
  }

  private func isSound(_ file: JournalFile) throws -> Bool {
    try file.check().allSatisfy { $0.faults == 0 }
  }

  @Test func aSoundJournalComesOverWhole() throws {
    try withJournal { file in
      let new = JournalFile(path: file.path + ".new", wait: 0)
      let result = try file.salvage(to: new.path)
      var expected = SalvageResult()
      expected.episodes.read = 20
      expected.checkIns.read = 10
      expected.words.read = result.words.read
      #expect(result == expected)
      #expect(try episodes(new) == episodes(file))
      #expect(try isSound(new))
    }
  }

  /// In a journal without a history, only what the salvage itself takes from each table comes over.
  @Test func everyTableComesOver() throws {
    try withTemporaryJournal { file in
      try file.createNew { _ in }
      // A word is found by its own name.
      try meddle(SchemaRows.foundation + "UPDATE word SET name = 'Scruff' WHERE id = 1001", in: file)
      let new = JournalFile(path: file.path + ".new", wait: 0)
      _ = try file.salvage(to: new.path)
      let rows = try Connection(path: file.path, mode: .read).dump()
      #expect(Changeset.tables.filter { table in !rows.contains { $0.hasPrefix("\(table): ") } } == [])
      let salvaged = try Connection(path: new.path, mode: .read).dump()
      #expect(rows.filter { !salvaged.contains($0) } == [])
    }
  }

  @Test(arguments: [0, 77]) func aDamagedVersionNumberIsNoObstacle(number: Int) throws {
    try withJournal { file in
      try meddle("PRAGMA user_version = \(number)", in: file)
      let new = JournalFile(path: file.path + ".new", wait: 0)
      #expect(try file.salvage(to: new.path).episodes.read == 20)
      #expect(try isSound(new))
    }
  }

  @Test(arguments: [
    "ALTER TABLE episode ADD COLUMN weather TEXT",
    "CREATE TABLE weather (day TEXT PRIMARY KEY)",
  ])
  func aNewerJournalIsLeftToANewerProgram(step: String) throws {
    try withJournal { file in
      try meddle("\(step); PRAGMA user_version = 77", in: file)
      let new = JournalFile(path: file.path + ".new", wait: 0)
      let newer = StoreError.newer(path: file.path, version: 77, known: migrations.count)
      #expect(throws: newer) { try file.salvage(to: new.path) }
      #expect(!new.exists)
    }
  }

  @Test func rowsOfADestroyedPageComeFromTheHistory() throws {
    try withJournal { file in
      let before = try episodes(file)
      // The first page with an episode's note is one of the table; the history lies behind it.
      let data = try Data(contentsOf: URL(fileURLWithPath: file.path))
      let position = try #require(data.range(of: Data("written down as number 1".utf8))?.lowerBound)
      var bytes = data
      bytes.replaceSubrange(
        (position / 4096 * 4096)..<(position / 4096 * 4096 + 8), with: Data(repeating: 0xEE, count: 8))
      try bytes.write(to: URL(fileURLWithPath: file.path))
      let new = JournalFile(path: file.path + ".new", wait: 0)
      let result = try file.salvage(to: new.path)
      #expect(result.episodes.read + result.episodes.fromHistory == 20)
      #expect(result.episodes.fromHistory > 0)
      #expect(result.episodes.lost == 0)
      #expect(try episodes(new) == before)
      #expect(try isSound(new))
    }
  }

  @Test func whatTheHistoryHasOtherwiseIsNamed() throws {
    try withJournal { file in
      try meddle(
        "UPDATE episode SET note = 'xritten down as number 7' WHERE id = 7; DELETE FROM episode_place WHERE episode_id = 8",
        in: file)
      let new = JournalFile(path: file.path + ".new", wait: 0)
      let result = try file.salvage(to: new.path)
      #expect(result.differingEpisodes == [7])
      #expect(try episodes(new)[6].note == "xritten down as number 7")
    }
  }

  /// What one broken part leaves torn is mended, so that the new journal keeps every rule.
  @Test(arguments: [
    "DELETE FROM word WHERE name = 'lower back'",
    "DELETE FROM word WHERE name = 'lower back'; DELETE FROM spelling WHERE text = 'lower back'",
    "DELETE FROM spelling WHERE text = 'calf'",
    "DELETE FROM episode WHERE id = 5",
    "UPDATE episode_trigger SET word_id = 1 WHERE episode_id = 2 AND position = 1",
  ])
  func whatIsTornIsMended(breaking: String) throws {
    try withJournal { file in
      try meddle(breaking + "; DELETE FROM command", in: file)
      let new = JournalFile(path: file.path + ".new", wait: 0)
      let result = try file.salvage(to: new.path)
      #expect(result.episodes.read >= 19)
      #expect(try isSound(new))
      #expect(try episodes(new).allSatisfy { $0.places.count == 3 })
    }
  }

  @Test func aLostWordIsStillKnownByItsSpelling() throws {
    try withJournal { file in
      try meddle("DELETE FROM word WHERE name = 'calf'; DELETE FROM command", in: file)
      let new = JournalFile(path: file.path + ".new", wait: 0)
      _ = try file.salvage(to: new.path)
      #expect(try episodes(new)[0].places[1].word.name == "calf")
    }
  }

  @Test func aJournalCutShortGivesWhatIsLeft() throws {
    try withJournal { file in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
      try bytes.prefix(bytes.count - 3 * 4096).write(to: URL(fileURLWithPath: file.path))
      let new = JournalFile(path: file.path + ".new", wait: 0)
      let result = try file.salvage(to: new.path)
      #expect(result.episodes.read + result.episodes.fromHistory > 0)
      #expect(try isSound(new))
    }
  }

  @Test func whereNothingCanBeReadThereIsNoNewFile() throws {
    try withJournal { file in
      // Of the first page only the header is left.
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
      bytes.replaceSubrange(100..<4096, with: Data(repeating: 0xEE, count: 3996))
      try bytes.write(to: URL(fileURLWithPath: file.path))
      let new = JournalFile(path: file.path + ".new", wait: 0)
      #expect(throws: StoreError.beyondReading(path: file.path)) { try file.salvage(to: new.path) }
      #expect(!new.exists)
      #expect(!JournalFile(path: new.path + ".part").exists)
    }
  }

  @Test func aFileThatIsThereIsNeverReplaced() throws {
    try withJournal { file in
      #expect(throws: StoreError.alreadyExists(path: file.path)) { try file.salvage(to: file.path) }
    }
  }
}
