import Journal
import Statistics
import TestSupport
import Testing

@testable import Exchange
@testable import Reports

struct EpisodeTextTests {
  private func text(columns: Int = 80) -> EpisodeText {
    EpisodeText(layout: TextLayout(columns: columns), now: now)
  }

  @Test(arguments: [
    (place("lower back"), "lower back"), (place("calf", .left), "calf (left)"), (place("calf", nil, 4), "calf 4"),
    (place("calf", .both, 0), "calf (both) 0"),
  ])
  func places(place: Episode.Place, text: String) {
    #expect(place.text == text)
  }

  @Test(
    arguments: [
      (use("heat"), "heat", nil), (use("ibuprofen", "400mg"), "ibuprofen 400mg", nil),
      (use("heat", from: 7, to: 4, afterMinutes: 30), "heat", "heat 7→4 after 30 min"),
      (use("heat", from: 7, to: 4), "heat", "heat 7→4"),
      (use("heat", to: 4, afterMinutes: 90), "heat", "heat to 4 after 1 h 30 min"),
      (use("heat", from: 7, to: 4, helped: .yes), "heat", "heat 7→4, helped: yes"),
      (use("heat", helped: .worse), "heat", "heat helped: worse"), (use("heat", from: 7), "heat", nil),
    ] as [(RemedyUse, String, String?)])
  func remedies(use: RemedyUse, text: String, relief: String?) {
    #expect(use.text == text)
    #expect(use.relief == relief)
  }

  @Test(arguments: [
    (Episode.full, "7/10 lower back (left) 7, calf", "Fri 20 Nov 22:40-23:15"),
    (episode("2026-11-20 22:40", intensity: 7), "7/10", "Fri 20 Nov 22:40"),
    (episode("2026-11-20 22:40", places: [place("calf")]), "calf", "Fri 20 Nov 22:40"),
    (episode("2026-11-20 22:40", end: .ongoing, intensity: 0), "0/10", "Fri 20 Nov 22:40, ongoing"),
    (episode("2026-11-20 00:00", .day), "intensity and place not known", "Fri 20 Nov"),
    (episode("2026-11-20 22:40", places: [place("\(escape)[31m腰")]), "\(escape)[31m腰", "Fri 20 Nov 22:40"),
  ])
  func sentences(episode: Episode, short: String, span: String) {
    #expect(text().short(episode) == short)
    #expect(text().sentence(episode) == "\(short), \(span)")
  }

  @Test func changesAreSaidByTopic() {
    var changed = Episode.full
    changed.intensity = 5
    changed.places = [place("neck", .right)]
    changed.triggers = []
    changed.readings = []
    changed.note = "Something else."
    #expect(
      text().changes(from: .full, to: changed)
        == "where lower back (left) 7, calf → neck (right); worst 7 of 10 → 5 of 10; "
        + "suspected lifting, poor sleep → none; course 7 at Fri 20 Nov 22:40, 4 at Fri 20 Nov 23:15 → none; note")
  }

  @Test func `a reading that was added is told with the one before it`() {
    var old = Episode.full
    let last = old.readings.removeLast()
    #expect(text().changes(from: old, to: .full) == "4/10 at Fri 20 Nov 23:15 (was 7/10)")
    old.readings = []
    var new = old
    new.readings = [last]
    #expect(text().changes(from: old, to: new) == "4/10 at Fri 20 Nov 23:15 (was 7/10)")
  }

  @Test func `an end that was added is told without an arrow`() {
    var ongoing = Episode.full
    ongoing.end = .ongoing
    #expect(text().changes(from: ongoing, to: .full) == "Fri 20 Nov 22:40-23:15 (was ongoing)")
  }

  @Test func withoutAChangeThereIsNothingToSay() {
    #expect(text().changes(from: .full, to: .full).isEmpty)
  }

  @Test func anEchoOfEverything() {
    let expected = """
      7/10 lower back (left) 7, calf
      Fri 20 Nov 22:40-23:15 (11 h ago)
      suspected: lifting, poor sleep
      remedies: heat 20 min, ibuprofen 400mg
      course: 7 at Fri 20 Nov 22:40, 4 at Fri 20 Nov 23:15
      """
    #expect(text().echo(.full) == expected)
  }

  @Test func anEchoSaysThatTheEndIsNotKnown() {
    let expected = "intensity and place not known\nFri 20 Nov evening (yesterday), end not known"
    #expect(text().echo(episode("2026-11-20 20:00", .part)) == expected)
  }

  @Test func aListItem() {
    let expected = """
       12  Fri 20 Nov 22:40-23:15 · 7 · lower back (left) 7, calf
           said yes to: pain, tingling, weakness or numbness in both legs · said yes
           to: fever · suspected lifting, poor sleep · heat 20 min, ibuprofen 400mg
      """
    #expect(text().listItem(.full) == expected)
  }

  @Test(arguments: [
    (episode("2026-11-20 22:40", id: 7), "  7  Fri 20 Nov 22:40"),
    (episode("2026-11-20 22:40", id: 1234, intensity: 7), "1234  Fri 20 Nov 22:40 · 7"),
    (episode("2025-11-20 00:00", .day, id: 100, places: [place("calf")]), "100  Thu 20 Nov 2025 · calf"),
  ])
  func shortListItems(episode: Episode, item: String) {
    #expect(text().listItem(episode) == item)
  }

  @Test func theNumberOfAListItemIsBoldAndTakesNoColumnsMore() {
    let item = EpisodeText(layout: TextLayout(columns: 30, isColored: true), now: now).listItem(.full)
    #expect(
      item.hasPrefix("\(escape)[1m 12\(escape)[0m  Fri 20 Nov 22:40-23:15 ·\n     7 · lower back (left) 7,\n"))
  }

  @Test func aPage() {
    let expected = """
      Episode 12
        warning     pain, tingling, weakness or numbness in both legs; fever
        when        Fri 20 Nov 22:40-23:15 (11 h ago)
        lasted      35 min
        where       lower back (left) 7, calf
        worst       7 of 10
        feels       cramp, sharp
        pattern     constant
        origin      strain
        spasms      3
        limits      6 of 10
        suspected   lifting, poor sleep
        remedies    heat 20 min, ibuprofen 400mg
        relief      heat 7→4 after 30 min, helped: yes
        course      7 at Fri 20 Nov 22:40, 4 at Fri 20 Nov 23:15
        note        After moving boxes.
                    Slept badly.
        recorded    Sat 21 Nov 09:40
      """
    #expect(text().page(.full) == expected)
  }

  @Test func aPageAtFortyColumns() {
    let expected = """
      Episode 12
        warning     pain, tingling, weakness
                    or numbness in both legs;
                    fever
        when        Fri 20 Nov 22:40-23:15
                    (11 h ago)
        lasted      35 min
        where       lower back (left) 7, calf
        worst       7 of 10
        feels       cramp, sharp
        pattern     constant
        origin      strain
        spasms      3
        limits      6 of 10
        suspected   lifting, poor sleep
        remedies    heat 20 min, ibuprofen
                    400mg
        relief      heat 7→4 after 30 min,
                    helped: yes
        course      7 at Fri 20 Nov 22:40, 4
                    at Fri 20 Nov 23:15
        note        After moving boxes.
                    Slept badly.
        recorded    Sat 21 Nov 09:40
      """
    #expect(text(columns: 40).page(.full) == expected)
  }

  @Test(
    arguments: [
      (Episode.End.unknown, "  lasted      not known"), (.ongoing, nil),
      (.at(moment("2026-11-21 00:10")), "  lasted      1 h 30 min"),
      (.at(moment("2026-11-21 00:00", .day)), "  lasted      not known to the minute"),
    ] as [(Episode.End, String?)])
  func howLongItLasted(end: Episode.End, line: String?) {
    let lines = text().page(episode("2026-11-20 22:40", end: end)).split(separator: "\n").map(String.init)
    #expect(lines.first { $0.hasPrefix("  lasted") } == line)
  }

  @Test func whatIsNotKnownIsNamedOrLeftOut() {
    let expected = """
      Episode 1
        when        Fri 20 Nov 22:40 (11 h ago)
        lasted      not known
        worst       not known
        recorded    Sat 21 Nov 09:40
      """
    #expect(text().page(episode("2026-11-20 22:40")) == expected)
  }

  @Test func `the lines of a note are kept, and made harmless where they are shown`() {
    let page = text().page(episode("2026-11-20 22:40", note: "\(escape)]0;title\u{7}\r\nsecond line"))
    #expect(
      harmless(page, keepingLines: true).contains("\n  note        \\e]0;title\\u{7}\n              second line\n"))
  }

  @Test(arguments: [20, 40, 80])
  func linesFitTheTerminal(columns: Int) {
    let text = text(columns: columns)
    #expect(linesTooWide(text.page(.full), columns: columns, label: 14).isEmpty)
    #expect(linesTooWide(text.listItem(.full), columns: columns, label: 5).isEmpty)
    #expect(linesTooWide(text.echo(.full), columns: columns).isEmpty)
  }

  @Test(arguments: 0..<100, [20, 40, 80])
  func linesFitTheTerminalWhateverTheWords(seed: UInt64, columns: Int) {
    var random = SeededGenerator(seed: seed)
    let nasty = episode(
      "2026-11-20 22:40", id: Int.random(in: 1...20_000, using: &random),
      places: [place(random.nastyText()), place(random.nastyText(), .both, 3)], triggers: [random.nastyText()],
      remedies: [use(random.nastyText(), random.nastyText(), helped: .no)], note: random.nastyText(upTo: 40))
    let text = text(columns: columns)
    let shown = [text.page(nasty), text.listItem(nasty), text.echo(nasty)]
    for (text, label) in zip(shown, [14, 7, 0]) {
      #expect(linesTooWide(harmless(text, keepingLines: true), columns: columns, label: label).isEmpty)
    }
  }
}
