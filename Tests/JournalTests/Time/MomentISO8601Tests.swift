import Statistics
import TestSupport
import Testing

@testable import Journal

struct MomentISO8601Tests {
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00+00:00"),
    (1_795_210_800, 3600, "2026-11-20T22:40:00+01:00"),
    (1_795_210_805, 20_700, "2026-11-21T03:25:05+05:45"),
    (1_795_210_800, -12_600, "2026-11-20T18:10:00-03:30"),
    (-1, 0, "1969-12-31T23:59:59+00:00"),
    (-2_208_988_800, -1800, "1899-12-31T23:30:00-00:30"),
  ])
  func printed(seconds: Int, utcOffset: Int, text: String) {
    #expect(Moment(seconds: seconds, utcOffset: utcOffset).timestamp == text)
  }

  @Test(arguments: [
    (Precision.minute, "2026-11-20T00:00:00+01:00"), (.part, "2026-11-20T00:00:00+01:00"), (.day, "2026-11-20"),
  ])
  func whatIsKnownToTheDayIsPrintedAsADate(precision: Precision, text: String) {
    #expect(moment("2026-11-20T00:00+01:00", precision).iso8601 == text)
  }

  @Test(arguments: [
    ("2026-11-20T22:40+01:00", 1_795_210_800, 3600),
    ("2026-11-20t22:40+01:00", 1_795_210_800, 3600),
    ("2026-11-20 22:40+01:00", 1_795_210_800, 3600),
    ("2026-11-20T22:40:05+0100", 1_795_210_805, 3600),
    ("2026-11-20T22:40:05+01", 1_795_210_805, 3600),
    ("2026-11-20T22:40:05.999+01:00", 1_795_210_805, 3600),
    ("2026-11-20T22:40:05,123456789+01:00", 1_795_210_805, 3600),
    ("2026-11-20T21:40Z", 1_795_210_800, 0),
    ("2026-11-20T21:40z", 1_795_210_800, 0),
    ("2026-11-20T21:40-00:00", 1_795_210_800, 0),
    ("2026-11-20T18:10-0330", 1_795_210_800, -12_600),
    ("2026-11-21T15:40+18:00", 1_795_210_800, 64_800),
  ])
  func read(text: String, seconds: Int, utcOffset: Int) {
    #expect(Moment(iso8601: text) == Moment(seconds: seconds, utcOffset: utcOffset))
  }

  @Test(arguments: [
    "", "now", "2026-11-20", "2026-11-20T22:40", "2026-11-20T22:40:00", "2026-11-20T22+01:00",
    "2026-11-20T22:40:+01:00",
    "2026-11-20T22:40:05.+01:00", "2026-11-20T24:00Z", "2026-11-20T22:60Z", "2026-11-20T22:40:60Z", "2026-02-30T22:40Z",
    "2026-11-20T22:40+1", "2026-11-20T22:40+01:", "2026-11-20T22:40+01:5", "2026-11-20T22:40+01:60",
    "2026-11-20T22:40+18:01", "2026-11-20T22:40+19", "2026-11-20T22:40 +01:00", "2026-11-20T22:40Z ",
    " 2026-11-20T22:40Z", "2026-11-20  22:40Z", "20261120T2240Z", "2026-11-20T22:40+01:00[Europe/Berlin]",
    "2026-11-20T22:40−01:00", "２０２６-11-20T22:40Z", "2026-11-20T22:40ZZ", "2026-11-20_22:40Z",
  ])
  func isNoMoment(text: String) {
    #expect(Moment(iso8601: text) == nil)
  }

  @Test func everyMomentIsReadBackAsItWasPrinted() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<20_000 {
      let original = Moment(
        seconds: Int.random(in: -60_000_000_000...250_000_000_000, using: &random),
        utcOffset: 60 * Int.random(in: -1080...1080, using: &random))
      #expect(Moment(iso8601: original.timestamp) == original)
    }
  }

  @Test func aSlipInOneCharacterIsRefusedOrReadAsItStandsThere() {
    let characters = Array("0123456789-:+TZ .")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      var text = Array("2026-11-20T22:40:05+01:00")
      let index = Int.random(in: text.indices, using: &random)
      text[index] = characters[Int.random(in: characters.indices, using: &random)]
      guard let read = Moment(iso8601: String(text)) else { continue }
      #expect(read.timestamp == String(text).replacing(" ", with: "T"))
    }
  }
}
