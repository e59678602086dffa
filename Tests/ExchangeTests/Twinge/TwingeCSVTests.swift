import Journal
import Testing

@testable import Exchange

@Suite struct TwingeCSVTests {
  static let header = TwingeCSV.columns.joined(separator: ",")
  static let row =
    "7,2026-11-20T22:40:00+01:00,2026-11-20T23:15:00+01:00,35,lower back (left) 7; calf,7,cramp; sharp,constant,strain,"
    + "lifting; poor sleep,heat 20 min; magic salve 2 dabs,\"heat 7→4 after 30 min, helped: yes; magic salve to 3\","
    + "\"fever; losing weight without trying\",5,'=1+1,2026-11-21T08:00:05+01:00"

  @Test func takesARow() throws {
    let episode = try #require(try read("\u{FEFF}\(Self.header)\r\n\(Self.row)\r\n", .twingeCSV).episodes.first)
    #expect(episode.minutes == 35)
    #expect(episode.places.map(\.word.name) == ["lower back", "calf"])
    #expect(episode.places.map(\.side) == [.left, nil])
    #expect(episode.places.map(\.intensity) == [7, nil])
    #expect(episode.worst == 7)
    #expect(episode.sensations == [.cramp, .sharp])
    #expect(episode.pattern == .constant)
    #expect(episode.origin == .strain)
    #expect(episode.triggers.map(\.name) == ["lifting", "poor sleep"])
    #expect(episode.remedies.map(\.remedy.name) == ["heat", "magic salve"])
    #expect(episode.remedies.map { $0.dose?.text } == ["20 min", "2 dabs"])
    #expect(episode.remedies.map(\.before) == [7, nil])
    #expect(episode.remedies.map(\.after) == [4, 3])
    #expect(episode.remedies.map(\.afterMinutes) == [30, nil])
    #expect(episode.remedies.map(\.helped) == [.yes, nil])
    #expect(episode.warningSigns == [.fever, .weight])
    #expect(episode.limits == 5)
    #expect(episode.note == "=1+1")
    #expect(episode.recordedAt.iso8601 == "2026-11-21T08:00:05+01:00")
  }

  @Test(arguments: [
    ("'=1", "=1"), ("''=1", "'=1"), ("'quoted", "'quoted"), ("''", "''"), ("'-", "-"), ("=1", "=1"), ("'＝", "＝"),
  ])
  func takesExactlyOneApostropheAway(text: String, original: String) {
    #expect(TwingeCSV.undefused(text) == original)
  }

  @Test func knowsHowWellTimesAreKnown() throws {
    func end(_ cells: String) throws -> Episode {
      try #require(try read("\(Self.header)\n1,\(cells),,,,,,,,,,,,", .twingeCSV).episodes.first)
    }
    #expect(try end("2026-11-20,2026-11-20,35").minutes == 35)
    #expect(try end("2026-11-20,2026-11-21,").onset.precision == .day)
    guard case .at(let part) = try end("2026-11-20T22:00:00Z,2026-11-20T23:00:00Z,").end else {
      return #expect(Bool(false))
    }
    #expect(part.precision == .part)
    #expect(try end("2026-11-20T22:00:00Z,,").end == .unknown)
  }

  @Test func tellsWhereFaultsAre() {
    func at(_ cells: String) -> [String] { places("\(Self.header)\n\(cells)", .twingeCSV) }
    #expect(at("1,nonsense,,,,,,,,,,,,,,") == ["2:3"])
    #expect(at("1,,,,,,,,,,,,,,,") == ["2:3"])
    #expect(at("1,2026-11-20T22:00:00Z,2026-11-20T21:00:00Z,,,,,,,,,,,,,") == ["2:24"])
    #expect(at("1,2026-11-20,,x,,,,,,,,,,,,") == ["2:15"])
    #expect(at("1,2026-11-20,,,,11,,,,,,,,,,") == ["2:17"])
    #expect(at("1,2026-11-20,,,,,odd,,,,,,,,,") == ["2:18"])
    #expect(at("1,2026-11-20,,,,,,,,,heat,cold 7→4,,,,") == ["2:27"])
    #expect(at("1,2026-11-20") == ["2:1"])
  }

  @Test func survivesDamageOfAnyKind() {
    survivesDamage("\(Self.header)\n\(Self.row)\n", .twingeCSV, seed: 4)
  }
}
