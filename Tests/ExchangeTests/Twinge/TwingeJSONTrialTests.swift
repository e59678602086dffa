import Journal
import Testing

@testable import Exchange

struct TwingeJSONTrialTests {
  private func journal(_ trial: String) -> String {
    #"{"format":"twinge-journal","version":1,"trials":[\#(trial)]}"#
  }

  private let whole = #"""
    {"id":3,"uuid":"019abc00-0000-7000-8000-000000000007","unit":"episode","outcome":"relief","remedy":"heat","other":"ice",
    "blocks":7,"seed":"18446744073709551615","reason":"to know","startedAt":"2026-11-01T08:00:00+01:00",
    "stoppedAt":"2026-11-20T08:00:00+01:00","allocations":[{"arm":"B","toldAt":"2026-11-02T08:00:00+01:00","before":7,
    "episode":"019abc00-0000-7000-8000-000000000001","left":"harm"}],"peeks":["2026-11-03T08:00:00+01:00"],
    "recordedAt":"2026-11-20T08:00:00+01:00"}
    """#

  @Test func `a trial comes back as it was written`() throws {
    let trial = try #require(try read(journal(whole), .twingeJSON).trials.first)
    #expect(trial.seed == .max)
    #expect(trial.other?.name == "ice")
    #expect(trial.allocations.first?.left == .harm)
    let again = try #require(try read(journal(trial.json.text), .twingeJSON).trials.first)
    #expect(again == trial)
  }

  @Test(arguments: [
    (#""blocks":7"#, #""blocks":0"#), (#""unit":"episode""#, #""unit":"month""#),
    (#""18446744073709551615""#, #""18446744073709551616""#), (#""18446744073709551615""#, "7"),
    (#""other":"ice""#, #""other":"heat""#), ("2026-11-20T08:00:00+01:00\",\"all", "2026-10-20T08:00:00+01:00\",\"all"),
    (#""before":7"#, #""before":11"#), (#""arm":"B""#, #""arm":"C""#), (#""left":"harm""#, #""left":"rain""#),
    (#"["2026-11-03T08:00:00+01:00"]"#, #"["soon"]"#),
  ])
  func `what cannot be is refused`(part: String, wrong: String) {
    #expect(whole.contains(part))
    #expect(throws: ImportError.self) { try read(journal(whole.replacing(part, with: wrong)), .twingeJSON) }
  }
}
