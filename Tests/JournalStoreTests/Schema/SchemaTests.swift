import TestSupport
import Testing

@testable import JournalStore

/// Rows with exactly one thing wrong.
struct SchemaTests {
  @Test(arguments: SchemaRows.tables)
  func theValidRowIsAccepted(table: String) throws {
    try withSchema { journal in
      let before = try journal.rows("SELECT * FROM \(table)").count
      try journal.script(SchemaRows.insert(into: table))
      #expect(try journal.rows("SELECT * FROM \(table)").count == before + 1)
    }
  }

  @Test(arguments: [
    ("word", "kind", "'muscle'"), ("word", "kind", "''"), ("word", "name", "''"), ("word", "name", "'  '"),
    ("word", "class", "''"), ("word", "class", "' '"), ("word", "built_in", "2"), ("word", "retired", "-1"),
    ("word", "tracked_from", "'2026-02-31'"), ("word", "tracked_from", "'2026-11-20 10:00'"),
    ("word", "tracked_from", "'today'"), ("word", "tracked_from", "''"), ("word", "tracked_from", "'2026-1-2'"),
    ("spelling", "folded", "''"), ("spelling", "folded", "' '"), ("spelling", "kind", "'muscle'"),
    ("setting", "value", "x'00'"), ("stamp", "gone", "2"), ("stamp", "at", "'now'"), ("word", "identity", "' '"),
    ("command", "name", "''"), ("command", "sentence", "''"), ("command", "undone", "3"), ("command", "undone", "-1"),
    ("command", "utc_offset", "-64801"), ("command", "pieces", "0"),
    ("changeset_piece", "bytes", "'text'"), ("changeset_piece", "position", "0"), ("changeset_piece", "checksum", "-1"),
    ("changeset_piece", "checksum", "4294967296"), ("episode_warning_sign", "present", "2"), ("check_in", "hurt", "2"),
    ("episode", "source", "' '"), ("check_in", "source", "''"),
  ])
  func aWordOrTheJournalItself(table: String, column: String, value: String) throws {
    try expectRefusal(of: SchemaRows.insert(into: table, [column: value]))
  }

  @Test(arguments: [
    ("uuid", "'short'"), ("uuid", "''"), ("uuid", "'00000000-0000-7000-8000-0000000001020'"),
    ("onset_at", "-2208988801"), ("onset_at", "253402300800"), ("onset_at", "'yesterday'"), ("onset_at", "1.5"),
    ("onset_offset", "64801"), ("onset_offset", "-64801"), ("onset_precision", "'hour'"), ("onset_precision", "''"),
    // One second before the onset; a second after the year 9999.
    ("end_at", "1763674799"), ("end_at", "253402300800"), ("end_at", "NULL"), ("end_at", "'now'"),
    ("end_offset", "64801"), ("end_offset", "-64801"), ("end_offset", "NULL"),
    ("end_precision", "'hour'"), ("end_precision", "NULL"),
    ("ongoing", "1"), ("ongoing", "2"), ("ongoing", "-1"),
    ("intensity", "-1"), ("intensity", "11"), ("intensity", "7.5"), ("intensity", "'seven'"), ("intensity", "''"),
    ("pattern", "'sometimes'"), ("pattern", "''"), ("origin", "'unknown'"), ("origin", "''"),
    ("spasm_count", "0"), ("spasm_count", "-1"), ("spasm_count", "100001"),
    ("limits", "-1"), ("limits", "11"), ("note", "x'00'"),
    ("recorded_at", "-2208988801"), ("recorded_at", "253402300800"),
    ("recorded_offset", "64801"), ("recorded_offset", "-64801"),
  ])
  func anEpisode(column: String, value: String) throws {
    try expectRefusal(of: SchemaRows.insert(into: "episode", [column: value]))
  }

  @Test(arguments: [
    ("episode_place", "side", "'top'"), ("episode_place", "side", "''"), ("episode_place", "intensity", "11"),
    ("episode_place", "intensity", "-1"), ("episode_place", "intensity", "7.5"), ("episode_place", "position", "0"),
    ("episode_place", "kind", "'trigger'"),
    ("reading", "intensity", "11"), ("reading", "intensity", "-1"), ("reading", "position", "0"),
    ("reading", "taken_at", "253402300800"), ("reading", "taken_at", "-2208988801"),
    ("reading", "taken_offset", "64801"), ("reading", "taken_offset", "-64801"),
    ("reading", "taken_precision", "'hour'"),
    ("episode_sensation", "sensation", "'itchy'"), ("episode_sensation", "sensation", "'Tight'"),
    ("episode_sensation", "position", "0"),
    ("episode_warning_sign", "sign", "'rash'"), ("episode_warning_sign", "sign", "''"),
    ("episode_warning_sign", "position", "0"),
    ("episode_trigger", "position", "0"), ("episode_trigger", "kind", "'place'"),
  ])
  func aListOfAnEpisode(table: String, column: String, value: String) throws {
    try expectRefusal(of: SchemaRows.insert(into: table, [column: value]))
  }

  @Test(arguments: [
    ("uuid", "'short'"), ("dose", "NULL"), ("dose", "''"), ("dose", "' '"), ("dose_amount", "0"),
    ("dose_amount", "-1"), ("dose_amount", "'two'"), ("dose_unit", "''"), ("dose_unit", "' '"),
    ("used_at", "NULL"), ("used_at", "253402300800"), ("used_at", "-2208988801"),
    ("used_offset", "NULL"), ("used_offset", "64801"), ("used_offset", "-64801"),
    ("used_precision", "NULL"), ("used_precision", "'hour'"),
    ("before", "11"), ("before", "-1"), ("after", "11"), ("after", "-1"), ("after", "NULL"),
    ("after_minutes", "-1"), ("after_minutes", "525601"), ("helped", "'maybe'"), ("helped", "''"),
    ("kind", "'trigger'"), ("recorded_at", "253402300800"), ("recorded_offset", "-64801"),
  ])
  func aRemedyUse(column: String, value: String) throws {
    try expectRefusal(of: SchemaRows.insert(into: "remedy_use", [column: value]))
  }

  @Test(arguments: [("dose_amount", "20"), ("dose_unit", "'min'")])
  func aPartOfADoseWithoutTheDose(column: String, value: String) throws {
    let without = ["dose": "NULL", "dose_amount": "NULL", "dose_unit": "NULL"]
    try expectRefusal(of: SchemaRows.insert(into: "remedy_use", without.merging([column: value]) { $1 }))
  }

  @Test func aRemedyUseOutsideOfEpisodesWithoutATime() throws {
    let timeless = ["used_at": "NULL", "used_offset": "NULL", "used_precision": "NULL"]
    try expectRefusal(of: SchemaRows.insert(into: "remedy_use", timeless.merging(["episode_id": "NULL"]) { $1 }))
  }

  @Test(arguments: [
    ("uuid", "'short'"), ("day", "'2026-02-31'"), ("day", "'2026-13-01'"), ("day", "'2025-02-29'"), ("day", "''"),
    ("day", "'2026-11-20T10:00'"), ("day", "'20.11.2026'"), ("day", "'2026-1-2'"), ("day", "'2461000'"), ("clear", "2"),
    ("clear", "-1"), ("clear", "'yes'"),
    ("sleep_minutes", "-1"), ("sleep_minutes", "1441"), ("sleep_minutes", "7.5"),
    ("peg_pain", "11"), ("peg_pain", "-1"), ("peg_pain", "NULL"),
    ("peg_enjoyment", "11"), ("peg_enjoyment", "-1"), ("peg_enjoyment", "NULL"),
    ("peg_activity", "11"), ("peg_activity", "-1"), ("peg_activity", "NULL"),
    ("recorded_at", "-2208988801"), ("recorded_offset", "64801"),
  ])
  func aCheckIn(column: String, value: String) throws {
    try expectRefusal(of: SchemaRows.insert(into: "check_in", [column: value]))
  }

  @Test(arguments: [
    // A time, although it was absent.
    ("present", "0"), ("present", "2"), ("present", "'yes'"), ("kind", "'place'"),
    ("present_at", "NULL"), ("present_at", "253402300800"), ("present_at", "-2208988801"),
    ("present_offset", "NULL"), ("present_offset", "64801"), ("present_offset", "-64801"),
    ("present_precision", "NULL"), ("present_precision", "'day'"), ("present_precision", "'hour'"),
  ])
  func anAnswer(column: String, value: String) throws {
    try expectRefusal(of: SchemaRows.insert(into: "check_in_answer", [column: value]))
  }

  @Test(arguments: [
    ("word", ["kind", "name", "built_in", "retired"]),
    ("spelling", ["kind", "folded", "text", "word_id"]),
    (
      "episode",
      ["uuid", "onset_at", "onset_offset", "onset_precision", "ongoing", "recorded_at", "recorded_offset"]
    ),
    ("episode_place", ["episode_id", "position", "word_id", "kind"]),
    ("reading", ["episode_id", "position", "taken_at", "taken_offset", "taken_precision", "intensity"]),
    ("episode_sensation", ["episode_id", "position", "sensation"]),
    ("episode_trigger", ["episode_id", "position", "word_id", "kind"]),
    ("episode_warning_sign", ["episode_id", "position", "sign", "present"]),
    ("remedy_use", ["uuid", "word_id", "kind", "recorded_at", "recorded_offset"]),
    ("check_in", ["uuid", "day", "clear", "hurt", "recorded_at", "recorded_offset"]),
    ("check_in_answer", ["check_in_id", "word_id", "kind", "present"]),
    ("setting", ["name", "value"]),
    ("stamp", ["entry", "part", "at", "gone"]),
    ("command", ["at", "utc_offset", "name", "sentence", "undone", "pieces"]),
    ("changeset_piece", ["command_id", "position", "bytes"]),
  ])
  func whatIsNeverUnknown(table: String, columns: [String]) throws {
    for column in columns { try expectRefusal(of: SchemaRows.insert(into: table, [column: "NULL"])) }
  }
}

/// Records an issue unless the schema refuses the statement.
func expectRefusal(of statement: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  try withSchema { journal in
    #expect(throws: StoreError.refused, "\(statement)", sourceLocation: sourceLocation) {
      try journal.script(statement)
    }
  }
}
