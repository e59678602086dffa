import Journal
import Testing

@testable import Exchange

/// Forms of other programs' files that differ by version, and the programs that keep JSON.
struct OtherFormsTests {
  @Test func `Headi of today has a description`() throws {
    let table = """
      _id,pain,start_date,end_date,duration,strength,medication,medication_amount,description
      1,Migraine,1700000000000,1700003600000,3600000,7,Ibuprofen,2,"after work, left"
      2,Migraine,1700100000000,null,0,3,null,null,null
      """
    #expect(ImportFormat.detect(Array(table.utf8)) == .headi)
    let episodes = try read(table, .headi).episodes
    #expect(episodes.map(\.note) == ["Migraine\nafter work, left", "Migraine"])
    #expect(episodes.map(\.minutes) == [60, nil])
  }

  @Test func `Headi wrote each row as one quoted cell for a day`() throws {
    let table = """
      "_id,pain,start_date,end_date,duration,strength,medication,medication_amount"
      "1,Migraine,1700000000000,1700003600000,3600000,7,Ibuprofen,2"
      """
    #expect(ImportFormat.detect(Array(table.utf8)) == .headi)
    #expect(try read(table, .headi).episodes.map(\.intensity) == [7])
  }

  @Test func `an older Migraine Buddy has no offsets and a second line in Lasted`() throws {
    let table = """
      "#","Started","Lasted","Pain Level","Potential Triggers","Pain Positions","Notes"
      "1","16/11/24 13:12","Ongoing","4","Stress","",""
      "2","03/04/2024 13:12","02h 00m
      (est.)","4","","",""
      """
    let episodes = try read(table, .migraineBuddy).episodes
    #expect(episodes.map(\.onset.iso8601) == ["2024-11-16T13:12:00+01:00", "2024-04-03T13:12:00+01:00"])
    #expect(episodes.map(\.minutes) == [nil, 120])
  }

  @Test func `two medicines joined by a plus are two`() throws {
    let table = """
      start_time,end_time,intensity,medication,triggers,notes
      2024-11-16 13:12:00,,8,Sumatriptan + Oxygen,,
      """
    let episodes = try read(table, .clusterHeadacheTracker).episodes
    #expect(episodes[0].remedies.map(\.remedy.name) == ["Sumatriptan", "Oxygen"])
  }

  @Test func `MigraLog keeps readings, doses and days in lists of their own`() throws {
    let text = """
      {"metadata":{"schemaVersion":1},"episodes":[{"id":"e1","startTime":1772400000000,"endTime":1772407200000,
      "locations":["left_neck"],"qualities":["throbbing"],"symptoms":["nausea"],"triggers":["stress"],"notes":"x"}],
      "intensityReadings":[{"id":"r1","episodeId":"e1","timestamp":1772400000000,"intensity":6}],
      "dailyStatusLogs":[{"date":"2026-03-02","status":"green"},{"date":"2026-03-03","status":"yellow"}],
      "medications":[{"id":"m1","name":"Ibuprofen","dosageAmount":400,"dosageUnit":"mg"}],
      "medicationDoses":[{"id":"x1","medicationId":"m1","timestamp":1772400600000,"quantity":2,"status":"taken",
      "episodeId":"e1"},{"id":"x2","medicationId":"m1","timestamp":1772400600000,"status":"skipped"}]}
      """
    #expect(ImportFormat.detect(Array(text.utf8)) == .migraLog)
    let journal = try read(text, .migraLog)
    let episode = try #require(journal.episodes.first)
    #expect(episode.minutes == 120)
    #expect(episode.places.map(\.side) == [.left])
    #expect(episode.places.map(\.word.name) == ["neck"])
    #expect(episode.readings.map(\.intensity) == [6])
    #expect(episode.sensations == [.throbbing])
    #expect(episode.remedies.map { $0.dose?.text } == ["800mg"])
    #expect(journal.remedyUses.isEmpty)
    #expect(journal.checkIns.map(\.hurt) == [false])
    #expect(journal.notes.map(\.text) == ["Days that do not say whether anything hurt"])
    survivesDamage(text, .migraLog, copies: 500, seed: 11)
  }

  @Test func `SECUSO's level 0 is a day free of pain`() throws {
    let text = """
      {"database":{"version":2,"content":[
      {"tableName":"diaryentries","values":[{"_id":1,"date":"2026-03-01","painDescription_id":1,"notes":"after lifting"},
      {"_id":2,"date":"2026-03-02","painDescription_id":2,"notes":null}]},
      {"tableName":"paindescriptions","values":[{"_id":1,"painLevel":7,"bodyRegions":"22","painQualities":"stabbing,dull",
      "timesOfPain":"evening"},{"_id":2,"painLevel":0}]},
      {"tableName":"drugs","values":[{"_id":1,"name":"Ibuprofen","dose":"400 mg"}]},
      {"tableName":"drugintakes","values":[{"_id":1,"morning":1,"noon":0,"evening":1,"night":0,"drug_id":1,
      "diaryEntry_id":1}]}]}}
      """
    #expect(ImportFormat.detect(Array(text.utf8)) == .secuso)
    let journal = try read(text, .secuso)
    #expect(journal.episodes.map(\.intensity) == [7])
    #expect(journal.episodes[0].onset.part == .evening)
    #expect(journal.episodes[0].sensations == [.dull, .stabbing])
    #expect(journal.episodes[0].remedies.map { $0.at?.part } == [.morning, .evening])
    #expect(journal.checkIns.map(\.hurt) == [false])
    survivesDamage(text, .secuso, copies: 500, seed: 12)
  }

  @Test func `sleep and menstrual flow of Apple Health are of their day`() throws {
    func record(_ type: String, _ value: String, _ start: String, _ end: String) -> String {
      "<Record type=\"HKCategoryTypeIdentifier\(type)\" sourceName=\"x\" value=\"\(value)\" "
        + "startDate=\"\(start) +0100\" endDate=\"\(end) +0100\"/>"
    }
    let text =
      "<HealthData>"
      + record("SleepAnalysis", "HKCategoryValueSleepAnalysisAsleepCore", "2026-03-01 23:00:00", "2026-03-02 03:00:00")
      + record("SleepAnalysis", "HKCategoryValueSleepAnalysisAsleepDeep", "2026-03-02 02:00:00", "2026-03-02 05:00:00")
      + record("SleepAnalysis", "HKCategoryValueSleepAnalysisInBed", "2026-03-01 22:00:00", "2026-03-02 06:00:00")
      + record("MenstrualFlow", "HKCategoryValueMenstrualFlowLight", "2026-03-02 00:00:00", "2026-03-02 00:00:00")
      + record("ChestTightnessOrPain", "HKCategoryValueSeverityMild", "2026-03-02 10:00:00", "2026-03-02 10:00:00")
      + record("Nausea", "HKCategoryValueSeverityMild", "2026-03-02 10:00:00", "2026-03-02 10:00:00") + "</HealthData>"
    let journal = try read(text, .appleHealth)
    #expect(journal.checkIns.map(\.day.iso) == ["2026-03-02"])
    #expect(journal.checkIns[0].sleepMinutes == 360)
    #expect(journal.checkIns[0].answers.map(\.present) == [true])
    #expect(journal.checkIns[0].hurt == nil)
    #expect(journal.episodes.map { $0.places.map(\.word.name) } == [["chest"]])
    #expect(journal.notes.map(\.text) == ["Records of Nausea"])
  }

  @Test(arguments: [
    (
      ImportFormat.migraineBuddy,
      """
      "#","Started","Lasted","Pain Level","Potential Triggers","Helpful Medication","Notes"
      "1","16/11/24 13:12","02h 00m","0","Stress","Ibuprofen","aura"
      """
    ),
    (
      .headi,
      """
      _id,pain,start_date,end_date,duration,strength,medication,medication_amount,description
      1,null,1731759120000,1731762720000,3600000,0,Ibuprofen,1,aura
      """
    ),
    (
      .clusterHeadacheTracker,
      """
      start_time,end_time,intensity,medication,triggers,notes
      2024-11-16 13:12:00,,0,Ibuprofen,Stress,aura
      """
    ),
  ]) func `intensity 0 is a day without pain and keeps what else was written`(
    format: ImportFormat, table: String
  ) throws {
    let journal = try read(table, format)
    #expect(journal.episodes.isEmpty)
    #expect(journal.checkIns.map(\.day.iso) == ["2024-11-16"])
    #expect(journal.checkIns.map(\.hurt) == [false])
    #expect(journal.checkIns.map(\.note) == ["aura"])
    let triggers = format == .headi ? [] : ["Stress"]
    #expect(journal.checkIns[0].answers.filter(\.present).map(\.trigger.name) == triggers)
    #expect(journal.remedyUses.map(\.remedy.name) == ["Ibuprofen"])
    #expect(journal.remedyUses.map { $0.at?.day.iso } == ["2024-11-16"])
    #expect(journal.notes.map(\.text) == ["Entries of intensity 0, imported as days without pain"])
  }

  @Test func `a day with an attack is not clear, whatever its other rows say`() throws {
    let table = """
      start_time,end_time,intensity,medication,triggers,notes
      2024-11-16 13:12:00,,0,,,
      2024-11-16 15:12:00,,8,,,
      """
    let journal = try read(table, .clusterHeadacheTracker)
    #expect(journal.episodes.map(\.intensity) == [8])
    #expect(journal.checkIns.map(\.hurt) == [true])
  }

  @Test func `what MigraLog says of a dose beyond its amount is counted`() throws {
    let text = """
      {"metadata":{"schemaVersion":1},"episodes":[],"medications":[{"id":"m1","name":"Ibuprofen"}],
      "medicationDoses":[{"id":"x1","medicationId":"m1","timestamp":1772400600000,"effectivenessRating":7,
      "timeToRelief":45}]}
      """
    let journal = try read(text, .migraLog)
    #expect(journal.remedyUses.map(\.remedy.name) == ["Ibuprofen"])
    #expect(journal.notes.map(\.text) == ["Ratings of doses, not imported", "Times to relief, not imported"])
  }
}
