import Journal
import TestSupport
import Testing

@testable import JournalStore

struct StoreHistoryTests {
  @Test func aCommandIsKeptAsItWas() throws {
    try withTemporaryJournal { file in
      _ = try file.write("log", at: moment("2026-11-21T09:40-05:00")) { store in
        ("Logged episode 1.", try store.add(bareEpisode()))
      }
      let history = try file.read { try $0.history() }
      let command = Command(
        id: 1, at: moment("2026-11-21T09:40-05:00"), name: "log", sentence: "Logged episode 1.", isUndone: false)
      #expect(history == [command])
    }
  }

  @Test func theNewestCommandComesFirst() throws {
    try withStore { store, _ in
      for number in 1...3 { try store.log(bareEpisode(number)) }
      #expect(try store.history().map(\.id) == [3, 2, 1])
      #expect(try store.history(limit: 2).map(\.id) == [3, 2])
      #expect(try store.history(limit: 0).isEmpty)
    }
  }

  @Test func undoAndRedoWalkThroughTheCommands() throws {
    try withStore { store, _ in
      for number in 1...3 { try store.log(bareEpisode(number)) }
      #expect(try store.undo(at: now).id == 3)
      #expect(try store.undo(at: now).id == 2)
      #expect(try store.history().map(\.isUndone) == [true, true, false])
      #expect(try store.redo(at: now).id == 2)
      #expect(try store.redo(at: now).id == 3)
      #expect(try store.history().map(\.isUndone) == [false, false, false])
    }
  }

  @Test func thereIsNothingToUndoInANewJournal() throws {
    try withStore { store, _ in
      #expect(throws: StoreError.nothingToUndo) { try store.undo(at: now) }
    }
  }

  @Test func thereIsNothingToUndoOnceAllIsUndone() throws {
    try withStore { store, _ in
      try store.log(bareEpisode())
      _ = try store.undo(at: now)
      #expect(throws: StoreError.nothingToUndo) { try store.undo(at: now) }
    }
  }

  @Test func thereIsNothingToRedoBeforeAnUndo() throws {
    try withStore { store, _ in
      try store.log(bareEpisode())
      #expect(throws: StoreError.nothingToRedo) { try store.redo(at: now) }
    }
  }

  @Test func aNewCommandLeavesWhatWasUndoneBehind() throws {
    try withStore { store, _ in
      try store.log(bareEpisode(1))
      _ = try store.undo(at: now)
      try store.log(bareEpisode(2))
      #expect(throws: StoreError.nothingToRedo) { try store.redo(at: now) }
    }
  }

  @Test func redoBringsBackWhatWasUndoneAndNotWhatWasLeftBehind() throws {
    try withStore { store, vocabulary in
      try store.log(bareEpisode(1, note: "left behind"))
      _ = try store.undo(at: now)
      try store.log(bareEpisode(2, note: "undone"))
      _ = try store.undo(at: now)
      #expect(try store.redo(at: now).id == 2)
      #expect(try store.episodes(vocabulary: vocabulary).map(\.note) == ["undone"])
      #expect(throws: StoreError.nothingToRedo) { try store.redo(at: now) }
      #expect(try store.history().map(\.isUndone) == [false, true])
    }
  }

  @Test func aCommandThatChangesNothingLeavesNoTrace() throws {
    try withStore { store, _ in
      try store.log(bareEpisode())
      _ = try store.undo(at: now)
      let result = try store.record("checkin", at: now) { ("Did nothing.", 7) }
      #expect(result == 7)
      #expect(try store.history().map(\.name) == ["log"])
      // What was undone can still be redone.
      #expect(try store.redo(at: now).id == 1)
    }
  }

  @Test func aCommandThatFailsLeavesNoTrace() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode())
      #expect(throws: StoreError.refused) {
        try file.write("log", at: now) { store in ("Logged twice.", try store.add(bareEpisode())) }
      }
      #expect(try file.read { try $0.history().count } == 1)
    }
  }

  @Test func idsAreNotReusedAfterAnUndo() throws {
    try withStore { store, _ in
      #expect(try store.log(bareEpisode(1)).id == 1)
      _ = try store.undo(at: now)
      #expect(try store.log(bareEpisode(2)).id == 2)
      _ = try store.undo(at: now)
      _ = try store.redo(at: now)
      #expect(try store.log(bareEpisode(3)).id == 3)
    }
  }

  @Test func undoKeepsItsHandsOffARowThatWasChangedSince() throws {
    try withStore { store, _ in
      try store.log(bareEpisode(note: "mine"))
      try store.connection.script("UPDATE episode SET note = 'changed by something else'")
      let before = try store.connection.dumpWithoutStamps()
      #expect(throws: StoreError.changedSince) { try store.undo(at: now) }
      #expect(try store.connection.dumpWithoutStamps() == before)
      #expect(try store.history().map(\.isUndone) == [false])
    }
  }

  @Test func redoKeepsItsHandsOffARowThatCameSince() throws {
    try withStore { store, _ in
      try store.log(bareEpisode(1))
      _ = try store.undo(at: now)
      _ = try store.add(bareEpisode(1, note: "the same UUID"))
      let before = try store.connection.dumpWithoutStamps()
      #expect(throws: StoreError.changedSince) { try store.redo(at: now) }
      #expect(try store.connection.dumpWithoutStamps() == before)
      #expect(try store.history().map(\.isUndone) == [true])
    }
  }

  @Test(arguments: [
    "", "no\u{0}end", "\u{0}", "🦵🏽 e\u{301}", "\u{1B}[31mred\u{7}", "a\r\nb\tc", "it's \"so\" -- '; DROP TABLE word",
    String(repeating: "cramp again ", count: 90_000),
  ])
  func notesAreKeptWholeThroughUndoAndRedo(note: String) throws {
    try withStore { store, vocabulary in
      try store.log(bareEpisode(note: note))
      _ = try store.undo(at: now)
      _ = try store.redo(at: now)
      let stored = try store.episodes(vocabulary: vocabulary).map(\.note)
      #expect(stored.map { $0.map { Array($0.utf8) } } == [Array(note.utf8)])
      try store.connection.checkFullText()
    }
  }
}
