import Journal
import Testing

@testable import Exchange

/// Tables that went through a phone or a word processor: curly quotes, long dashes, spaces that do not break and
/// full-width signs mean their plain forms in times, numbers and fixed words; names and notes stay as typed.
struct PlainSignsTests {
  @Test func `our own table`() throws {
    let table = """
      onset,end,duration_minutes,places,intensity,sensations,pattern,triggers,remedies,relief,limits,note
      ２０２６–11–20T22：40：00+01:00,,３５,lower back\u{A0}(left)\u{A0}７; l’épaule,７,cramp；\u{A0}sharp,constant,\
      don’t sleep;\u{A0}stress,heat\u{A0}20 min; crème — bleue ４００mg,\
      heat\u{A0}７→4 after\u{A0}30\u{202F}min; crème — bleue helped:\u{A0}yes,６,“It’s — bad”
      """
    let episode = try #require(try read(table, .twingeCSV).episodes.first)
    #expect(episode.onset.iso8601 == "2026-11-20T22:40:00+01:00")
    #expect(episode.minutes == 35)
    #expect(episode.places.map(\.text) == ["lower back (left) 7", "l’épaule"])
    #expect(episode.intensity == 7)
    #expect(episode.sensations == [.cramp, .sharp])
    #expect(episode.triggers.map(\.name) == ["don’t sleep", "stress"])
    #expect(episode.remedies.map(\.remedy.name) == ["heat", "crème — bleue"])
    #expect(episode.remedies.map { $0.dose?.amount } == [20, 400])
    #expect(episode.remedies.map(\.afterMinutes) == [30, nil])
    #expect(episode.remedies.map(\.helped) == [nil, .yes])
    #expect(episode[.limits] == "6")
    #expect(episode.note == "“It’s — bad”")
  }

  @Test func `any table with a map`() throws {
    let table = """
      Date;Pain\u{A0}Level;Where;Length;Took;Clock;Sleep;Bad air;Note
      20．11．2026;７/10;lower back left，calf＝４;1h３０m;ibuprofen\u{A0}４００mg;10:05\u{202F}PM;７,５;ｙes;“It’s — bad”
      2026–11–19;６;neck;３５;heat;２２：４０;７：30;no;x
      """
    let map = try ColumnMap(
      "onset=“Date”,time=Clock,intensity=Pain Level,places=Where,duration=Length,remedies=Took,sleep=Sleep,"
        + "trigger:bad air=Bad\u{A0}air,note=Note")
    let journal = try read(table, .mapped(map))
    #expect(journal.episodes.map(\.onset.iso8601) == ["2026-11-20T22:05:00+01:00", "2026-11-19T22:40:00+01:00"])
    #expect(journal.episodes.map(\.minutes) == [90, 35])
    #expect(journal.episodes.map(\.intensity) == [7, 6])
    #expect(journal.episodes[0].places.map(\.text) == ["lower back left", "calf 4"])
    #expect(journal.episodes.map { $0.remedies.map { $0.dose?.amount } } == [[400], [nil]])
    #expect(journal.episodes.map(\.note) == ["“It’s — bad”", "x"])
    #expect(Set(journal.checkIns.map(\.sleepMinutes)) == [450])
    #expect(Set(journal.checkIns.map { $0.answers.map(\.present) }) == [[true], [false]])
  }

  @Test func `a map's own signs`() throws {
    let map = try ColumnMap("onset=When,intensity=Pain,scale:０–4,where:Kind=Cramp,trigger:low=Air＜１００５,dates:day–first")
    let journal = try read("When;Pain;Kind;Air\n3/4/2026;2;cramp;１００４\n3/4/2026;2;other;1", .mapped(map))
    #expect(journal.episodes.map(\.onset.iso8601) == ["2026-04-03"])
    #expect(journal.episodes.map(\.intensity) == [5])
    #expect(journal.checkIns.map { $0.answers.map(\.present) } == [[true]])
  }

  @Test(arguments: [
    (
      ImportFormat.clusterHeadacheTracker,
      "start_time,end_time,intensity,medication,triggers,notes\n"
        + "2026-11-16\u{A0}13:12:00,2026–11–16 14:00:00,８,Sumatriptan\u{A0}５０mg + Oxygen,don’t sleep，stress,“It’s”",
      ["Sumatriptan", "Oxygen"], "“It’s”"
    ),
    (
      .migraineBuddy,
      "\"#\",\"Started\",\"Lasted\",\"Pain Level\",\"Notes\",\"Unsure Medication\"\n"
        + "\"1\",\"11/16/26\u{202F}1:12\u{202F}PM\",\"００h\u{A0}48m\",\"８\",\"“It’s”\",\"Dr. No’s\"",
      ["Dr. No’s"], "“It’s”"
    ),
    (
      .headi,
      "_id,pain,start_date,end_date,duration,strength,medication,medication_amount,description\n"
        + "1,“It’s”,1794831120000,１７９４８３４０００000,0,８,l’Aspirine,２,null",
      ["l’Aspirine"], "“It’s”"
    ),
  ])
  func `tables of other programs`(format: ImportFormat, table: String, remedies: [String], note: String) throws {
    let episode = try #require(try read(table, format).episodes.first)
    #expect(episode.onset.iso8601 == "2026-11-16T13:12:00+01:00")
    #expect(episode.minutes == 48)
    #expect(episode.intensity == 8)
    #expect(episode.remedies.map(\.remedy.name) == remedies)
    #expect(episode.note == note)
  }
}
