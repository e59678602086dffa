import Journal
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct StatusReportTests {
  private let last = episode("2026-11-20 22:40", id: 12, minutes: 35, intensity: 7, places: [place("lower back")])
  private let open = episode("2026-11-20 22:40", id: 12, end: .ongoing, intensity: 7, places: [place("calf", .left)])

  private func status(
    ongoing: [Episode] = [], last: Episode? = nil, clearDays: Int = 0, checkedInToday: Bool = false,
    isEmpty: Bool = false
  ) -> StatusReport {
    StatusReport(
      ongoing: ongoing, last: last, clearDays: clearDays, checkedInToday: checkedInToday, isEmpty: isEmpty,
      now: now)
  }

  @Test func anEmptyJournalSaysHowToBegin() {
    let expected = """
      The journal is empty. Log an episode:
        twinge log 7 lower back
      See what reports look like:
        twinge demo --journal demo.sqlite
      """
    #expect(status(isEmpty: true).text(TextLayout(), command: typed) == expected)
  }

  @Test func anOngoingEpisodeComesFirst() {
    let expected = """
      Ongoing since Fri 20 Nov 22:40 (11 h ago): episode 12, 7/10 calf (left)
      No check-in yet today.
      Next: twinge checkin
      """
    #expect(status(ongoing: [open], last: open).text(TextLayout(), command: typed) == expected)
  }

  @Test func theLastEpisodeAndTheClearDaysSince() {
    let old = episode("2026-11-01 22:40", minutes: 35, intensity: 7, places: [place("lower back")])
    let expected = """
      Last episode: Sun 1 Nov 22:40 (3 weeks ago), 7/10 lower back
      19 clear days in a row.
      Today's check-in is done.
      Next: twinge report week
      """
    #expect(status(last: old, clearDays: 19, checkedInToday: true).text(TextLayout(), command: typed) == expected)
  }

  @Test func checkInsWithoutAnEpisode() {
    let expected = """
      No episodes yet.
      1 clear day in a row.
      No check-in yet today.
      Next: twinge checkin
      """
    #expect(status(clearDays: 1).text(TextLayout(), command: typed) == expected)
  }

  @Test func anOlderEpisodeMayBeOpenBesideTheLast() {
    let text = status(ongoing: [open], last: last, checkedInToday: true).text(TextLayout(), command: typed)
    #expect(text.split(separator: "\n").map { $0.prefix(13) }.prefix(2) == ["Ongoing since", "Last episode:"])
  }

  @Test func anEpisodeOfWhichNothingElseIsKnown() {
    let text = status(last: episode("2026-11-20 22:40")).text(TextLayout(), command: typed)
    #expect(text.hasPrefix("Last episode: Fri 20 Nov 22:40 (11 h ago), intensity and place not known\n"))
  }

  @Test(arguments: [(false, "twinge checkin"), (true, "twinge report week")])
  func whatToTypeNext(checkedInToday: Bool, next: String) {
    let status = status(last: last, checkedInToday: checkedInToday)
    #expect(status.json(command: typed).text.contains("\"next\": \(JSON.string(next).text)"))
    #expect(status.text(TextLayout(), command: typed).hasSuffix("\nNext: \(next)"))
  }

  @Test func anEmptyJournalAsJSON() {
    let expected = """
      {"schema": 1, "ongoing": [], "lastEpisode": null, "daysSinceLastEpisode": null, "clearDaysInARow": 0, \
      "checkedInToday": false, "next": "twinge log 7 lower back"}
      """
    #expect(status(isEmpty: true).json(command: typed).text == expected)
  }

  @Test func statusAsJSON() {
    guard
      case .object(let members) = status(ongoing: [open], last: last, clearDays: 2, checkedInToday: true)
        .json(command: typed)
    else {
      Issue.record("The status is no object.")
      return
    }
    let names = [
      "schema", "ongoing", "lastEpisode", "daysSinceLastEpisode", "clearDaysInARow", "checkedInToday", "next",
    ]
    #expect(members.map(\.name) == names)
    #expect(members.map(\.value)[1...5] == [.array([open.json]), last.json, .int(1), .int(2), .bool(true)])
  }

  @Test func colourOnlyMarks() {
    let plain = status(ongoing: [open], last: open).text(TextLayout(), command: typed)
    let colored = status(ongoing: [open], last: open).text(TextLayout(isColored: true), command: typed)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[\dm/, with: "") == plain)
  }
}
