import Journal
import TestSupport
import Testing

@testable import JournalStore

struct EpisodeFilterTests {
  /// What each condition means, in plain words of Swift.
  private func allows(_ filter: EpisodeFilter, _ episode: Episode) -> Bool {
    func isOnSide(_ place: Episode.Place) -> Bool {
      guard let side = filter.side else { return true }
      return place.side == side || (place.side == .both && (side == .left || side == .right))
    }
    if let from = filter.from, episode.onset.day < from { return false }
    if let to = filter.to, episode.onset.day > to { return false }
    if let word = filter.place {
      guard episode.places.contains(where: { $0.word.id == word.id && isOnSide($0) }) else { return false }
    }
    if filter.side != nil, !episode.places.contains(where: isOnSide) { return false }
    if let word = filter.trigger, !episode.triggers.contains(word) { return false }
    if let word = filter.remedy, !episode.remedies.contains(where: { $0.remedy == word }) { return false }
    if filter.minimum != nil || filter.maximum != nil {
      guard let worst = episode.worst else { return false }
      if worst < filter.minimum ?? 0 || worst > filter.maximum ?? 10 { return false }
    }
    return !filter.ongoingOnly || episode.isOngoing
  }

  private func check(_ filter: EpisodeFilter, _ store: Store, _ all: [Episode], limit: Int? = nil) throws {
    let oldestFirst = all.filter { allows(filter, $0) }
      .sorted { ($0.onset.seconds, $0.id) < ($1.onset.seconds, $1.id) }
    let most = limit ?? oldestFirst.count
    let vocabulary = try store.vocabulary()
    let ascending = try store.episodes(filter, order: .oldestFirst, limit: limit, vocabulary: vocabulary)
    #expect(ascending == Array(oldestFirst.prefix(most)), "\(filter)")
    let descending = try store.episodes(filter, order: .newestFirst, limit: limit, vocabulary: vocabulary)
    #expect(descending == Array(oldestFirst.reversed().prefix(most)), "\(filter)")
  }

  private func withRandomEpisodes(
    seed: UInt64, _ body: (Store, [Episode], inout RandomEpisodes) throws -> Void
  ) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      random.spread = 10
      let all = try (1...120).map { _ in try store.add(random.episode()) }
      try body(store, all, &random)
    }
  }

  @Test func withoutConditionsEveryEpisodeIsLetThrough() throws {
    try withRandomEpisodes(seed: 1) { store, all, _ in
      try check(EpisodeFilter(), store, all)
      #expect(try store.episodes(vocabulary: store.vocabulary()).count == 120)
    }
  }

  @Test(arguments: 0...13)
  func theLocalDayOfTheOnset(back: Int) throws {
    try withRandomEpisodes(seed: 2) { store, all, _ in
      var filter = EpisodeFilter()
      filter.from = now.day - back
      try check(filter, store, all)
      filter.to = filter.from
      try check(filter, store, all)
      filter.from = nil
      try check(filter, store, all)
    }
  }

  @Test(arguments: [nil] + Side.allCases)
  func placesAndSides(side: Side?) throws {
    try withRandomEpisodes(seed: 3) { store, all, random in
      var filter = EpisodeFilter()
      filter.side = side
      try check(filter, store, all)
      for place in random.words(.place).prefix(7) {
        filter.place = place
        try check(filter, store, all)
      }
    }
  }

  @Test func triggers() throws {
    try withRandomEpisodes(seed: 4) { store, all, random in
      for trigger in random.words(.trigger) {
        var filter = EpisodeFilter()
        filter.trigger = trigger
        try check(filter, store, all)
      }
    }
  }

  @Test func remedies() throws {
    try withRandomEpisodes(seed: 5) { store, all, random in
      for remedy in random.words(.remedy) {
        var filter = EpisodeFilter()
        filter.remedy = remedy
        try check(filter, store, all)
      }
    }
  }

  @Test(arguments: 0...10)
  func boundsOfTheWorst(bound: Int) throws {
    try withRandomEpisodes(seed: 6) { store, all, _ in
      var filter = EpisodeFilter()
      filter.minimum = bound
      try check(filter, store, all)
      filter.maximum = bound
      try check(filter, store, all)
      filter.minimum = nil
      try check(filter, store, all)
    }
  }

  @Test func ongoingOnes() throws {
    try withRandomEpisodes(seed: 7) { store, all, _ in
      try check(.ongoing, store, all)
    }
  }

  @Test(arguments: [0, 1, 7, 119, 120, 500])
  func aLimit(limit: Int) throws {
    try withRandomEpisodes(seed: 8) { store, all, _ in
      try check(EpisodeFilter(), store, all, limit: limit)
    }
  }

  @Test(arguments: UInt64(9)...12)
  func conditionsTogether(seed: UInt64) throws {
    try withRandomEpisodes(seed: seed) { store, all, random in
      for _ in 1...60 {
        let limit = random.random.chance(30) ? random.random.int(0...12) : nil
        try check(filter(&random), store, all, limit: limit)
      }
    }
  }

  @Test func oneConditionDoesNotLendItselfToAnother() throws {
    // The place on one side, another place on the other.
    try withStore { store, vocabulary in
      var episode = bareEpisode()
      episode.places = [
        Episode.Place(word: try vocabulary.find("neck", .place), side: .left),
        Episode.Place(word: try vocabulary.find("calf", .place), side: .right),
      ]
      _ = try store.add(episode)
      var filter = EpisodeFilter()
      filter.place = try vocabulary.find("neck", .place)
      filter.side = .right
      #expect(try store.episodes(filter, vocabulary: vocabulary).isEmpty)
      filter.side = .left
      #expect(try store.episodes(filter, vocabulary: vocabulary).count == 1)
    }
  }

  @Test(arguments: [
    ("2026-11-20T23:59+18:00", "2026-11-20"), ("2026-11-20T00:00+18:00", "2026-11-20"),
    ("2026-11-20T23:59-18:00", "2026-11-20"), ("2026-11-20T00:00-18:00", "2026-11-20"),
    ("1900-01-02T00:00+18:00", "1900-01-02"), ("9999-12-30T23:59-18:00", "9999-12-30"),
  ])
  func daysAtTheOutermostOffsets(onset: String, local: String) throws {
    try withStore { store, vocabulary in
      _ = try store.add(bareEpisode(onset: onset))
      for (from, to, count) in [(0, 0, 1), (1, 1, 0), (-1, -1, 0), (-1, 1, 1)] {
        var filter = EpisodeFilter()
        filter.from = day(local) + from
        filter.to = day(local) + to
        #expect(try store.episodes(filter, vocabulary: vocabulary).count == count, "\(from)...\(to)")
      }
    }
  }

  /// Each condition now and then, so that several meet and some episodes are left.
  private func filter(_ random: inout RandomEpisodes) -> EpisodeFilter {
    var filter = EpisodeFilter()
    if random.random.chance(40) { filter.from = now.day - random.random.int(0...11) }
    if random.random.chance(40) { filter.to = now.day - random.random.int(0...11) }
    if random.random.chance(30) { filter.place = random.random.pick(Array(random.words(.place).prefix(6))) }
    if random.random.chance(30) { filter.side = random.random.pick(Side.allCases) }
    if random.random.chance(15) { filter.trigger = random.random.pick(random.words(.trigger)) }
    if random.random.chance(15) { filter.remedy = random.random.pick(random.words(.remedy)) }
    if random.random.chance(30) { filter.minimum = random.random.int(0...10) }
    if random.random.chance(30) { filter.maximum = random.random.int(0...10) }
    filter.ongoingOnly = random.random.chance(15)
    return filter
  }
}
