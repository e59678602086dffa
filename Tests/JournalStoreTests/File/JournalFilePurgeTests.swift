import Foundation
import Journal
import TestSupport
import Testing

@testable import JournalStore

/// The proof is in the bytes: after a purge, no file beside or within the journal holds the words.
struct JournalFilePurgeTests {
  private static let words = ["Zanzibarquitten", "Mondscheinfalter"]

  private func bytes(_ file: JournalFile) throws -> String {
    let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { String(decoding: try Data(contentsOf: folder.appendingPathComponent($0)), as: Unicode.ASCII.self) }
      .joined().lowercased()
  }

  private func isHeld(_ word: String, by file: JournalFile) throws -> Bool {
    try bytes(file).contains(word.lowercased())
  }

  /// An episode whose note was changed and changed back, among enough others to fill pages.
  private func withSecret(_ body: (JournalFile, Episode) throws -> Void) throws {
    try withTemporaryJournal { file in
      var secret = try file.write("log", at: now) { store in
        var last = bareEpisode(1, note: JournalFilePurgeTests.words[0])
        for number in 2...300 { _ = try store.add(bareEpisode(number, note: "an ordinary note \(number)")) }
        last = try store.add(last)
        return ("Logged.", last)
      }
      secret.note = JournalFilePurgeTests.words[1] + String(repeating: " and more", count: 2000)
      _ = try file.write("edit", at: now) { ("Changed.", try $0.update(secret)) }
      secret.note = "short"
      _ = try file.write("edit", at: now) { ("Changed.", try $0.update(secret)) }
      try body(file, secret)
    }
  }

  @Test(arguments: words)
  func noByteHoldsTheWords(word: String) throws {
    try withSecret { file, secret in
      let before = try isHeld(word, by: file)
      #expect(before)
      let isDone = try file.purge(episode: secret.id, at: now) != nil
      #expect(isDone)
      let after = try isHeld(word, by: file)
      #expect(!after)
    }
  }

  @Test func deletingAloneLeavesThem() throws {
    try withSecret { file, secret in
      _ = try file.write("delete", at: now) { ("Deleted.", try $0.delete(secret)) }
      let held = try isHeld(JournalFilePurgeTests.words[0], by: file)
      #expect(held)
    }
  }

  @Test func otherEpisodesStayAndAreFound() throws {
    try withSecret { file, secret in
      _ = try file.purge(episode: secret.id, at: now)
      let count = try file.read { try $0.episodeCount() }
      #expect(count == 299)
      #expect(try file.check().allSatisfy { $0.faults == 0 })
    }
  }

  @Test func anEpisodeThatIsNotThereChangesNothing() throws {
    try withSecret { file, _ in
      let before = try bytes(file)
      let isDone = try file.purge(episode: 999, at: now) != nil
      #expect(!isDone)
      #expect(try bytes(file) == before)
    }
  }

  @Test func `an episode that was deleted before leaves the history`() throws {
    try withTemporaryJournal { file in
      let secret = try file.log(bareEpisode(1, note: "a secret"))
      _ = try file.write("delete", at: now) { ("Deleted.", try $0.delete(secret)) }
      let purged = try file.purge(episode: secret.id, at: now)
      #expect(purged?.wasThere == false)
      #expect(try !bytes(file).contains("a secret"))
    }
  }

  @Test func `a word that only the episode used goes with it, and one that others use stays`() throws {
    try withTemporaryJournal { file in
      let secret = try file.write("log", at: now) { store in
        var episode = bareEpisode(1)
        episode.triggers = [
          try store.add(Word(kind: .trigger, name: "hidden thing")), try store.add(Word(kind: .trigger, name: "wind")),
        ]
        return ("Logged.", try store.add(episode))
      }
      var other = bareEpisode(2)
      other.triggers = [try file.read { try $0.vocabulary().find("wind", .trigger) }]
      try file.log(other)
      #expect(try file.purge(episode: secret.id, at: now)?.words == 1)
      #expect(try !bytes(file).contains("hidden thing"))
      #expect(try file.read { try $0.vocabulary().exactly("wind", .trigger) } != nil)
      #expect(try file.check().allSatisfy { $0.faults == 0 })
    }
  }
}
