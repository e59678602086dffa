import Journal
import TestSupport
import Testing

@testable import Exchange

let wholeJournal = """
  {"format":"twinge-journal","version":1,"exportedAt":"2026-11-21T09:00:00+01:00","unknown":{"a":[1,{"b":null}]},
  "episodes":[{"id":7,"uuid":"019abc00-0000-7000-8000-000000000001","onset":"2026-11-20T22:40:00+01:00",
  "onsetPrecision":"minute","end":"2026-11-20T23:15:00+01:00","endPrecision":"minute","ongoing":false,"intensity":7,
  "givenIntensity":null,"places":[{"place":"lower back","side":"left","intensity":7},{"place":"calf","side":null,"intensity":null}],
  "sensations":["cramp","sharp"],"pattern":"constant","spasmCount":3,"origin":"strain","triggers":["lifting"],
  "remedies":[{"uuid":"019abc00-0000-7000-8000-000000000002","remedy":"heat","dose":"20 min","at":"2026-11-20T22:50:00+01:00",
  "atPrecision":"part","before":7,"after":4,"afterMinutes":30,"helped":"yes","recordedAt":"2026-11-21T08:00:05+01:00"}],
  "readings":[{"at":"2026-11-20T22:45:00+01:00","atPrecision":"minute","intensity":6}],"warningSigns":["fever"],"limits":5,
  "note":"caf\\u00e9 \\ud83d\\ude00\\n\\"x\\"","recordedAt":"2026-11-21T08:00:05+01:00"}],
  "checkIns":[{"uuid":"019abc00-0000-7000-8000-000000000003","day":"2026-11-20","answers":[
  {"trigger":"lifting","present":true,"at":"2026-11-20T14:30:00+01:00","atPrecision":"minute"},
  {"trigger":"stress","present":false,"at":null,"atPrecision":null}],"clear":false,"sleepMinutes":431,"sleepHours":7.2,
  "peg":{"pain":4,"enjoyment":5,"activity":6},"note":null,"recordedAt":"2026-11-21T08:00:05+01:00"}],
  "remedyUses":[{"uuid":"019abc00-0000-7000-8000-000000000004","remedy":"walking","dose":null,"at":"2026-11-19T00:00:00+01:00",
  "atPrecision":"day","before":null,"after":null,"afterMinutes":null,"helped":null,"recordedAt":"2026-11-21T08:00:05+01:00"}],
  "vocabulary":{"places":[{"name":"lower back","aliases":["lumbar"],"class":null,"builtIn":true,"trackedFrom":null,"retired":false}],
  "triggers":[{"name":"lifting","aliases":[],"class":"strain","builtIn":true,"trackedFrom":"2026-11-01","retired":true}],"remedies":[]},
  "settings":{"day-start":"04:00"},"deletions":[{"uuid":"019abc00-0000-7000-8000-000000000005","recordedAt":"2026-11-21T08:00:05+01:00"}]}
  """

@Suite struct TwingeJSONTests {
  @Test func takesEverything() throws {
    let journal = try read(wholeJournal, .twingeJSON)
    let episode = try #require(journal.episodes.first)
    #expect(episode.id == 7)
    #expect(episode.uuid == "019abc00-0000-7000-8000-000000000001")
    #expect(episode.onset.iso8601 == "2026-11-20T22:40:00+01:00")
    #expect(episode.minutes == 35)
    #expect(episode.intensity == nil)
    #expect(episode.worst == 7)
    #expect(episode.places.map(\.side) == [.left, nil])
    #expect(episode.sensations == [.cramp, .sharp])
    #expect(episode.remedies[0].at?.precision == .part)
    #expect(episode.remedies[0].dose?.amount == 20)
    #expect(episode.note == "café 😀\n\"x\"")
    #expect(episode.recordedAt.seconds % 60 == 5)
    #expect(journal.checkIns[0].sleepMinutes == 431)
    #expect(journal.checkIns[0].peg?.score == 5)
    #expect(journal.checkIns[0].answers.map(\.present) == [true, false])
    #expect(journal.remedyUses[0].at?.precision == .day)
    #expect(journal.words.map(\.word.name) == ["lower back", "lifting"])
    #expect(journal.words[0].aliases == ["lumbar"])
    #expect(journal.words[1].word.isRetired)
    #expect(journal.settings == [.init(name: "day-start", value: "04:00")])
    #expect(journal.deletions.count == 1)
  }

  @Test func fillsInWhatTheContractAllowsToBeMissing() throws {
    let text = """
      {"format":"twinge-journal","episodes":[{"onset":"2026-11-20","intensity":4},{"onset":"2026-11-20","intensity":4}],
      "checkIns":[{"day":"2026-11-20","sleepHours":7.5}]}
      """
    let journal = try read(text, .twingeJSON)
    #expect(journal.episodes[0].onset.precision == .day)
    #expect(journal.episodes[0].intensity == 4)
    #expect(journal.episodes[0].recordedAt == now)
    #expect(journal.episodes[0].uuid != journal.episodes[1].uuid)
    #expect(journal.checkIns[0].sleepMinutes == 450)
    #expect(try read(text, .twingeJSON) == journal)
  }

  @Test(arguments: [
    (#""intensity":11"#, "2:45"), (#""intensity":1.5"#, "2:45"), (#""intensity":"7""#, "2:45"),
    (#""end":"2026-11-19T00:00:00Z""#, "2:39"), (#""end":"2026-11-31T00:00:00Z""#, "2:39"),
    (#""uuid":"nonsense""#, "2:40"), (#""places":[{"place":"head"},{"place":"Head"}]"#, "2:69"),
    (#""pattern":"odd""#, "2:43"), (#""sensations":["cramp","cramp"]"#, "2:55"),
    (#""places":{}"#, "2:42"), (#""ongoing":1"#, "2:43"), (#""limits":1e999"#, "2:42"),
    (#""note":"\ud800""#, "2:40"), (#""note":"a","note":"b""#, "2:44"), (#""spasmCount":01"#, "2:46"),
    (#""readings":[{"at":"2026-11-20T22:39:00Z","intensity":3}]"#, "2:51"),
  ])
  func tellsWhereAFaultIs(member: String, place: String) {
    let text = "{\"format\":\"twinge-journal\",\"episodes\":[\n{\"onset\":\"2026-11-20T22:40:00Z\",\(member)}]}"
    #expect(places(text, .twingeJSON) == [place])
  }

  /// Found by made-up inputs: a check of the journal called it damaged afterwards.
  @Test func theTimeOfAnAnswerLiesAboutItsDay() {
    func text(_ time: String) -> String {
      "{\"format\":\"twinge-journal\",\"checkIns\":[{\"day\":\"2026-11-20\",\"answers\":[\n"
        + "{\"trigger\":\"lifting\",\"present\":true,\"at\":\"\(time)\"}]}]}"
    }
    #expect(places(text("2026-11-21T03:00:00+14:00"), .twingeJSON) == [])
    #expect(places(text("2026-11-23T03:00:00Z"), .twingeJSON) == ["2:42"])
    #expect(places(text("2025-11-20T14:30:00Z"), .twingeJSON) == ["2:42"])
  }

  @Test func refusesNewerVersionsTwinsAndDepth() {
    #expect(places(#"{"format":"twinge-journal","version":2}"#, .twingeJSON) == ["1:38"])
    #expect(places(#"{"version":1}"#, .twingeJSON) == ["1:1"])
    let twin = #"{"uuid":"019abc00-0000-7000-8000-000000000001","onset":"2026-11-20"}"#
    #expect(places("{\"format\":\"twinge-journal\",\"episodes\":[\(twin),\n\(twin)]}", .twingeJSON) == ["2:9"])
    let deep = String(repeating: "[", count: 100_000)
    #expect(places("{\"format\":\"twinge-journal\",\"x\":\(deep)", .twingeJSON) == ["1:131"])
    #expect(places("{\"format\":\"twinge-journal\"} x", .twingeJSON) == ["1:29"])
  }

  @Test func survivesDamageOfAnyKind() {
    survivesDamage(wholeJournal, .twingeJSON, seed: 1)
  }

  @Test func countsAllFaultsAndKeepsTwenty() {
    let bad = Array(repeating: "{\"onset\":1}", count: 50).joined(separator: ",\n")
    do {
      _ = try read("{\"format\":\"twinge-journal\",\"episodes\":[\(bad)]}", .twingeJSON)
      Issue.record("taken")
    } catch let error as ImportError {
      guard case .faults(let faults, let count) = error else { return }
      #expect(faults.count == 20)
      #expect(count == 50)
    } catch { Issue.record("\(error)") }
  }
}
