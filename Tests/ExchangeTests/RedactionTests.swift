import Journal
import TestSupport
import Testing

@testable import Exchange

struct RedactionTests {
  /// The built-in words neck and heat, of which the first was renamed, and words of the person's own.
  private static let vocabulary: Vocabulary = {
    var words = [
      Word(id: 1, kind: .place, name: "my nape"), Word(id: 2, kind: .place, name: "our spot"),
      Word(id: 3, kind: .trigger, name: "the boss"), Word(id: 4, kind: .trigger, name: "the other boss"),
      Word(id: 5, kind: .remedy, name: "heat", wordClass: "heat"),
      Word(id: 6, kind: .remedy, name: "her pills", wordClass: "medicine"),
    ]
    words[0].identity = "neck"
    for index in [0, 4] { words[index].isBuiltIn = true }
    return Vocabulary(words: words, spellings: [])
  }()

  private func redaction(isAnonymous: Bool = true, leavesOutDoses: Bool = false, key: UInt64 = 1) -> Redaction {
    Redaction(
      isAnonymous: isAnonymous, leavesOutDoses: leavesOutDoses, vocabulary: RedactionTests.vocabulary, key: key)
  }

  private var words: [Word] { RedactionTests.vocabulary.words }

  private var entry: Episode {
    var entry = episode("2026-11-20 22:40", id: 7, intensity: 7, remedies: [use("", "2 of mine")], note: "Secret.")
    entry.places = [Episode.Place(word: words[0], side: .left), Episode.Place(word: words[1])]
    entry.triggers = [words[3], words[2]]
    entry.remedies[0].remedy = words[5]
    return entry
  }

  @Test func `an anonymous episode has no note and none of the person's own words`() {
    let redacted = redaction().redacted(entry)
    #expect(redacted.note == nil)
    #expect(redacted.places.map(\.text) == ["neck (left)", "place 1"])
    #expect(redacted.triggers.map(\.name) == ["trigger 2", "trigger 1"])
    #expect(redacted.remedies.map(\.text) == ["remedy 1 2 of mine"])
    #expect(redacted.remedies.map(\.remedy.wordClass) == ["medicine"])
    // Nothing else changes.
    #expect(redacted.id == 7)
    #expect(redacted.onset == entry.onset)
    #expect(redacted.intensity == 7)
    #expect(redacted.recordedAt == entry.recordedAt)
  }

  @Test func `doses go on request, also from an export that is not anonymous`() {
    #expect(redaction(leavesOutDoses: true).redacted(entry).remedies.map(\.text) == ["remedy 1"])
    let named = redaction(isAnonymous: false, leavesOutDoses: true).redacted(entry)
    #expect(named.remedies.map(\.text) == ["her pills"])
    #expect(named.note == "Secret.")
    #expect(named.uuid == entry.uuid)
    #expect(redaction(isAnonymous: false).redacted(entry) == entry)
  }

  @Test func `UUIDs tell no time, and differ from one export to the next`() {
    let uuid = "019A9F6E-0000-7000-8000-000000000001"
    let new = redaction().redacted(uuid: uuid)
    #expect(!new.hasPrefix("019a9f6e"))
    #expect(ContentUUID.isUUID(new))
    #expect(new == redaction().redacted(uuid: uuid.lowercased()))
    #expect(new != redaction(key: 2).redacted(uuid: uuid))
    #expect(redaction(isAnonymous: false).redacted(uuid: uuid) == uuid)
  }

  @Test func `check-ins and trials keep their links`() {
    var day = checkIn("2026-11-20")
    day.answers = [CheckIn.Answer(trigger: words[2], present: true)]
    day.note = "Secret."
    let redacted = redaction().redacted(day)
    #expect(redacted.note == nil)
    #expect(redacted.answers.map(\.trigger.name) == ["trigger 1"])
    #expect(redacted.uuid != day.uuid)
    var trial = Trial(
      uuid: uuid(1), unit: .episode, remedy: words[4], other: words[5], blocks: 3, seed: 1, startedAt: now,
      recordedAt: now)
    trial.reason = "Secret."
    trial.allocations = [.init(arm: .a, toldAt: now, before: 7, episode: entry.uuid)]
    let other = redaction().redacted(trial)
    #expect(other.reason == nil)
    #expect([other.remedy.name, other.other?.name] == ["heat", "remedy 1"])
    #expect(other.allocations.map(\.episode) == [redaction().redacted(entry).uuid])
  }
}
