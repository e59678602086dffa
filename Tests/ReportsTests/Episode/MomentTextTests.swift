import Journal
import TestSupport
import Testing

@testable import Reports

struct MomentTextTests {
  private let times = MomentText(now: now)

  @Test(arguments: [
    ("2026-11-20", "Fri 20 Nov"), ("2026-11-21", "Sat 21 Nov"), ("2026-01-01", "Thu 1 Jan"),
    ("2025-12-31", "Wed 31 Dec 2025"), ("2027-01-01", "Fri 1 Jan 2027"), ("1999-05-04", "Tue 4 May 1999"),
  ])
  func days(iso: String, text: String) {
    #expect(times.day(day(iso)) == text)
  }

  @Test(arguments: [
    (moment("2026-11-20 22:40"), "Fri 20 Nov 22:40"), (moment("2026-11-20 00:05"), "Fri 20 Nov 00:05"),
    (moment("2026-11-20 20:00", .part), "Fri 20 Nov evening"), (moment("2026-11-20 23:00", .part), "Fri 20 Nov night"),
    (moment("2026-11-20 09:00", .part), "Fri 20 Nov morning"), (moment("2026-11-20 00:00", .day), "Fri 20 Nov"),
    (moment("2025-11-20 22:40"), "Thu 20 Nov 2025 22:40"),
    // The local time of the place, wherever the person is now.
    (moment("2026-11-20T22:40-08:00"), "Fri 20 Nov 22:40"),
  ])
  func moments(moment: Moment, text: String) {
    #expect(times.moment(moment) == text)
  }

  @Test(arguments: [
    (episode("2026-11-20 22:40"), "Fri 20 Nov 22:40"),
    (episode("2026-11-20 22:40", end: .ongoing), "Fri 20 Nov 22:40, ongoing"),
    (episode("2026-11-20 22:40", minutes: 35), "Fri 20 Nov 22:40-23:15"),
    (episode("2026-11-20 22:40", minutes: 0), "Fri 20 Nov 22:40-22:40"),
    (episode("2026-11-20 22:40", minutes: 80), "Fri 20 Nov 22:40 - Sat 21 Nov 00:00"),
    (episode("2026-11-20 22:40", minutes: 90), "Fri 20 Nov 22:40 - Sat 21 Nov 00:10"),
    (episode("2025-12-31 23:00", minutes: 120), "Wed 31 Dec 2025 23:00 - Thu 1 Jan 01:00"),
    (episode("2026-11-19 00:00", .day, minutes: 35), "Thu 19 Nov, for 35 min"),
    (episode("2026-11-19 20:00", .part, minutes: 90), "Thu 19 Nov evening, for 1 h 30 min"),
    (episode("2026-11-19 14:00", end: .at(moment("2026-11-19 20:00", .part))), "Thu 19 Nov 14:00 - evening"),
    (episode("2026-11-19 20:30", end: .at(moment("2026-11-19 20:30", .part))), "Thu 19 Nov 20:30"),
    (episode("2026-11-19 00:00", .day, end: .at(moment("2026-11-19 00:00", .day))), "Thu 19 Nov"),
    (episode("2026-11-19 00:00", .day, end: .at(moment("2026-11-20 00:00", .day))), "Thu 19 Nov - Fri 20 Nov"),
    // Flown west: clocks went back more than the episode lasted.
    (episode("2026-11-20T22:40+09:00", end: .at(moment("2026-11-20T15:40+01:00"))), "Fri 20 Nov 22:40, for 1 h"),
    (episode("2026-10-25T02:50+02:00", end: .at(moment("2026-10-25T02:10+01:00"))), "Sun 25 Oct 02:50, for 20 min"),
    (
      episode("2026-10-24T22:00+02:00", end: .at(moment("2026-10-25T04:00+01:00"))),
      "Sat 24 Oct 22:00 - Sun 25 Oct 04:00"
    ),
  ])
  func spans(episode: Episode, text: String) {
    #expect(times.span(episode) == text)
  }

  @Test(arguments: [
    ("2026-11-21 09:40", "now"), ("2026-11-21 10:40", "now"), ("2026-11-21 09:39", "1 min ago"),
    ("2026-11-21 08:41", "59 min ago"), ("2026-11-21 08:40", "1 h ago"), ("2026-11-20 22:40", "11 h ago"),
    ("2026-11-19 10:40", "47 h ago"), ("2026-11-19 09:41", "2 days ago"), ("2026-11-18 10:00", "3 days ago"),
    ("2026-11-19 09:40", "2 days ago"), ("2026-11-08 09:41", "13 days ago"),
    ("2026-11-07 09:40", "2 weeks ago"), ("2026-09-23 09:40", "8 weeks ago"), ("2026-09-22 09:40", "2 months ago"),
    ("2024-11-22 09:40", "24 months ago"), ("2024-11-21 09:40", "2 years ago"), ("2016-11-21 09:40", "10 years ago"),
    ("2016-11-23 09:40", "9 years ago"), ("2026-11-21T09:40+02:00", "1 h ago"), ("2026-11-21T07:40-01:00", "now"),
  ])
  func distances(iso8601: String, text: String) {
    #expect(times.distance(moment(iso8601)) == text)
  }

  @Test(arguments: [
    ("2026-11-21 20:00", Precision.part, "today"), ("2026-11-21 00:00", .day, "today"),
    ("2026-11-20 23:00", .part, "yesterday"), ("2026-11-20 00:00", .day, "yesterday"),
    ("2026-11-19 23:00", .part, "2 days ago"), ("2026-11-22 00:00", .day, "today"),
    ("2026-11-01 00:00", .day, "3 weeks ago"),
  ])
  func distancesByCalendarDays(iso8601: String, precision: Precision, text: String) {
    #expect(times.distance(moment(iso8601, precision)) == text)
  }
}
