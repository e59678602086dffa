import CSQLite
import Foundation
import Journal
import LibC
import TestSupport
import Testing

@testable import JournalStore

/// Paths that hold no journal, or none that can be used: a sentence, and everything stays as it is.
struct JournalFileRefusalTests {
  enum Obstacle: CaseIterable {
    case folder, text, longText, otherProgram, otherProgramWithAnID, otherProgramAtWork, bareDatabase
    case newer, cutInTheMiddle, cutTo100Bytes, garbageHeader, garbagePages

    func make(at path: String) throws {
      switch self {
      case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .text: try Data("dear diary\n".utf8).write(to: URL(fileURLWithPath: path))
      case .longText:
        try Data(String(repeating: "dear diary\n", count: 2000).utf8).write(to: URL(fileURLWithPath: path))
      case .otherProgram: try database(at: path, "CREATE TABLE recipe (name TEXT); PRAGMA user_version = 1")
      case .otherProgramWithAnID:
        try database(at: path, "CREATE TABLE recipe (name TEXT); PRAGMA application_id = 7; PRAGMA user_version = 1")
      case .otherProgramAtWork: try unfinishedWork(at: path)
      case .bareDatabase: try database(at: path, "CREATE TABLE recipe (name TEXT); DROP TABLE recipe")
      case .newer:
        try JournalFile(path: path).log(bareEpisode())
        try database(at: path, "PRAGMA user_version = \(latestVersion + 1)")
      case .cutInTheMiddle: try cut(path) { $0.prefix($0.count / 2) }
      case .cutTo100Bytes: try cut(path) { $0.prefix(100) }
      case .garbageHeader: try cut(path) { Data(repeating: 0xa5, count: 4096) + $0.dropFirst(4096) }
      case .garbagePages: try cut(path) { $0.prefix(100) + Data(repeating: 0xa5, count: $0.count - 100) }
      }
    }

    func error(_ path: String) -> StoreError {
      switch self {
      case .folder: .isFolder(path: path)
      case .newer: .newer(path: path, version: latestVersion + 1, known: latestVersion)
      case .cutInTheMiddle, .cutTo100Bytes, .garbagePages: .damaged(path: path)
      default: .notAJournal(path: path)
      }
    }

    private func database(at path: String, _ script: String) throws {
      if !JournalFile(path: path).exists { try Data().write(to: URL(fileURLWithPath: path)) }
      try Connection(path: path, mode: .write).script(script)
    }

    /// What another program leaves behind when it is killed: a write-ahead log that was not copied back.
    private func unfinishedWork(at path: String) throws {
      try withTemporaryFolder { folder in
        let original = folder + "/other.db"
        try Data().write(to: URL(fileURLWithPath: original))
        let other = try Connection(path: original, mode: .write)
        try other.script("PRAGMA journal_mode = WAL; CREATE TABLE recipe (name TEXT)")
        try other.script("PRAGMA wal_checkpoint(TRUNCATE); INSERT INTO recipe VALUES ('soup')")
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(atPath: original + suffix, toPath: path + suffix)
        }
      }
    }

    private func cut(_ path: String, _ change: (Data) -> Data) throws {
      let file = JournalFile(path: path)
      try file.log(bareEpisode(note: String(repeating: "cramp ", count: 5000)))
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try change(bytes).write(to: URL(fileURLWithPath: path))
    }
  }

  enum Attempt: CaseIterable {
    case read, write, dryRun

    func run(on file: JournalFile) throws {
      switch self {
      case .read: _ = try file.notes()
      case .write: try file.log(bareEpisode(2))
      case .dryRun: _ = try file.dryRun { try $0.add(bareEpisode(2)) }
      }
    }
  }

  @Test(arguments: Obstacle.allCases, Attempt.allCases)
  func anObstacleIsNamedAndLeftAsItIs(obstacle: Obstacle, attempt: Attempt) throws {
    try withTemporaryJournal { file in
      try obstacle.make(at: file.path)
      let before = try FolderState(file.path.folder)
      #expect(throws: obstacle.error(file.path)) { try attempt.run(on: file) }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test(arguments: Obstacle.allCases)
  func aNewJournalNeverTakesThePlaceOfAnything(obstacle: Obstacle) throws {
    try withTemporaryJournal { file in
      try obstacle.make(at: file.path)
      let before = try FolderState(file.path.folder)
      #expect(throws: StoreError.alreadyExists(path: file.path)) { try file.createNew { _ in } }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test func aFileWhereAFolderShouldBe() throws {
    try withTemporaryFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/file"))
      let file = JournalFile(path: folder + "/file/journal.twinge")
      #expect(throws: StoreError.cannotCreate(path: file.path)) { try file.log(bareEpisode()) }
    }
  }

  // Nothing is forbidden to root.

  @Test(.enabled(if: geteuid() != 0))
  func aFileThatMayNotBeWritten() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      #expect(chmod(file.path, 0o400) == 0)
      let before = try FolderState(file.path.folder)
      #expect(try file.notes() == ["first"])
      #expect(throws: StoreError.readOnly) { try file.log(bareEpisode(2)) }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test(.enabled(if: geteuid() != 0), arguments: [Attempt.read, .write])
  func aFileThatMayNotBeRead(attempt: Attempt) throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode())
      #expect(chmod(file.path, 0o000) == 0)
      #expect(throws: StoreError.notAllowed(path: file.path)) { try attempt.run(on: file) }
    }
  }

  @Test(.enabled(if: geteuid() != 0))
  func aFolderThatMayNotBeWritten() throws {
    try withTemporaryJournal { file in
      try file.log(bareEpisode(1, note: "first"))
      #expect(chmod(file.path.folder, 0o500) == 0)
      defer { chmod(file.path.folder, 0o700) }
      let before = try FolderState(file.path.folder)
      #expect(try file.notes() == ["first"])
      #expect(throws: StoreError.readOnly) { try file.log(bareEpisode(2)) }
      #expect(try FolderState(file.path.folder) == before)
    }
  }

  @Test(.enabled(if: geteuid() != 0))
  func aFolderInWhichNothingMayBeMade() throws {
    try withTemporaryJournal { file in
      #expect(chmod(file.path.folder, 0o500) == 0)
      defer { chmod(file.path.folder, 0o700) }
      let notes = try file.notes()
      #expect(notes == [])
      #expect(throws: StoreError.cannotCreate(path: file.path)) { try file.log(bareEpisode()) }
    }
  }

  /// A pipe would be waited for without an end.
  @Test(arguments: [Attempt.read, .write])
  func aPipeIsNoJournal(attempt: Attempt) throws {
    try withTemporaryJournal { file in
      #expect(mkfifo(file.path, 0o600) == 0)
      #expect(throws: StoreError.notAJournal(path: file.path)) { try attempt.run(on: file) }
    }
  }

  /// To take a link that leads nowhere for a journal that is not there yet would show an empty one.
  @Test(arguments: [Attempt.read, .write])
  func aLinkThatLeadsNowhereIsNoEmptyJournal(attempt: Attempt) throws {
    try withTemporaryJournal { file in
      #expect(symlink("nowhere", file.path) == 0)
      #expect(throws: StoreError.notAllowed(path: file.path)) { try attempt.run(on: file) }
    }
  }
}
