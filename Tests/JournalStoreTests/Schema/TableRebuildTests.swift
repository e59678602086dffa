import Journal
import TestSupport
import Testing

@testable import JournalStore

/// A migration may rebuild any table, also one to which others refer, and leaves the history usable.
struct TableRebuildTests {
  /// A journal in which every kind of entry was made, changed and deleted, with the step that follows.
  private func withHistory(_ sql: String, _ body: (_ old: JournalFile, _ new: JournalFile) throws -> Void) throws {
    try withTemporaryJournal { old in
      _ = try old.write("words", at: now) { store in
        ("Added.", try store.add(Word(id: 0, kind: .place, name: "between the toes", wordClass: nil)))
      }
      let full = try old.write("log", at: now) { ("Logged.", try $0.add(fullEpisode($0.vocabulary()))) }
      _ = try old.write("edit", at: now) { store in
        var episode = full
        episode.note = "changed"
        return ("Changed.", try store.update(episode))
      }
      let gone = try old.log(bareEpisode(2, note: "gone"))
      _ = try old.write("delete", at: now) { ("Deleted.", try $0.delete(gone)) }
      _ = try old.write("checkin", at: now) { store in
        var checkIn = CheckIn(uuid: uuid(7), day: day("2026-11-20"), recordedAt: now)
        checkIn.answers = [
          CheckIn.Answer(trigger: try store.vocabulary().find("stress", .trigger), present: true)
        ]
        checkIn.note = "garden"
        return ("Checked in.", try store.put(checkIn))
      }
      _ = try old.write("merge", at: now) { store in
        let vocabulary = try store.vocabulary()
        let (heat, ice) = (try vocabulary.find("heat", .remedy), try vocabulary.find("ice", .remedy))
        return ("Merged.", try store.merge(ice, into: heat))
      }
      try body(old, JournalFile(path: old.path, wait: 0, steps: stepsWith(sql)))
    }
  }

  private func found(_ store: Store) throws -> [String?] {
    let vocabulary = try store.vocabulary()
    return try ["changed", "garden", "lower back"].compactMap(SearchText.init).flatMap { text in
      let result = try store.search(text, limit: 10, vocabulary: vocabulary)
      return result.episodes.map { $0.value.note } + result.checkIns.map { $0.value.note }
    }
  }

  @Test(arguments: TableRebuild.all)
  func `what was written is found, undone and redone over the rebuild`(rebuild: TableRebuild) throws {
    try withHistory(try rebuild.sql()) { old, new in
      let before = try old.read {
        (rows: try $0.connection.dumpWithoutStamps(), found: try found($0), count: try $0.history().count)
      }
      try new.transaction { _ in }
      #expect(try new.read { try $0.connection.dumpWithoutStamps() } == before.rows)
      #expect(try new.read(found) == before.found)
      #expect(before.found.count == 3)
      #expect(try new.check().filter { $0.faults > 0 } == [])
      try new.transaction { store in for _ in 1...before.count { _ = try store.undo(at: now) } }
      #expect(try new.read { try $0.episodeCount() } == 0)
      #expect(try new.check().filter { $0.faults > 0 } == [])
      try new.transaction { store in for _ in 1...before.count { _ = try store.redo(at: now) } }
      #expect(try new.read { try $0.connection.dumpWithoutStamps() } == before.rows)
      #expect(try new.check().filter { $0.faults > 0 } == [])
      // The number of the episode that was deleted is not given again.
      #expect(try new.log(bareEpisode(3)).id == 3)
      try new.transaction { try $0.connection.script(rebuild.test) }
    }
  }

  @Test(arguments: TableRebuild.all)
  func `a reader and a dry run see the rebuilt table, and leave the file as it is`(rebuild: TableRebuild) throws {
    try withHistory(try rebuild.sql()) { old, new in
      let before = try FolderState(old.path.replacing("/journal.twinge", with: ""))
      try new.read { try $0.connection.script(rebuild.test) }
      try new.dryRun { try $0.connection.script(rebuild.test) }
      #expect(try FolderState(old.path.replacing("/journal.twinge", with: "")) == before)
    }
  }

  @Test(arguments: TableRebuild.all)
  func `a rebuild that leaves references to nothing is rolled back`(rebuild: TableRebuild) throws {
    try withHistory(try rebuild.sql(rows: "WHERE 0")) { old, new in
      let before = try old.read { try $0.connection.dumpWithoutStamps() }
      #expect(throws: StoreError.refused) { try new.transaction { _ in } }
      #expect(try old.read { try $0.connection.dumpWithoutStamps() } == before)
      #expect(try old.check().filter { $0.faults > 0 } == [])
    }
  }

  @Test func `references are watched again after a migration, and after one that failed`() throws {
    for sql in ["SELECT 1", "INSERT INTO nowhere VALUES (1)"] {
      try withHistory(sql) { _, new in
        let connection = try new.opened(.write)
        _ = Result { try new.migrator(connection).update() }
        #expect(throws: StoreError.refused) { try connection.script("DELETE FROM episode") }
      }
    }
  }
}
