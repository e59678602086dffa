import Foundation
import Journal
import Statistics
import TestSupport
import Testing

@testable import JournalStore

struct StoreSearchTests {
  /// What it means that a term is found, in plain words of Swift.
  private func finds(_ term: String, in text: String) -> Bool {
    guard let search = SearchText(term), search.terms[0].isIndexed else { return text.contains(term) }
    let (wanted, words) = (tokens(term), tokens(text))
    guard let last = wanted.last, words.count >= wanted.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      let here = words[start..<start + wanted.count]
      return Array(here.dropLast()) == Array(wanted.dropLast()) && here.last?.hasPrefix(last) == true
    }
  }

  private func tokens(_ text: String) -> [String] {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private func texts(_ episode: Episode, _ vocabulary: Vocabulary) -> [String] {
    let words = episode.places.map(\.word) + episode.triggers + episode.remedies.map(\.remedy)
    return words.flatMap { [$0.name] + vocabulary.aliases(of: $0) } + [episode.note].compactMap { $0 }
  }

  private func matches(_ search: SearchText, _ episode: Episode, _ vocabulary: Vocabulary) -> Bool {
    let texts = texts(episode, vocabulary)
    return search.terms.allSatisfy { term in
      texts.contains { finds(term.text, in: $0) }
        || episode.sensations.contains { $0.rawValue.hasPrefix(Vocabulary.folded(term.text)) }
    }
  }

  private static let pieces = [
    "garden", "Gardening", "café", "CAFE", "über", "L4-L5", "l5", "lower", "back", "Rücken", "腰", "🦵", "crampon",
    "it's",
    "\"quoted\"", "NEAR(", "AND", "*", "-", "12", "ice", "x", "\n",
  ]

  private static let queries =
    pieces + [
      "gard", "cafe", "L4", "L5-L4", "lower back", "lumb", "cramp", "heat ice", "back garden", "NOT x", "12 café", "ü",
      "note:garden", "ice\" OR \"x", "left", "🦵 lower", "str", "\"", "a*b", "{x}", "^garden", "garden\u{0}x",
    ]

  @Test(arguments: UInt64(1)...8)
  func whatIsFoundIsWhatPlainSwiftFinds(seed: UInt64) throws {
    try withStore { store, vocabulary in
      var random = RandomEpisodes(seed: seed, vocabulary: vocabulary)
      random.spread = 10
      let all = try (1...60).map { _ in
        var episode = random.episode()
        let words = (0...random.random.int(0...6)).map { _ in random.random.pick(Self.pieces) }
        episode.note = random.random.chance(70) ? words.joined(separator: " ") : nil
        return try store.add(episode)
      }
      let newestFirst = all.sorted { ($1.onset.seconds, $1.id) < ($0.onset.seconds, $0.id) }
      for query in Self.queries {
        guard let search = SearchText(query) else { continue }
        var filter = EpisodeFilter()
        if random.random.chance(30) { filter.from = now.day - random.random.int(0...10) }
        if random.random.chance(20) { filter.minimum = 5 }
        let limit = random.random.int(1...20)
        let expected = newestFirst.filter { episode in
          matches(search, episode, vocabulary)
            && (filter.from.map { $0 <= episode.onset.day } ?? true)
            && (filter.minimum.map { $0 <= episode.worst ?? -1 } ?? true)
        }
        let result = try store.search(search, filter, limit: limit, vocabulary: vocabulary)
        #expect(result.episodes.map(\.value) == Array(expected.prefix(limit)), "\(query)")
        #expect(result.episodeCount == expected.count, "\(query)")
        for found in result.episodes {
          let note = found.value.note ?? ""
          let isHit = search.terms.contains { finds($0.text, in: note) }
          #expect((found.note != nil) == isHit, "\(query): \(note)")
          if let marked = found.note { #expect(marked.parts.map(\.text).joined() == note) }
        }
      }
    }
  }

  @Test func checkInsAreFoundByTheirNoteNewestFirst() throws {
    try withStore { store, vocabulary in
      for (back, note) in ["a garden", nil, "garden and café", "Gardening"].enumerated() {
        var checkIn = CheckIn(uuid: uuid(back), day: day("2026-11-20") - back, recordedAt: now)
        checkIn.note = note
        _ = try store.put(checkIn)
      }
      let garden = try #require(SearchText("garden"))
      let result = try store.search(garden, limit: 2, vocabulary: vocabulary)
      #expect(result.checkIns.map(\.value.day.iso) == ["2026-11-20", "2026-11-18"])
      #expect(result.checkInCount == 3)
      #expect(result.checkIns[1].note?.parts == [.init("garden", isHit: true), .init(" and café")])
      var filter = EpisodeFilter()
      filter.to = day("2026-11-17")
      #expect(try store.search(garden, filter, limit: 2, vocabulary: vocabulary).checkInCount == 1)
      // A check-in has no intensity: with a filter that only episodes have, none is meant.
      filter.minimum = 0
      #expect(try store.search(garden, filter, limit: 2, vocabulary: vocabulary).checkInCount == 0)
    }
  }

  /// Such an id comes with an import; memory must not grow with it.
  @Test func anIDThatLiesFarOffIsFound() throws {
    try withStore { store, vocabulary in
      let near = try store.add(bareEpisode(1, note: "garden"))
      let far = try store.add(bareEpisode(2, onset: "2026-11-21T22:40+01:00", note: "garden"), id: Int(Int32.max))
      var filter = EpisodeFilter()
      filter.from = day("2026-11-01")
      let garden = try #require(SearchText("garden"))
      let result = try store.search(garden, filter, limit: 5, vocabulary: vocabulary)
      #expect(result.episodes.map(\.value.id) == [far.id, near.id])
      #expect(result.episodeCount == 2)
    }
  }

  @Test func anEmptyJournalHoldsNothing() throws {
    try withStore { store, vocabulary in
      let result = try store.search(#require(SearchText("garden 🦵")), limit: 20, vocabulary: vocabulary)
      #expect(result.episodes.isEmpty && result.checkIns.isEmpty)
    }
  }

  @Test func asManyTermsAsMayBe() throws {
    try withStore { store, vocabulary in
      let words = (1...64).map { "word\($0)x" }.joined(separator: " ")
      _ = try store.add(bareEpisode(note: words))
      let search = try #require(SearchText(words))
      #expect(try store.search(search, limit: 1, vocabulary: vocabulary).episodeCount == 1)
    }
  }
}
