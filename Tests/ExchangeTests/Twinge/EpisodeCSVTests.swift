import Journal
import Statistics
import TestSupport
import Testing

@testable import Exchange

struct EpisodeCSVTests {
  private func table(_ episodes: [Episode], isForExcel: Bool = false) -> String {
    var csv = TwingeCSVWriter(isForExcel: isForExcel)
    for episode in episodes { csv.append(episode) }
    return String(decoding: csv.drain(), as: UTF8.self)
  }

  /// The one row below the header, by column.
  private func row(_ episode: Episode) throws -> [String: String] {
    let rows = try CSVOracle.rows(table([episode]))
    try #require(rows.count == 2 && rows[1].count == rows[0].count)
    return Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
  }

  private let header =
    "id,onset,end,duration_minutes,places,intensity,sensations,pattern,origin,triggers,remedies,relief,"
    + "warning_signs,limits,note,recorded_at\r\n"

  @Test func anEmptyJournalIsAHeader() {
    #expect(table([]) == header)
  }

  @Test func aFullRow() {
    let expected =
      "12,2026-11-20T22:40:00+01:00,2026-11-20T23:15:00+01:00,35,lower back (left) 7; calf,7,cramp; sharp,constant,"
      + "strain,lifting; poor sleep,heat 20 min; ibuprofen 400mg,\"heat 7→4 after 30 min, helped: yes\","
      + "\"pain, tingling, weakness or numbness in both legs; fever\",6,\"After moving boxes.\nSlept badly.\","
      + "2026-11-21T09:40:00+01:00\r\n"
    #expect(table([.full]) == header + expected)
  }

  @Test func whatIsNotKnownIsBlank() {
    #expect(
      table([episode("2026-11-20 22:40")])
        == header + "1,2026-11-20T22:40:00+01:00,,,,,,,,,,,,,,2026-11-21T09:40:00+01:00\r\n")
  }

  @Test(arguments: [
    (episode("2026-11-20 22:40"), "2026-11-20T22:40:00+01:00", "", ""),
    (episode("2026-11-20 22:40", end: .ongoing), "2026-11-20T22:40:00+01:00", "", ""),
    (episode("2026-11-20 22:40", minutes: 90), "2026-11-20T22:40:00+01:00", "2026-11-21T00:10:00+01:00", "90"),
    (episode("2026-11-20 22:40", minutes: 0), "2026-11-20T22:40:00+01:00", "2026-11-20T22:40:00+01:00", "0"),
    (episode("2026-11-20 00:00", .day), "2026-11-20", "", ""),
    (episode("2026-11-20 00:00", .day, minutes: 35), "2026-11-20", "2026-11-20", "35"),
    (episode("2026-11-20 00:00", .day, end: .at(moment("2026-11-21 00:00", .day))), "2026-11-20", "2026-11-21", ""),
    (
      episode("2026-11-20 22:40", end: .at(moment("2026-11-21 00:00", .day))), "2026-11-20T22:40:00+01:00",
      "2026-11-21", ""
    ),
    (episode("2026-11-20 20:00", .part), "2026-11-20T20:00:00+01:00", "", ""),
    (episode("2026-11-20 20:00", .part, minutes: 90), "2026-11-20T20:00:00+01:00", "2026-11-20T21:30:00+01:00", "90"),
    (
      episode("2026-11-20 20:00", .part, end: .at(moment("2026-11-20 23:00", .part))), "2026-11-20T20:00:00+01:00",
      "2026-11-20T23:00:00+01:00", ""
    ),
    (episode("2026-11-20T22:40-08:00", minutes: 5), "2026-11-20T22:40:00-08:00", "2026-11-20T22:45:00-08:00", "5"),
  ])
  func times(episode: Episode, onset: String, end: String, minutes: String) throws {
    let row = try row(episode)
    #expect(row["onset"] == onset)
    #expect(row["end"] == end)
    #expect(row["duration_minutes"] == minutes)
  }

  @Test(arguments: [
    (use("heat", from: 7, to: 4, afterMinutes: 30), "heat 7→4 after 30 min"), (use("heat", from: 7, to: 4), "heat 7→4"),
    (use("heat", to: 4), "heat to 4"), (use("heat", helped: .some), "heat helped: some"), (use("heat"), ""),
    (use("heat", from: 7), ""),
  ])
  func relief(use: RemedyUse, relief: String) throws {
    #expect(try row(episode("2026-11-20 22:40", remedies: [use]))["relief"] == relief)
  }

  @Test func theIntensityIsTheWorst() throws {
    let worse = episode("2026-11-20 22:40", intensity: 5, places: [place("calf", nil, 8)])
    #expect(try row(worse)["intensity"] == "8")
  }

  @Test func wordsThatLookLikeFormulasAreDefused() throws {
    let odd = episode("2026-11-20 22:40", places: [place("=1+1", .left)], triggers: ["@home", "-x"], note: "+1")
    let row = try row(odd)
    #expect(row["places"] == "'=1+1 (left)")
    #expect(row["triggers"] == "'@home; -x")
    #expect(row["note"] == "'+1")
  }

  @Test func aByteOrderMarkStandsBeforeTheHeaderOnlyForExcel() {
    #expect(Array(table([.full], isForExcel: true).utf8) == [0xEF, 0xBB, 0xBF] + Array(table([.full]).utf8))
  }

  @Test func rowsAreTakenOneAtATime() {
    var csv = TwingeCSVWriter()
    #expect(csv.drain() == Array(header.utf8))
    csv.append(.full)
    #expect(csv.count > 0)
    let row = csv.drain()
    #expect(csv.count == 0)
    #expect(header + String(decoding: row, as: UTF8.self) == table([.full]))
  }

  @Test(arguments: 0..<100)
  func everyRowHasEveryColumnWhateverTheWords(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let nasty = episode(
      "2026-11-20 22:40", places: [place(random.nastyText()), place(random.nastyText(), .both)],
      triggers: [random.nastyText()], remedies: [use(random.nastyText(), random.nastyText(), helped: .no)],
      note: random.nastyText(upTo: 30))
    let rows = try CSVOracle.rows(table([nasty, .full]))
    #expect(rows.map(\.count) == [16, 16, 16])
    #expect(CSVOracle.undefused(rows[1][14]).utf8.elementsEqual((nasty.note ?? "").utf8))
  }
}
