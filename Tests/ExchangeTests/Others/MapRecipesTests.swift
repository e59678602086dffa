import Foundation
import Journal
import TestSupport
import Testing

@testable import Exchange

/// The maps of the article about other programs, over tables of our own in each program's form.
struct MapRecipesTests {
  private func taken(_ text: String, _ map: String) throws -> ImportedJournal {
    try read(text, .mapped(ColumnMap(map)))
  }

  private static let article: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appendingPathComponent("Sources/twinge/twinge.docc/OtherPrograms.md")
    return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
  }()

  /// As a recipe of the article says.
  private func recipe(_ text: String, _ map: String) throws -> ImportedJournal {
    #expect(Self.article.contains("| `\(map)` |"), "the article has no such recipe: \(map)")
    return try taken(text, map)
  }

  @Test func `exposures alone make check-ins with pain not answered`() throws {
    let journal = try taken(
      "date,low_pressure\n2026-03-01,yes\n2026-03-02,no\n", "onset=date,trigger:low pressure=low_pressure")
    #expect(journal.episodes.isEmpty)
    #expect(journal.checkIns.map(\.hurt) == [nil, nil])
    #expect(journal.checkIns.map { $0.answers.map(\.present) } == [[true], [false]])
  }

  @Test func `intensity 0 is a day without pain`() throws {
    let journal = try taken("date,pain\n2026-03-01,0\n2026-03-02,3\n2026-03-03,\n", "onset=date,intensity=pain")
    #expect(journal.episodes.map(\.intensity) == [3])
    #expect(journal.checkIns.map(\.hurt) == [false])
    #expect(journal.notes.map(\.text) == ["Rows that say nothing about pain"])
  }

  @Test func `one pain column of several says nothing of the others`() throws {
    let journal = try taken(
      "date,back pain,neck pain\n2026-03-01,no,yes\n", "onset=date,episode=back pain,place:lower back")
    #expect(journal.episodes.isEmpty)
    #expect(journal.checkIns.map(\.hurt) == [nil])
  }

  @Test func `a reading of pain takes a clear day back`() throws {
    let journal = try taken(
      "when,pain\n2026-03-01 08:00,0\n2026-03-01 20:00,4\n", "onset=when,intensity=pain,place:neck")
    #expect(journal.checkIns.map(\.hurt) == [true])
  }

  @Test func `Bearable keeps many kinds of rows`() throws {
    let table = """
      date,date formatted,weekday,time of day,category,rating/amount,detail,notes
      "5th Jan 2026","2026-01-05","Monday","am","Symptom","3","Back (lower) pain (Severe)",""
      "5th Jan 2026","2026-01-05","Monday","pm","Symptom","1","Neck pain (Mild)",""
      "5th Jan 2026","2026-01-05","Monday","","Sleep","06:45","Asleep 23:15 - 06:00",""
      """
    let pain = try recipe(
      table,
      "onset=date,time=time of day,intensity=rating/amount,scale:0-4,place:lower back,"
        + "where:category=Symptom,where:detail=Back (lower) pain*")
    #expect(pain.episodes.map(\.intensity) == [8])
    #expect(pain.episodes.map(\.onset.part) == [.morning])
    #expect(pain.notes.map(\.count) == [2])
    let sleep = try recipe(table, "onset=date formatted,sleep=rating/amount,where:category=Sleep")
    #expect(sleep.checkIns.map(\.sleepMinutes) == [405])
    #expect(sleep.episodes.isEmpty)
  }

  @Test func `Daylio lists what a day had`() throws {
    let table = """
      full_date,date,weekday,time,mood,activities,note_title,note
      2026-03-01,March 1,Sunday,21:10,good,"gardening | long sitting","",""
      """
    let journal = try recipe(table, "onset=full_date,present=activities")
    #expect(journal.checkIns[0].answers.map(\.trigger.name) == ["gardening", "long sitting"])
    #expect(journal.wordsToConfirm.count == 2)
  }

  @Test func `Loop ends its rows with a comma and answers in capitals`() throws {
    let table = "Date,Stretching,\n2026-03-03,YES_MANUAL,\n2026-03-02,UNKNOWN,\n2026-03-01,NO,\n"
    let journal = try recipe(table, "onset=Date,trigger:stretching=Stretching")
    #expect(journal.checkIns.map { $0.answers.map(\.present) } == [[true], [false]])
  }

  @Test func `Track & Graph has many trackers in one table`() throws {
    let table = """
      FeatureName,Timestamp,Value,Label,Note
      Back pain,2026-03-01T08:15:30.432+01:00,6.5,moderate,"after lifting"
      Neck pain,2026-03-02T22:41:00+01:00,3.0,,
      Sleep,2026-03-02T07:00:00.000+01:00,6:30:00,,
      """
    let pain = try recipe(
      table, "onset=Timestamp,intensity=Value,note=Note,place:lower back,where:FeatureName=Back pain")
    #expect(pain.episodes.map(\.intensity) == [7])
    #expect(pain.notes.map(\.text).contains("Half points of intensity, rounded up"))
    let sleep = try recipe(table, "onset=Timestamp,sleep=Value,where:FeatureName=Sleep")
    #expect(sleep.checkIns.map(\.sleepMinutes) == [390])
  }

  @Test func `Flaredown has a column for each condition and treatment`() throws {
    let table = """
      Date,Migraine,Back pain,Neck pain,Magnesium,Tags
      2026-03-01,,3,1,Taken,stressed; bad sleep
      2026-03-02,,0,0,Not Taken,
      """
    let journal = try recipe(
      table, "onset=Date,intensity=Back pain,scale:0-4,place:lower back,remedy:magnesium=Magnesium,present=Tags")
    #expect(journal.episodes.map(\.intensity) == [8])
    #expect(journal.episodes[0].remedies.map(\.remedy.name) == ["magnesium"])
    #expect(journal.checkIns.map(\.hurt) == [nil])
  }

  @Test func `drip and Natural Cycles answer by a number`() throws {
    let drip = try recipe(
      "date,bleeding.value\n2026-03-01,2\n2026-03-02,0\n", "onset=date,trigger:bleeding=bleeding.value>=1")
    #expect(drip.checkIns.map { $0.answers.map(\.present) } == [[true], [false]])
    let cycles = try recipe("Date;Temperature\n2026-03-01;36,8\n", "onset=Date,trigger:warm=Temperature>36.5")
    #expect(cycles.checkIns.map { $0.answers.map(\.present) } == [[true]])
  }

  @Test func `Oura, Fitbit and Samsung count sleep in their own units`() throws {
    let oura = try recipe("day,total_sleep_duration\n2026-03-01,24300\n", "onset=day,sleep:s=total_sleep_duration")
    #expect(oura.checkIns.map(\.sleepMinutes) == [405])
    let fitbit = try recipe(
      "Sleep\nStart Time,Minutes Asleep\n\"2026-03-01 11:12PM\",\"405\"\n", "onset=Start Time,sleep:min=Minutes Asleep")
    #expect(fitbit.checkIns.map(\.sleepMinutes) == [405])
    let samsung = try recipe(
      "com.samsung.health.sleep,1,2\nstart_time,sleep_duration\n1772400000000,405\n",
      "onset=start_time,sleep:min=sleep_duration")
    #expect(samsung.checkIns.map(\.day.iso) == ["2026-03-01"])
  }

  @Test func `Open-Meteo has its header below lines of its own`() throws {
    let table = """
      latitude,longitude
      52.52,13.41

      time,pressure_msl (hPa)
      2026-03-01T00:00,1013.2
      2026-03-01T01:00,1002.9
      2026-03-02T00:00,1013.2
      """
    let journal = try recipe(table, "onset=time,trigger:low pressure=pressure_msl (hPa)<1005")
    #expect(journal.checkIns.map { $0.answers.map(\.present) } == [[true], [false]])
    #expect(journal.notes.map(\.text) == ["Rows above the header, not imported"])
  }

  @Test(arguments: [
    ("5th Jan 2026", "2026-01-05"), ("Jan 5, 2026 2:05 PM", "2026-01-05T14:05:00+01:00"),
    ("1772400000", "2026-03-01T22:20:00+01:00"), ("1772400000000", "2026-03-01T22:20:00+01:00"),
    ("20260301T214000Z", "2026-03-01T21:40:00+00:00"), ("2026-03-01 evening", "2026-03-01T20:00:00+01:00"),
  ])
  func `times are read as programs write them`(text: String, time: String) throws {
    let journal = try taken("when;pain\n\(text);7/10\n", "onset=when,intensity=pain")
    #expect(journal.episodes.map(\.onset.iso8601) == [time])
    #expect(journal.episodes.map(\.intensity) == [7])
  }

  @Test func `a map is guessed by the names of the columns`() throws {
    let outline = try TableOutline(
      Array("# made by x\nDate,Pain Level,Where,Note\n2026-03-01,4,neck,a\n2026-03-02,5,jaw,b\n".utf8))
    #expect(outline.guess == "onset=Date,intensity=Pain Level,places=Where,note=Note")
    #expect(outline.columns.map(\.name) == ["Date", "Pain Level", "Where", "Note"])
  }

  @Test func `rows with faults are listed and left out if that is asked for`() throws {
    let text = "date,pain\n2026-03-01,4\n2026-03-32,5\n2026-03-03,6\n"
    let file = try ImportedFile(
      ImportSource(Array(text.utf8)), as: .mapped(ColumnMap("onset=date,intensity=pain")), zone: berlin, now: now,
      skipsFaulty: true)
    #expect(file.journal.episodes.map(\.intensity) == [4, 6])
    #expect(file.faults.faults.map(\.line) == [3])
  }

  @Test func `CrisisCore writes its rows into one line`() throws {
    let table = #"""
      Date,Time,Pain Level,Locations,Notes\n2026-03-01,22:40,7,"lower back; left leg","a \n b"\n2026-03-02,08:00,4,neck,a\b
      """#
    let journal = try recipe(table, "onset=Date,time=Time,intensity=Pain Level,places=Locations,note=Notes")
    #expect(journal.episodes.map(\.onset.iso8601) == ["2026-03-01T22:40:00+01:00", "2026-03-02T08:00:00+01:00"])
    #expect(journal.episodes.map(\.intensity) == [7, 4])
    #expect(journal.episodes.map { $0.places.map(\.word.name) } == [["lower back", "left leg"], ["neck"]])
    #expect(journal.episodes.map(\.note) == [#"a \n b"#, #"a\b"#])
  }

  @Test func `a table of several lines keeps a backslash and an n`() throws {
    let journal = try taken("date,pain,a\\note\n2026-03-01,3,x\\ny\n", #"onset=date,intensity=pain,note=a\note"#)
    #expect(journal.episodes.map(\.note) == [#"x\ny"#])
  }

  @Test func `a cell of a remedy may hold its dose`() throws {
    let table =
      "Date,Back pain,Ibuprofen\n2026-03-01,3,400mg\n2026-03-02,0,Not Taken\n2026-03-03,0,200mg\n2026-03-04,2,Taken\n"
    let journal = try taken(table, "onset=Date,intensity=Back pain,remedy:ibuprofen=Ibuprofen")
    #expect(journal.episodes.map { $0.remedies.map { $0.dose?.text } } == [["400mg"], [nil]])
    #expect(journal.remedyUses.map { $0.dose?.text } == ["200mg"])
    #expect(journal.checkIns.map(\.hurt) == [false, false])
  }

  @Test func `a day without pain keeps its note and triggers`() throws {
    let journal = try taken(
      "date,pain,cause,took,note\n2026-03-01,0,heat,water,slept well\n",
      "onset=date,intensity=pain,triggers=cause,remedies=took,note=note,remedy:rest")
    #expect(journal.checkIns.map(\.note) == ["slept well"])
    #expect(journal.checkIns[0].answers.map(\.trigger.name) == ["heat"])
    #expect(journal.remedyUses.map(\.remedy.name) == ["water"])
  }
}
