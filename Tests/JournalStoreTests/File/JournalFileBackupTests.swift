import Foundation
import Journal
import TestSupport
import Testing

@testable import JournalStore

struct JournalFileBackupTests {
  private func add(_ number: Int, to file: JournalFile) throws {
    _ = try file.write("log", at: now) { ("Logged.", try $0.add(bareEpisode(number, note: "note \(number)"))) }
  }

  private func notes(_ file: JournalFile) throws -> [String?] {
    try file.read { try $0.episodes(order: .oldestFirst, vocabulary: $0.vocabulary()).map(\.note) }
  }

  @Test func aCopyHoldsWhatTheJournalHolds() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      let copy = JournalFile(path: file.path + ".copy", wait: 0)
      try file.backUp(to: copy.path)
      #expect(try notes(copy) == ["note 1"])
      let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func aCopyNeverTakesThePlaceOfAFile() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      let path = file.path + ".copy"
      try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError.alreadyExists(path: path)) { try file.backUp(to: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }
  }

  @Test func withoutAJournalThereIsNothingToCopy() throws {
    try withTemporaryJournal { file in
      #expect(throws: StoreError.notThere(path: file.path)) { try file.backUp(to: file.path + ".copy") }
      #expect(!FileManager.default.fileExists(atPath: file.path + ".copy"))
    }
  }

  @Test func restoringKeepsTheOldJournalBeside() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      let copy = JournalFile(path: file.path + ".copy", wait: 0)
      try file.backUp(to: copy.path)
      try add(2, to: file)
      let hadOld = try file.restore(from: copy, keeping: file.path + ".kept", at: now)
      #expect(hadOld)
      #expect(try notes(file) == ["note 1"])
      #expect(try notes(JournalFile(path: file.path + ".kept", wait: 0)) == ["note 1", "note 2"])
    }
  }

  @Test func restoringBringsAJournalBackThatIsGone() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      let copy = JournalFile(path: file.path + ".copy", wait: 0)
      try file.backUp(to: copy.path)
      try FileManager.default.removeItem(atPath: file.path)
      let hadOld = try file.restore(from: copy, keeping: file.path + ".kept", at: now)
      #expect(!hadOld)
      #expect(try notes(file) == ["note 1"])
    }
  }

  @Test func aDamagedJournalIsSetAsideAsItIs() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      let copy = JournalFile(path: file.path + ".copy", wait: 0)
      try file.backUp(to: copy.path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: file.path))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: file.path))
      _ = try file.restore(from: copy, keeping: file.path + ".kept", at: now)
      #expect(try notes(file) == ["note 1"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: file.path + ".kept")) == whole.prefix(whole.count / 2))
    }
  }

  @Test(arguments: ["Dear diary", ""])
  func whatIsNoJournalIsNotRestored(contents: String) throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      let other = JournalFile(path: file.path + ".txt", wait: 0)
      try Data(contents.utf8).write(to: URL(fileURLWithPath: other.path))
      #expect(throws: StoreError.notAJournal(path: other.path)) {
        try file.restore(from: other, keeping: file.path + ".kept", at: now)
      }
      #expect(try notes(file) == ["note 1"])
      #expect(!FileManager.default.fileExists(atPath: file.path + ".kept"))
    }
  }

  @Test func aJournalIsNotRestoredFromItself() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      #expect(throws: StoreError.alreadyExists(path: file.path)) {
        try file.restore(from: file, keeping: file.path + ".kept", at: now)
      }
    }
  }

  @Test func whatAKilledCopyLeftBehindDoesNotStandInTheWay() throws {
    try withTemporaryJournal { file in
      try add(1, to: file)
      for draft in [".copy.part", ".copy.\(getpid()).part", ".copy.\(getpid()).part-journal"] {
        try Data("half".utf8).write(to: URL(fileURLWithPath: file.path + draft))
      }
      let copy = JournalFile(path: file.path + ".copy", wait: 0)
      try file.backUp(to: copy.path)
      #expect(try notes(copy) == ["note 1"])
    }
  }

  /// A first command that was killed leaves an empty file.
  @Test func anEmptyFileIsNoJournalYet() throws {
    try withTemporaryJournal { file in
      try Data().write(to: URL(fileURLWithPath: file.path))
      #expect(throws: StoreError.notThere(path: file.path)) { try file.backUp(to: file.path + ".copy") }
      #expect(throws: StoreError.notThere(path: file.path)) { try file.check() }
      let source = JournalFile(path: file.path + ".source", wait: 0)
      try add(1, to: source)
      let kept = try file.restore(from: source, keeping: file.path + ".kept", at: now)
      #expect(!kept)
      #expect(try notes(file) == ["note 1"])
    }
  }
}
