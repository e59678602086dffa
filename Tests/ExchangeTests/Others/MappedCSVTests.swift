import Journal
import Testing

@testable import Exchange

@Suite struct MappedCSVTests {
  static let diary = """
    date,headache,air_quality,poor_air,medication
    2026-04-06,yes,18.5,no,none
    2026-04-07,no,18.5,no,none
    2026-04-08,yes,31.5,yes,none
    2026-04-09,,31.5,,none
    """

  static let map = "onset=date,episode=headache,place:head,trigger:poor air=poor_air"

  @Test func takesADiaryWithOneMap() throws {
    let journal = try read(Self.diary, .mapped(ColumnMap(Self.map)))
    #expect(journal.checkIns.map(\.day.iso) == ["2026-04-06", "2026-04-07", "2026-04-08", "2026-04-09"])
    #expect(journal.checkIns.map(\.clear) == [false, true, false, false])
    #expect(journal.checkIns.map { $0.answers.map(\.present) } == [[false], [false], [true], []])
    #expect(journal.checkIns[0].answers[0].trigger == Word(kind: .trigger, name: "poor air"))
    #expect(journal.episodes.map(\.onset.iso8601) == ["2026-04-06", "2026-04-08"])
    #expect(journal.episodes.map { $0.places.map(\.word.name) } == [["head"], ["head"]])
    #expect(Set(journal.episodes.map(\.uuid) + journal.checkIns.map(\.uuid)).count == 6)
    #expect(try read(Self.diary, .mapped(ColumnMap(Self.map))) == journal)
  }

  @Test func takesATableOfEpisodes() throws {
    let text =
      "\u{FEFF}Date;Clock;Pain;Where;Length;Took\r\n20.11.2026;22:40;7;\"lower back, calf\";1h30m;ibuprofen 400mg\r\n"
    let map = try ColumnMap("onset=Date,time=Clock,intensity=Pain,places=Where,duration=Length,remedies=Took")
    let journal = try read(text, .mapped(map))
    let episode = try #require(journal.episodes.first)
    #expect(episode.onset.iso8601 == "2026-11-20T22:40:00+01:00")
    #expect(episode.minutes == 90)
    #expect(episode.intensity == 7)
    #expect(episode.places.map(\.word.name) == ["lower back", "calf"])
    #expect(episode.remedies.map(\.remedy.name) == ["ibuprofen"])
    #expect(episode.remedies.map { $0.dose?.text } == ["400mg"])
    #expect(journal.checkIns.isEmpty)
  }

  @Test(arguments: [
    ("", "onset=COLUMN"), ("onset=a,onset=b", "twice"), ("onst=a", "onset"), ("onset", "no column"),
    ("onset=a,place:head,place:Head=b", "twice"), ("onset=a,colour:red", "dates"), ("onset=a,trigger:air", "yes or no"),
    ("onset=a,end=b,duration=c", "Leave one out"), ("onset=a=b", "FIELD=COLUMN"), ("onset=a,dates:odd", "day-first"),
  ])
  func refusesAMapWithTheWayOut(text: String, hint: String) {
    #expect { try ColumnMap(text) } throws: { error in
      guard case .map(let reason)? = error as? ImportError else { return false }
      return reason.contains(hint)
    }
  }

  @Test func tellsWhereFaultsAre() throws {
    let map = try ImportFormat.mapped(ColumnMap("onset=date,intensity=pain"))
    #expect(
      places("date,pain\n2026-11-20,7,x\n03/04/2026,7\n2026-02-30,7\n2026-01-01,11\n,1\n2030-01-01,1\n2026-01-01", map)
        == ["2:14", "3:1", "4:1", "5:12", "6:1", "7:1", "8:1"])
    #expect(faults("Date,pain\n", map).first?.message.contains("\"Date\"") == true)
    #expect(places("date,pain\n\"2026", map) == ["2:1"])
    #expect(places("date,pain\n\"2026\"x", map) == ["2:7"])
    #expect(places("date,pain\n20\u{0}26,1", map) == ["2:3"])
    let diary = try ImportFormat.mapped(ColumnMap("onset=date,episode=pain"))
    #expect(places("date,pain\n2026-11-20,no\n2026-11-20,yes\n2026-11-19,perhaps", diary) == ["3:1", "4:12"])
  }

  @Test func slashesNeedToBeExplained() throws {
    let text = "date\n03/04/2026"
    #expect(try read(text, .mapped(ColumnMap("onset=date,dates:day-first"))).episodes[0].onset.iso8601 == "2026-04-03")
    #expect(
      try read(text, .mapped(ColumnMap("onset=date,dates:month-first"))).episodes[0].onset.iso8601 == "2026-03-04")
  }

  @Test func survivesDamageOfAnyKind() throws {
    survivesDamage(Self.diary, .mapped(try ColumnMap(Self.map)), seed: 2)
  }
}
