import Journal
import TestSupport
import Testing

@testable import JournalStore

struct ChangesetRecorderTests {
  private static let many = Int(ChangesetRecorder.pieceLength) / 10

  /// Adds episodes, changes each of them, and deletes every second one: the same rows in several pieces.
  private func doMuch(_ store: Store) throws -> (did: String, result: Void) {
    for number in 1...Self.many { _ = try store.add(bareEpisode(number, note: "first")) }
    let vocabulary = try store.vocabulary()
    for number in 1...Self.many {
      guard var episode = try store.episode(number, vocabulary: vocabulary) else { continue }
      episode.note = "second"
      _ = try store.update(episode)
      if number.isMultiple(of: 2) { try store.delete(episode) }
    }
    return ("Did much.", ())
  }

  @Test func `a large command is recorded in pieces, and undo and redo take all of them`() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(100_000, note: "before"))
      let before = try file.read { try $0.connection.dumpWithoutStamps() }
      try file.write("much", at: now, doMuch)
      let after = try file.read { try $0.connection.dumpWithoutStamps() }
      let pieces = try file.read { store in
        try store.connection.all("SELECT position FROM changeset_piece WHERE command_id = 2 ORDER BY 1") { $0.int(0) }
      }
      #expect(pieces.count > 2)
      #expect(pieces == Array(1...pieces.count))
      #expect(try file.check().allSatisfy { $0.faults == 0 })
      #expect(try file.transaction { try $0.undo(at: now) }.name == "much")
      #expect(try file.read { try $0.connection.dumpWithoutStamps() } == before)
      _ = try file.transaction { try $0.redo(at: now) }
      #expect(try file.read { try $0.connection.dumpWithoutStamps() } == after)
      #expect(try file.check().allSatisfy { $0.faults == 0 })
    }
  }

  /// A piece may end after any statement, so also between an episode and what belongs to it.
  @Test(arguments: 1...12) func `an episode keeps what belongs to it, wherever a piece ends`(pieceLength: Int32) throws
  {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1))
      let (added, found) = try file.transaction { store in
        let episode = try fullEpisode(store.vocabulary())
        let id = try store.connection.first("SELECT max(id) FROM command") { $0.int(0) } ?? 0
        var pieces = 1
        let added = try ChangesetRecorder.run(on: store.connection, pieceLength: pieceLength) {
          try store.add(episode)
        } eachPiece: { piece in
          pieces += 1
          try store.add(piece, to: id, at: pieces)
        }
        return (added, try store.episode(2, vocabulary: store.vocabulary()))
      }
      #expect(added == found)
    }
  }

  @Test(arguments: [
    "DELETE FROM changeset_piece WHERE position = 1",
    "DELETE FROM changeset_piece WHERE position = (SELECT max(position) FROM changeset_piece)",
    "UPDATE changeset_piece SET bytes = x'5401' WHERE position = 2",
    "UPDATE changeset_piece SET checksum = checksum + 1 WHERE position = 2",
    "UPDATE command SET pieces = pieces + 1",
  ])
  func `an undo with a piece that is damaged or missing changes nothing`(damage: String) throws {
    try withTemporaryJournal { file in
      try file.write("much", at: now, doMuch)
      try Connection(path: file.path, mode: .write).script(damage)
      let before = try file.read { try $0.connection.dumpWithoutStamps() }
      // Even where a caller goes on after the error.
      _ = try file.transaction { store in
        #expect(throws: StoreError.damaged(path: file.path)) { try store.undo(at: now) }
      }
      #expect(try file.read { try $0.connection.dumpWithoutStamps() } == before)
      #expect(try file.check().contains { $0.faults > 0 })
    }
  }

  @Test func `what was changed since is not taken back in part`() throws {
    try withTemporaryJournal { file in
      try file.write("much", at: now, doMuch)
      try Connection(path: file.path, mode: .write).script("UPDATE episode SET intensity = 3 WHERE id = 1")
      let before = try file.read { try $0.connection.dumpWithoutStamps() }
      _ = try file.transaction { store in
        #expect(throws: StoreError.changedSince) { try store.undo(at: now) }
      }
      #expect(try file.read { try $0.connection.dumpWithoutStamps() } == before)
    }
  }

  @Test func `a command that fails leaves none of its pieces`() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(100_000))
      #expect(throws: StoreError.full) {
        try file.write("much", at: now) { store -> (did: String, result: Void) in
          _ = try doMuch(store)
          throw StoreError.full
        }
      }
      #expect(try file.read { try $0.connection.first("SELECT count(*) FROM changeset_piece") { $0.int(0) } } == 1)
      #expect(try file.check().allSatisfy { $0.faults == 0 })
    }
  }
}
