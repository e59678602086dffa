import Journal
import Statistics
import TestSupport
import Testing

@testable import Exchange

struct TidyExportTests {
  /// The rows of each file by its name, the header first.
  private func tables(
    _ episodes: [Episode] = [], uses: [RemedyUse] = [], checkIns: [CheckIn] = []
  ) throws -> [String: [[String]]] {
    var export = TidyExport()
    for episode in episodes { export.append(episode) }
    for use in uses { export.append(use) }
    for checkIn in checkIns { export.append(checkIn) }
    let texts = export.drain().map { String(decoding: $0, as: UTF8.self) }
    return Dictionary(uniqueKeysWithValues: zip(export.files.map(\.name), try texts.map(CSVOracle.rows)))
  }

  private static let fullCheckIn: CheckIn = {
    var full = checkIn("2026-11-20")
    full.answers = [
      CheckIn.Answer(trigger: Word(kind: .trigger, name: "lifting", wordClass: "strain"), present: true, at: now),
      CheckIn.Answer(trigger: Word(kind: .trigger, name: "=stress"), present: false),
    ]
    full.sleepMinutes = 390
    full.peg = PEG(pain: 4, enjoyment: 5, activity: 3)
    full.note = "A day."
    return full
  }()

  @Test func everyColumnIsInTheDictionaryAndEveryLineOfItExists() throws {
    let tables = try tables()
    let columns = tables.flatMap { name, rows in rows[0].map { "\(name) \($0)" } }
    let dictionary = try #require(tables["data_dictionary.csv"])
    #expect(dictionary[0] == ["file", "column", "meaning", "unit", "allowed_values"])
    #expect(dictionary.dropFirst().map { "\($0[0]) \($0[1])" }.sorted() == columns.sorted())
    #expect(dictionary.dropFirst().allSatisfy { !$0[2].isEmpty && !$0[4].isEmpty })
  }

  @Test func anEmptyJournalIsHeadersAndTheDictionary() throws {
    let rows = try tables().filter { $0.key != "data_dictionary.csv" }
    #expect(rows.count == 11)
    #expect(rows.values.allSatisfy { $0.count == 1 })
  }

  @Test func everyFileSaysItsHeader() throws {
    let tables = try tables()
    for file in TidyExport().files { #expect(tables[file.name]?[0].joined(separator: ",") == file.header) }
  }

  @Test(arguments: [
    (
      "episodes.csv",
      [
        "12,2026-11-20T22:40:00+01:00,minute,2026-11-20T23:15:00+01:00,minute,no,35,7,constant,strain,3,6,"
          + "After moving boxes.\nSlept badly.,2026-11-21T09:40:00+01:00"
      ]
    ),
    ("episode_places.csv", ["12,lower back,left,7", "12,calf,,"]),
    ("episode_sensations.csv", ["12,cramp", "12,sharp"]),
    ("episode_triggers.csv", ["12,lifting,", "12,poor sleep,"]),
    (
      "episode_warning_signs.csv",
      [
        "12,legs,yes,pain, tingling, weakness or numbness in both legs", "12,fever,yes,fever",
        "12,bladder,no,difficulty peeing, or loss of bladder or bowel control",
      ]
    ),
    ("readings.csv", ["12,2026-11-20T22:40:00+01:00,minute,7", "12,2026-11-20T23:15:00+01:00,minute,4"]),
    (
      "remedy_uses.csv",
      [
        "0,12,heat,,20 min,20,min,2026-11-20T22:45:00+01:00,minute,7,4,30,yes,2026-11-21T09:40:00+01:00",
        "0,12,ibuprofen,,400mg,400,mg,,,,,,,2026-11-21T09:40:00+01:00",
        "0,,naproxen,medicine,,,,2026-11-19T08:00:00+01:00,minute,,,,,2026-11-21T09:40:00+01:00",
      ]
    ),
    ("check_ins.csv", ["2026-11-20,,,390,4,5,3,A day.,2026-11-21T09:40:00+01:00"]),
    (
      "check_in_answers.csv",
      ["2026-11-20,lifting,strain,yes,2026-11-21T09:40:00+01:00,minute", "2026-11-20,'=stress,,no,,"]
    ),
  ])
  func rows(file: String, expected: [String]) throws {
    let uses = [use("naproxen", at: "2026-11-19 08:00", wordClass: "medicine")]
    let tables = try tables([.full], uses: uses, checkIns: [TidyExportTests.fullCheckIn])
    #expect(tables[file]?.dropFirst().map { $0.joined(separator: ",") } == expected)
  }

  /// What was not answered is not a no.
  @Test(arguments: [(true, "no,yes"), (false, "yes,no"), (nil, ",")])
  func hurt(answer: Bool?, expected: String) throws {
    var day = checkIn("2026-11-20")
    day.hurt = answer
    #expect(try tables(checkIns: [day])["check_ins.csv"]?[1][1...2].joined(separator: ",") == expected)
  }

  @Test(arguments: [
    (episode("2026-11-20 22:40"), "2026-11-20T22:40:00+01:00,minute,,,no,"),
    (episode("2026-11-20 22:40", end: .ongoing), "2026-11-20T22:40:00+01:00,minute,,,yes,"),
    (episode("2026-11-20 00:00", .day), "2026-11-20,day,,,no,"),
    (episode("2026-11-20 00:00", .day, minutes: 35), "2026-11-20,day,2026-11-20,minute,no,35"),
    (episode("2026-11-20 20:00", .part), "2026-11-20T20:00:00+01:00,part,,,no,"),
  ])
  func times(episode: Episode, expected: String) throws {
    #expect(try tables([episode])["episodes.csv"]?[1][1...6].joined(separator: ",") == expected)
  }

  @Test func aByteOrderMarkStandsBeforeEachHeaderOnlyForExcel() {
    var plain = TidyExport()
    var marked = TidyExport(isForExcel: true)
    #expect(plain.files == marked.files)
    #expect(marked.drain() == plain.drain().map { [0xEF, 0xBB, 0xBF] + $0 })
  }

  @Test func `a trial has a row, and each of its allocations one`() throws {
    let heat = Word(kind: .remedy, name: "heat")
    var trial = Trial(
      uuid: "", unit: .episode, remedy: heat, other: nil, blocks: 3, seed: 1, startedAt: moment("2026-11-01 09:00"),
      recordedAt: moment("2026-11-21 09:40"))
    trial.id = 2
    trial.reason = "Secret."
    trial.allocations = [
      .init(arm: .a, toldAt: moment("2026-11-02 09:00"), before: 7, episode: Episode.full.uuid),
      .init(arm: .b, toldAt: moment("2026-11-03 09:00"), before: 6, episode: "gone"),
    ]
    trial.allocations[1].left = .wish
    var export = TidyExport()
    _ = export.drain()
    export.append(.full)
    export.append(trial)
    let sheets = zip(export.files.map(\.name), export.drain().map { String(decoding: $0, as: UTF8.self) })
    let rows = Dictionary(uniqueKeysWithValues: sheets.map { ($0, $1.split(separator: "\r\n").map(String.init)) })
    #expect(
      rows["trials.csv"] == [
        "2,episode,relief,heat,,3,2026-11-01T09:00:00+01:00,,0,Secret.,2026-11-21T09:40:00+01:00"
      ])
    #expect(
      rows["trial_allocations.csv"] == [
        "2,1,A,heat,2026-11-02T09:00:00+01:00,7,\(Episode.full.id),", "2,2,B,,2026-11-03T09:00:00+01:00,6,,wish",
      ])
  }

  @Test func rowsAreTakenOneAtATime() throws {
    var export = TidyExport()
    _ = export.drain()
    #expect(export.count == 0)
    export.append(.full)
    #expect(export.count > 0)
    #expect(export.drain().map { !$0.isEmpty } == Array(repeating: true, count: 7) + Array(repeating: false, count: 5))
  }

  @Test(arguments: 0..<100)
  func everyRowHasEveryColumnWhateverTheWords(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var day = checkIn("2026-11-20")
    day.answers = [CheckIn.Answer(trigger: Word(kind: .trigger, name: random.nastyText()), present: true)]
    day.note = random.nastyText(upTo: 30)
    let nasty = episode(
      "2026-11-20 22:40", places: [place(random.nastyText()), place(random.nastyText(), .both)],
      triggers: [random.nastyText()], remedies: [use(random.nastyText(), random.nastyText(), helped: .no)],
      note: random.nastyText(upTo: 30))
    let tables = try tables([nasty, .full], uses: [use(random.nastyText())], checkIns: [day])
    for (name, rows) in tables { #expect(Set(rows.map(\.count)).count == 1, "\(name)") }
    let episodes = try #require(tables["episodes.csv"])
    #expect(CSVOracle.undefused(episodes[1][12]).utf8.elementsEqual((nasty.note ?? "").utf8))
  }
}
