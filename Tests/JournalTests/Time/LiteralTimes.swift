import TestSupport

@testable import Journal

/// A moment as tables write it: `2026-11-20T22:40+01:00`, with ` part` or ` day` behind what is known less well.
func shown(_ moment: Moment) -> String {
  let timestamp = moment.timestamp
  let precision = moment.precision == .minute ? "" : " \(moment.precision)"
  return "\(timestamp.prefix(16))\(timestamp.dropFirst(19))\(precision)"
}

/// What the parser understood, with ` repeated` behind a local time that came twice.
func shown(_ understood: TimeParser.Understood) -> String {
  shown(understood.moment) + (understood.isRepeated ? " repeated" : "")
}

extension TimeParser {
  init(_ now: String, _ zone: Zone = .berlin) {
    self.init(now: moment(now), zone: zone)
  }
}

/// A zone as a literal.
///
/// - Parameter beginnings: for each offset the first local time under it; the first one holds before, too.
func zone(_ beginnings: String...) -> Zone {
  let changes = beginnings.map { moment($0) }
  return Zone { seconds in (changes.last { $0.seconds <= seconds } ?? changes[0]).utcOffset }
}

extension Zone {
  static let berlin = zone(
    "2023-10-29T02:00+01:00", "2024-03-31T03:00+02:00", "2024-10-27T02:00+01:00", "2025-03-30T03:00+02:00",
    "2025-10-26T02:00+01:00", "2026-03-29T03:00+02:00", "2026-10-25T02:00+01:00")

  static let newYork = zone(
    "2023-11-05T01:00-05:00", "2024-03-10T03:00-04:00", "2024-11-03T01:00-05:00", "2025-03-09T03:00-04:00",
    "2025-11-02T01:00-05:00", "2026-03-08T03:00-04:00", "2026-11-01T01:00-05:00")

  /// Clocks change by half an hour.
  static let lordHowe = zone(
    "2025-04-06T01:30+10:30", "2025-10-05T02:30+11:00", "2026-04-05T01:30+10:30", "2026-10-04T02:30+11:00")

  /// Samoa went over the date line and left 30 December 2011 out.
  static let apia = zone(
    "2011-04-02T03:00-11:00", "2011-09-24T04:00-10:00", "2011-12-31T00:00+14:00", "2012-04-01T03:00+13:00")

  /// Clocks change at midnight: some day has no 00:00, some evening comes twice.
  static let saoPaulo = zone("2018-02-17T23:00-03:00", "2018-11-04T01:00-02:00", "2019-02-16T23:00-03:00")

  /// Clocks go from Saturday 23:00 to Sunday 00:00.
  static let nuuk = zone("2023-03-25T22:00-02:00", "2024-03-31T00:00-01:00", "2024-10-26T23:00-02:00")

  static let kathmandu = fixed(20_700)
  static let fixedNewfoundland = fixed(-12_600)
}
