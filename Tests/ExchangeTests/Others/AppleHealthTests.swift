import Journal
import TestSupport
import Testing

@testable import Exchange

@Suite struct AppleHealthTests {
  static func export(_ records: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HealthData [
    <!-- HealthKit's export > version -->
    <!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
    <!ENTITY lol "&lol;&lol;">
    ]>
    <HealthData locale="en_GB">
    \(records)
    </HealthData>
    """
  }

  static func record(
    _ type: String, _ start: String = "2026-11-20 22:40:00 +0100", _ end: String = "2026-11-20 23:15:00 +0100",
    _ value: String = "HKCategoryValueSeverityModerate"
  ) -> String {
    "<Record type=\"HKCategoryTypeIdentifier\(type)\" sourceName=\"A &amp; B\" startDate=\"\(start)\" "
      + "endDate=\"\(end)\" value=\"\(value)\"/>"
  }

  @Test func takesTheSymptomRecords() throws {
    let types = ["LowerBackPain", "Headache", "PelvicPain", "AbdominalCramps", "GeneralizedBodyAche", "SleepAnalysis"]
    let journal = try read(Self.export(types.map { Self.record($0) }.joined(separator: "\n")), .appleHealth)
    #expect(journal.episodes.map { $0.places[0].word.name } == ["lower back", "head", "pelvis", "abdomen"])
    #expect(journal.episodes.map(\.minutes) == [35, 35, 35, 35])
    #expect(journal.episodes.map(\.worst) == [nil, nil, nil, nil])
    #expect(journal.episodes.map(\.sensations) == [[], [], [], [.cramp]])
    #expect(journal.episodes[0].note == "Severity: moderate (Apple Health)")
    #expect(journal.notes.contains { $0.text.hasPrefix("Body aches") && $0.count == 1 })
    #expect(ImportFormat.detect(Array(Self.export("").utf8)) == .appleHealth)
  }

  @Test func knowsHowWellTimesAreKnown() throws {
    let records = [
      Self.record("Headache", "2026-11-20 22:40:00 +0100", "2026-11-20 22:40:00 +0100"),
      Self.record("Headache", "2026-11-20 00:00:00 +0100", "2026-11-20 23:59:00 +0100"),
      Self.record("Headache", "2026-11-20 00:00:00 +0100", "2026-11-22 00:00:00 +0100"),
      Self.record(
        "Headache", "2026-11-20 22:40:00 +0100", "2026-11-20 23:15:00 +0100", "HKCategoryValueSeverityNotPresent"),
    ]
    let episodes = try read(Self.export(records.joined()), .appleHealth).episodes
    #expect(episodes.map(\.onset.precision) == [.minute, .day, .day])
    #expect(episodes[0].end == .unknown)
    #expect(episodes[1].end == .unknown)
    guard case .at(let end) = episodes[2].end else { return #expect(Bool(false)) }
    #expect(end.day.iso == "2026-11-21")
    #expect(end.precision == .day)
  }

  @Test func expandsNothing() {
    #expect(places(Self.export("<Record type=\"&lol;\"/>"), .appleHealth) == ["8:14"])
    #expect(places(Self.export("&lol;"), .appleHealth) == ["8:1"])
    #expect(places(Self.export("<Record a=\"1\""), .appleHealth).count == 1)
    #expect(places("<html></html>", .appleHealth) == ["1:1"])
    #expect(places(Self.export(Self.record("Headache", "yesterday")), .appleHealth) == ["8:1"])
    #expect(places(String(repeating: "<HealthData>", count: 50_000), .appleHealth) == ["1:1201"])
  }

  /// 200 MB go through in chunks; what is kept does not grow with them.
  @Test func memoryIsBoundedWhateverTheSize() throws {
    let filler = String(repeating: "x", count: 60_000)
    let chunk = Array("\n<Record type=\"HKQuantityTypeIdentifierStepCount\" device=\"\(filler)\"/>".utf8)
    let beginning = Array("<HealthData>".utf8)
    let ending = Array((Self.record("Headache") + "</HealthData>").utf8)
    let chunks = 200_000_000 / chunk.count
    var given = 0
    let source = ImportSource { _ in
      given += 1
      return given == 1 ? beginning : given <= chunks ? chunk : given == chunks + 1 ? ending : []
    }
    var most = 0
    let journal = try ImportedFile(source, as: .appleHealth, zone: berlin, now: now) { most = $0 }.journal
    #expect(journal.episodes.count == 1)
    #expect(most > 199_000_000)
  }

  @Test func survivesDamageOfAnyKind() {
    survivesDamage(Self.export(Self.record("Headache") + "\n" + Self.record("PelvicPain")), .appleHealth, seed: 3)
  }
}
