import Journal
import Migrations
import TestSupport

@testable import JournalStore

/// The version of a journal that is up to date.
let latestVersion = migrations.count

/// What a newer program knows: one step more, made up.
func stepsWith(_ sql: String) -> [Migration] {
  migrations + [Migration(version: latestVersion + 1, file: "made-up.sql", sql: sql)]
}

/// A journal that does not exist yet, in a folder of its own; nobody waits for a lock.
func withTemporaryJournal(_ body: (JournalFile) throws -> Void) throws {
  try withTemporaryFolder { try body(JournalFile(path: $0 + "/journal.twinge", wait: 0)) }
}

/// A fresh journal in memory, with the built-in words; every statement is a transaction of its own.
func withStore(_ body: (Store, Vocabulary) throws -> Void) throws {
  let connection = try Connection.inMemory()
  try connection.transaction { try Migrator(connection: connection).createIfEmpty() }
  let store = Store(connection: connection)
  try body(store, store.vocabulary())
}

/// An episode with nothing but an onset.
func bareEpisode(_ number: Int = 1, onset: String = "2026-11-20T22:40+01:00", note: String? = nil) -> Episode {
  var episode = Episode(uuid: uuid(number), onset: moment(onset), recordedAt: now)
  episode.note = note
  return episode
}

/// An episode in which everything is given.
func fullEpisode(_ vocabulary: Vocabulary) throws -> Episode {
  var episode = bareEpisode(9, note: "after the garden")
  episode.end = .at(moment("2026-11-20T23:15+01:00"))
  episode.intensity = 7
  episode.places = [
    Episode.Place(word: try vocabulary.find("lower back", .place), side: .left, intensity: 8),
    Episode.Place(word: try vocabulary.find("calf", .place), side: .both),
    Episode.Place(word: try vocabulary.find("lower back", .place), side: .right, intensity: 0),
  ]
  episode.sensations = [.tight, .cramp]
  episode.pattern = .intermittent
  episode.origin = .strain
  episode.spasmCount = 12
  episode.limits = 6
  episode.triggers = [try vocabulary.find("lifting", .trigger), try vocabulary.find("dehydration", .trigger)]
  episode.readings = [
    Episode.Reading(at: moment("2026-11-20T22:50+01:00"), intensity: 5),
    Episode.Reading(at: moment("2026-11-20T22:45+01:00", .part), intensity: 9),
  ]
  episode.warningSigns = [.night, .fever]
  var ice = RemedyUse(
    uuid: uuid(91), remedy: try vocabulary.find("ice", .remedy), dose: Dose("20 min"),
    at: moment("2026-11-20T22:55+01:00"), recordedAt: now)
  ice.before = 7
  ice.after = 4
  ice.afterMinutes = 30
  ice.helped = .some
  episode.remedies = [
    ice, RemedyUse(uuid: uuid(92), remedy: try vocabulary.find("rest", .remedy), recordedAt: now),
  ]
  return episode
}

extension JournalFile {
  /// Logs an episode as a command of its own.
  @discardableResult
  func log(_ episode: Episode) throws -> Episode {
    try write("log", at: now) { store in
      let stored = try store.add(episode)
      return ("Logged episode \(stored.id).", stored)
    }
  }

  /// Every note, oldest episode first.
  func notes() throws -> [String?] {
    try read { store in
      try store.episodes(order: .oldestFirst, vocabulary: store.vocabulary()).map(\.note)
    }
  }
}

extension Store {
  /// Stores an episode as a command of its own.
  @discardableResult
  func log(_ episode: Episode) throws -> Episode {
    try connection.transaction {
      try record("log", at: now) { ("Logged an episode.", try add(episode)) }
    }
  }
}
