import Foundation
import Journal
import Statistics
import TestSupport
import Testing

@testable import JournalStore

/// Three machines, any commands, joined in any order: in the end all hold the same. `HISTORIES=5000` in the environment
/// makes it a long trial; `Tests/Trust/join.py` is one of the whole program.
struct JoinPropertyTests {
  /// In history 55, what was deleted on one machine comes back by a later change on another.
  private static let histories: [UInt64] =
    ProcessInfo.processInfo.environment["HISTORIES"].flatMap { UInt64($0) }.map { Array(1...$0) } ?? [
      1, 2, 3, 4, 5, 6, 55,
    ]

  @Test(arguments: histories)
  func `all machines come to hold the same`(seed: UInt64) throws {
    try live(seed)
  }

  /// A word that one machine adds and takes back may be what another has merged a word into.
  @Test(arguments: histories)
  func `all machines come to hold the same where words are added`(seed: UInt64) throws {
    try live(seed, addingWords: true)
  }

  private func live(_ seed: UInt64, addingWords: Bool = false) throws {
    try withStore { one, vocabulary in
      try withStore { two, _ in
        try withStore { three, _ in
          var trial = Trial(
            stores: [one, two, three], addsWords: addingWords,
            random: RandomEpisodes(seed: seed, vocabulary: vocabulary))
          for _ in 1...30 { try trial.step() }
          for _ in 1...3 {
            for target in trial.stores { for source in trial.stores { try trial.join(source, to: target) } }
          }
          #expect(trial.losses == [])
          let contents = try trial.stores.map { try $0.contents() }
          for other in contents[1...] {
            #expect(other.episodes == contents[0].episodes)
            #expect(other.checkIns == contents[0].checkIns)
            #expect(other.words == contents[0].words)
            #expect(other.settings == contents[0].settings)
            #expect(other.stamps.filter { !contents[0].stamps.contains($0) } == [])
            #expect(contents[0].stamps.filter { !other.stamps.contains($0) } == [])
            #expect(other == contents[0])
          }
          for store in trial.stores {
            #expect(try store.connection.referenceFaults() == 0)
            let rules = try JournalFile.checkedRules(on: store.connection, version: latestVersion)
            #expect(rules.filter { $0.faults > 0 } == [])
            try store.connection.checkFullText()
          }
        }
      }
    }
  }

  private struct Trial {
    let stores: [Store]
    let addsWords: Bool
    var random: RandomEpisodes
    /// What a join dropped.
    var losses: [String] = []
    var clock = now.seconds

    mutating func step() throws {
      // Often within the same second, and now and then by a clock that is wrong.
      clock += random.random.pick([0, 0, 1, 60])
      let moment = Moment(seconds: clock + random.random.pick([0, 0, 0, -3600]), utcOffset: 3600)
      let store = random.random.pick(stores)
      switch random.random.int(1...10) {
      case 1...3:
        let source = random.random.pick(stores)
        try join(source, to: store, at: moment)
      case 4: try walk(store, moment) { _ = try store.undo(at: moment) }
      case 5: try walk(store, moment) { _ = try store.redo(at: moment) }
      default: try store.command("command", at: moment) { try change(store, moment) }
      }
    }

    mutating func join(_ source: Store, to target: Store, at moment: Moment = now) throws {
      losses += try target.lossesOfJoin(with: source, at: moment)
    }

    private func walk(_ store: Store, _ moment: Moment, _ step: () throws -> Void) throws {
      do {
        try store.connection.transaction(step)
      } catch StoreError.nothingToUndo, StoreError.nothingToRedo, StoreError.changedSince {
        return
      }
    }

    private mutating func change(_ store: Store, _ moment: Moment) throws {
      let vocabulary = try store.vocabulary()
      random = RandomEpisodes(seed: random.random.next(), vocabulary: vocabulary)
      let episodes = try store.episodes(vocabulary: vocabulary)
      let trigger = random.random.pick(random.words(.trigger))
      if addsWords, random.random.chance(20) {
        let name = "added \(random.random.int(1...3))"
        if vocabulary.exactly(name, .trigger) == nil { _ = try store.add(Word(kind: .trigger, name: name)) }
        return
      }
      switch random.random.int(1...9) {
      case 1: _ = try store.add(fresh(moment))
      case 2: _ = try store.put(random.checkIn(on: day("2026-11-20") - random.random.int(0...2)))
      case 3: try store.track(trigger, from: random.random.pick([nil, day("2026-11-20")]))
      case 4:
        let name = "word \(random.random.int(1...3))"
        if vocabulary.exactly(name, .trigger) == nil { _ = try store.rename(trigger, to: name) }
      case 5:
        let triggers = random.words(.trigger)
        // The word that was added last is the one that may be taken back.
        let kept = addsWords ? triggers.max { $0.id < $1.id } ?? trigger : random.random.pick(triggers)
        if kept != trigger { _ = try store.merge(trigger, into: kept) }
      case 6:
        guard let episode = episodes.randomElement(using: &random.random) else { return }
        try store.delete(episode)
      case 7:
        guard let episode = episodes.randomElement(using: &random.random) else { return }
        let use = random.remedyUse(of: random.random.pick(random.words(.remedy)))
        _ = try store.add(use, to: episode.id)
      default:
        guard let old = episodes.randomElement(using: &random.random) else { return }
        var new = fresh(moment)
        (new.id, new.uuid) = (old.id, old.uuid)
        new.remedies = old.remedies
        _ = try store.update(new)
      }
    }

    private mutating func fresh(_ moment: Moment) -> Episode {
      var episode = random.episode()
      episode.recordedAt = moment
      episode.readings.sort { $0.at.seconds < $1.at.seconds }
      return episode
    }
  }
}
