import Testing

@testable import JournalStore

/// Rows at the edge of what can be.
struct SchemaEdgesTests {
  @Test(arguments: [
    ("onset_offset", "64800"), ("onset_offset", "-64800"), ("end_offset", "64800"), ("end_offset", "-64800"),
    ("recorded_offset", "64800"), ("recorded_offset", "-64800"),
    ("intensity", "0"), ("intensity", "10"), ("intensity", "NULL"), ("limits", "0"), ("limits", "10"),
    // The end at the onset; the beginning of 1900; the ends of 9999.
    ("end_at", "1763674800"), ("onset_at", "-2208988800"), ("end_at", "253402300799"),
    ("recorded_at", "-2208988800"), ("recorded_at", "253402300799"),
    ("spasm_count", "1"), ("spasm_count", "100000"), ("note", "''"), ("note", "NULL"),
    ("onset_precision", "'part'"), ("onset_precision", "'day'"), ("end_precision", "'part'"),
    ("end_precision", "'day'"),
    ("pattern", "NULL"), ("pattern", "'intermittent'"), ("origin", "NULL"), ("origin", "'injury'"),
  ])
  func anEpisode(column: String, value: String) throws {
    try expectAcceptance(into: "episode", [column: value])
  }

  @Test func anEpisodeOfTheYear9999() throws {
    try expectAcceptance(into: "episode", ["onset_at": "253402300799", "end_at": "253402300799"])
  }

  @Test(arguments: ["0", "1"])
  func anEpisodeWithoutAnEnd(ongoing: String) throws {
    let endless = ["end_at": "NULL", "end_offset": "NULL", "end_precision": "NULL"]
    try expectAcceptance(into: "episode", endless.merging(["ongoing": ongoing]) { $1 })
  }

  @Test(arguments: [
    ("reading", "intensity", "0"), ("reading", "intensity", "10"), ("reading", "taken_offset", "-64800"),
    ("episode_place", "side", "NULL"), ("episode_place", "side", "'both'"), ("episode_place", "side", "'middle'"),
    ("episode_place", "intensity", "NULL"), ("episode_place", "intensity", "0"),
    ("remedy_use", "after_minutes", "0"), ("remedy_use", "after_minutes", "525600"), ("remedy_use", "before", "0"),
    ("remedy_use", "after", "10"), ("remedy_use", "dose_amount", "0.25"), ("remedy_use", "dose_amount", "NULL"),
    ("remedy_use", "dose_unit", "NULL"), ("remedy_use", "helped", "'worse'"), ("remedy_use", "episode_id", "NULL"),
    ("check_in", "sleep_minutes", "0"), ("check_in", "sleep_minutes", "1440"), ("check_in", "day", "'2024-02-29'"),
    ("check_in", "day", "'1900-01-01'"), ("check_in", "day", "'9999-12-31'"), ("check_in", "clear", "1"),
    ("check_in_answer", "present_precision", "'minute'"), ("check_in_answer", "present_offset", "64800"),
    ("word", "tracked_from", "'2026-11-20'"), ("word", "class", "NULL"), ("setting", "value", "''"),
    ("changeset_piece", "bytes", "x''"), ("changeset_piece", "checksum", "NULL"),
    ("changeset_piece", "checksum", "4294967295"), ("episode_warning_sign", "present", "0"), ("check_in", "hurt", "1"),
    ("episode", "source", "NULL"), ("command", "undone", "1"), ("command", "undone", "2"),
    ("trial", "seed", "-9223372036854775808"), ("trial", "blocks", "1"), ("trial", "blocks", "100"),
    ("trial", "reason", "NULL"), ("trial", "stopped_at", "1763674800"), ("trial_allocation", "before", "0"),
    ("trial_allocation", "before", "NULL"), ("trial_allocation", "episode_uuid", "NULL"),
    ("trial_allocation", "departure", "'harm'"), ("trial_allocation", "departure", "NULL"),
  ])
  func aRow(table: String, column: String, value: String) throws {
    try expectAcceptance(into: table, [column: value])
  }

  @Test func aRemedyUseWithinAnEpisodeWithoutATime() throws {
    try expectAcceptance(
      into: "remedy_use", ["used_at": "NULL", "used_offset": "NULL", "used_precision": "NULL"])
  }

  @Test(arguments: ["0", "1"])
  func anAnswerWithoutATime(present: String) throws {
    let timeless = ["present_at": "NULL", "present_offset": "NULL", "present_precision": "NULL"]
    try expectAcceptance(into: "check_in_answer", timeless.merging(["present": present]) { $1 })
  }

  @Test func aCheckInWithoutPEG() throws {
    try expectAcceptance(into: "check_in", ["peg_pain": "NULL", "peg_enjoyment": "NULL", "peg_activity": "NULL"])
  }

  @Test(arguments: ["'7'", "7.0"])
  func whatMeansAWholeNumberBecomesOne(intensity: String) throws {
    try withSchema { journal in
      try journal.script(SchemaRows.insert(into: "episode", ["id": "5", "intensity": intensity]))
      #expect(
        try journal.rows("SELECT intensity, typeof(intensity) FROM episode WHERE id = 5") == [["7", "'integer'"]])
    }
  }

  private func expectAcceptance(into table: String, _ changes: [String: String]) throws {
    try withSchema { journal in
      let before = try journal.rows("SELECT * FROM \(table)").count
      try journal.script(SchemaRows.insert(into: table, changes))
      #expect(try journal.rows("SELECT * FROM \(table)").count == before + 1)
    }
  }
}
