import Statistics
import Testing

@testable import Journal

struct EntryVersionTests {
  private let recorded = Moment(seconds: 1000, utcOffset: 0)

  private func version(_ values: [String: String], _ stamps: Stamp...) -> EntryVersion {
    EntryVersion(values: values, recordedAt: recorded, stamps: stamps)
  }

  private func stamp(_ part: String, _ at: Int, isGone: Bool = false) -> Stamp {
    Stamp(entry: "episode x", part: part, at: at, isGone: isGone)
  }

  @Test func `of each part the later one stays`() {
    let one = version(["note": "one", "intensity": "03"], stamp("note", 2_000_000))
    let other = version(["note": "other", "intensity": "07"], stamp("intensity", 3_000_000))
    #expect(one.joined(with: other).values == ["note": "one", "intensity": "07"])
  }

  @Test func `at the same time, what is there beats what is gone, and the greater text the other`() {
    let one = version(["note": "a", "trigger stress": ""])
    let other = version(["note": "b"], stamp("trigger stress", 1_000_000, isGone: true))
    #expect(one.joined(with: other).values == ["note": "b", "trigger stress": ""])
  }

  @Test func `a change after a deletion brings the entry back, and a later deletion takes it away again`() {
    let deleted = version([:], stamp(Stamp.whole, 2_000_000, isGone: true))
    let changed = version(["note": "a"], stamp("note", 3_000_000))
    #expect(deleted.joined(with: version(["note": "a"])).isLive == false)
    let back = deleted.joined(with: changed)
    #expect(back.isLive)
    let again = EntryVersion().successor(of: back, at: 1_000_000)
    #expect(again.existence == EntryVersion.Existence(at: 3_000_001, isGone: true))
    #expect(!again.joined(with: changed).isLive)
  }

  @Test func `times rise, however the clock runs`() {
    let before = version(["note": "a"], stamp("note", 9_000_000))
    let after = version(["note": "b"], stamp("note", 9_000_000)).successor(of: before, at: 5)
    #expect(after.parts["note"] == Register(at: 9_000_001, value: "b"))
  }

  @Test func `a remedy that was completed here stays where it was removed before`() {
    let use = ["remedy U": "heat", "remedy U/recorded": "x", "onset": "1 0 minute"]
    let before = version(use)
    let completed = version(use.merging(["remedy U/after": "03"]) { $1 }).successor(of: before, at: 3_000_000)
    let removed = version(["onset": "1 0 minute"]).successor(of: before, at: 2_000_000)
    #expect(removed.stamps(of: .episode(uuid: "x")).map(\.part) == ["remedy U"])
    #expect(removed.joined(with: completed).values["remedy U/after"] == "03")
  }

  @Test func `an entry that never changed needs no stamps, and stamps give back the version`() {
    let plain = version(["note": "a", "intensity": "03"])
    #expect(plain.stamps(of: .episode(uuid: "x")).isEmpty)
    var random = SeededGenerator(seed: 4)
    for _ in 1...500 {
      let version = EntryVersion.random(&random)
      let again = EntryVersion(
        values: version.values, recordedAt: version.recordedAt, stamps: version.stamps(of: .episode(uuid: "x")))
      #expect(again == version)
    }
  }

  @Test func `joining is commutative, associative and idempotent`() {
    var random = SeededGenerator(seed: 5)
    for _ in 1...2000 {
      let (a, b, c) = (EntryVersion.random(&random), EntryVersion.random(&random), EntryVersion.random(&random))
      #expect(a.merged(with: b) == b.merged(with: a))
      #expect(a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
      #expect(a.merged(with: a) == a)
      #expect(a.joined(with: b) == b.joined(with: a))
    }
  }

  @Test func `no reading is before the onset, and no end`() {
    let moved = version([
      "onset": "9000 0 minute", "end": "5000 0 minute", "reading 8000 0 minute": "04",
    ]).withTimesInOrder
    #expect(moved.values == ["onset": "8000 0 minute", "reading 8000 0 minute": "04"])
    #expect(moved.withTimesInOrder == moved)
  }
}

extension EntryVersion {
  static func random(_ random: inout SeededGenerator) -> EntryVersion {
    var version = EntryVersion()
    version.recordedAt = Moment(seconds: random.pick([1, 2]), utcOffset: random.pick([0, 3600]))
    for part in ["note", "intensity", "trigger stress"] where random.next() % 4 > 0 {
      version.parts[part] = Register(at: 1000 + random.pick([0, 1, 2]), value: random.pick([nil, "a", "b"]))
    }
    version.parts["onset"] = Register(at: 1000, value: "1 0 minute")
    if random.next() % 2 == 0 {
      version.existence = Existence(at: 1000 + random.pick([0, 1, 2]), isGone: random.pick([true, false]))
    }
    return version
  }
}

extension SeededGenerator {
  fileprivate mutating func pick<T>(_ values: [T]) -> T { values[Int(next() % UInt64(values.count))] }
}
