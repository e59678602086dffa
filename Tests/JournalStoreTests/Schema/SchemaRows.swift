@testable import JournalStore

/// A row that the schema accepts, for every table, as columns and literals of SQL.
enum SchemaRows {
  static let valid: KeyValuePairs<String, KeyValuePairs<String, String>> = [
    "word": ["kind": "'trigger'", "name": "'gardening'", "class": "'strain'", "built_in": "0", "tracked_from": "NULL"],
    "spelling": ["kind": "'place'", "folded": "'nucha'", "text": "'Nucha'", "word_id": "1001"],
    "episode": [
      "uuid": "'00000000-0000-7000-8000-000000000102'", "onset_at": "1763674800", "onset_offset": "3600",
      "onset_precision": "'minute'", "end_at": "1763676900", "end_offset": "3600", "end_precision": "'minute'",
      "ongoing": "0", "intensity": "7", "pattern": "'constant'", "origin": "'strain'", "spasm_count": "12",
      "limits": "6", "note": "'after the garden'", "recorded_at": "1763714400", "recorded_offset": "3600",
    ],
    "episode_place": ["episode_id": "1", "position": "2", "word_id": "1001", "side": "'right'", "intensity": "7"],
    "reading": [
      "episode_id": "1", "position": "2", "taken_at": "1763675100", "taken_offset": "3600",
      "taken_precision": "'minute'", "intensity": "5",
    ],
    "episode_sensation": ["episode_id": "1", "position": "2", "sensation": "'tight'"],
    "episode_trigger": ["episode_id": "1", "position": "2", "word_id": "1012"],
    "episode_warning_sign": ["episode_id": "1", "position": "2", "sign": "'night'", "present": "1"],
    "remedy_use": [
      "uuid": "'00000000-0000-7000-8000-000000000103'", "episode_id": "1", "word_id": "1003", "dose": "'20 min'",
      "dose_amount": "20", "dose_unit": "'min'", "used_at": "1763675700", "used_offset": "3600",
      "used_precision": "'minute'", "before": "7", "after": "4", "after_minutes": "30", "helped": "'some'",
      "recorded_at": "1763714400", "recorded_offset": "3600",
    ],
    "check_in": [
      "uuid": "'00000000-0000-7000-8000-000000000104'", "day": "'2026-11-20'", "clear": "0", "sleep_minutes": "450",
      "peg_pain": "3", "peg_enjoyment": "4", "peg_activity": "5", "note": "'a long day'",
      "recorded_at": "1763714400", "recorded_offset": "3600",
    ],
    "check_in_answer": [
      "check_in_id": "1", "word_id": "1012", "present": "1", "present_at": "1763675700", "present_offset": "3600",
      "present_precision": "'part'",
    ],
    "setting": ["name": "'week-start'", "value": "'monday'"],
    "stamp": [
      "entry": "'episode 00000000-0000-7000-8000-000000000105'", "part": "''", "at": "1763714400000", "gone": "1",
    ],
    "trial": [
      "uuid": "'00000000-0000-7000-8000-000000000106'", "unit": "'week'", "blocks": "7", "seed": "-5",
      "reason": "'to know'", "started_at": "1763674800", "started_offset": "3600", "stopped_at": "1763676900",
      "stopped_offset": "3600", "recorded_at": "1763714400", "recorded_offset": "3600",
    ],
    "trial_arm": ["trial_id": "1", "arm": "'B'", "word_id": "1013"],
    "trial_allocation": [
      "trial_id": "1", "position": "2", "arm": "'B'", "told_at": "1763674800", "told_offset": "3600", "before": "7",
      "episode_uuid": "'00000000-0000-7000-8000-000000000001'", "departure": "'wish'",
    ],
    "inbox_taken": ["identity": "'00000000-0000-7000-8000-000000000106'"],
    "trial_peek": ["trial_id": "1", "position": "2", "at": "1763674800", "utc_offset": "3600"],
    "command": [
      "at": "1763714400", "utc_offset": "3600", "name": "'log'", "sentence": "'Logged episode 2.'",
      "pieces": "1",
    ],
    "changeset_piece": ["command_id": "1", "position": "2", "bytes": "x'00'", "checksum": "3523407757"],
  ]

  static var tables: [String] { valid.map(\.key) }

  /// The statement that stores a valid row, but for the columns given.
  static func insert(into table: String, _ changes: [String: String] = [:]) -> String {
    let row = valid.first { $0.key == table }?.value ?? [:]
    let columns = row.map(\.key) + changes.keys.filter { name in !row.contains { $0.key == name } }.sorted()
    let values = columns.map { name in changes[name] ?? row.first { $0.key == name }?.value ?? "NULL" }
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(values.joined(separator: ", ")))"
  }

  /// What the valid rows refer to: two words of each kind, an episode and a check-in, each with all that it may hold.
  static let foundation = """
    INSERT INTO word (id, kind, name) VALUES
      (1001, 'place', 'nape'), (1011, 'place', 'instep'),
      (1002, 'trigger', 'digging'), (1012, 'trigger', 'weeding'),
      (1003, 'remedy', 'cold spoon'), (1013, 'remedy', 'warm tea');
    INSERT INTO spelling (kind, folded, text, word_id) VALUES ('place', 'scruff', 'Scruff', 1001);
    INSERT INTO episode (id, uuid, onset_at, onset_offset, onset_precision, recorded_at, recorded_offset)
      VALUES (1, '00000000-0000-7000-8000-000000000001', 1763674800, 3600, 'minute', 1763714400, 3600);
    INSERT INTO episode_place (episode_id, position, word_id, side) VALUES (1, 1, 1001, 'left');
    INSERT INTO reading VALUES (1, 1, 1763674800, 3600, 'minute', 5);
    INSERT INTO episode_sensation VALUES (1, 1, 'cramp');
    INSERT INTO episode_trigger (episode_id, position, word_id) VALUES (1, 1, 1002);
    INSERT INTO episode_warning_sign VALUES (1, 1, 'fever', 1);
    INSERT INTO remedy_use (id, uuid, episode_id, word_id, recorded_at, recorded_offset)
      VALUES (1, '00000000-0000-7000-8000-000000000002', 1, 1003, 1763714400, 3600);
    INSERT INTO check_in (id, uuid, day, clear, recorded_at, recorded_offset)
      VALUES (1, '00000000-0000-7000-8000-000000000003', '2026-11-19', 0, 1763714400, 3600);
    INSERT INTO check_in_answer (check_in_id, word_id, present) VALUES (1, 1002, 1);
    INSERT INTO setting VALUES ('dates', 'iso');
    INSERT INTO stamp VALUES ('episode 00000000-0000-7000-8000-000000000004', '', 1763714400000, 1, NULL);
    INSERT INTO inbox_taken VALUES ('00000000-0000-7000-8000-000000000006');
    INSERT INTO trial (id, uuid, unit, blocks, seed, started_at, started_offset, recorded_at, recorded_offset)
      VALUES (1, '00000000-0000-7000-8000-000000000005', 'episode', 3, 1, 1763674800, 3600, 1763714400, 3600);
    INSERT INTO trial_arm (trial_id, arm, word_id) VALUES (1, 'A', 1003);
    INSERT INTO trial_allocation (trial_id, position, arm, told_at, told_offset) VALUES (1, 1, 'A', 1763674800, 3600);
    INSERT INTO trial_peek VALUES (1, 1, 1763674800, 3600);
    INSERT INTO command (id, at, utc_offset, name, sentence, pieces)
      VALUES (1, 1763714400, 3600, 'log', 'Logged episode 1.', 1);
    INSERT INTO changeset_piece (command_id, position, bytes) VALUES (1, 1, x'');
    """
}

/// A journal that holds ``SchemaRows/foundation``.
func withSchema(_ body: (Connection) throws -> Void) throws {
  try withStore { store, _ in
    try store.connection.script(SchemaRows.foundation)
    try body(store.connection)
  }
}
