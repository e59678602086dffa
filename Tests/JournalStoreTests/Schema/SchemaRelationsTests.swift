import Testing

@testable import JournalStore

/// Rows that are right by themselves, and wrong beside the others.
struct SchemaRelationsTests {
  @Test(arguments: [
    // No such row.
    ("spelling", ["word_id": "9999"]), ("episode_place", ["word_id": "9999"]), ("episode_place", ["episode_id": "9"]),
    ("reading", ["episode_id": "9"]), ("episode_sensation", ["episode_id": "9"]),
    ("episode_trigger", ["episode_id": "9"]), ("episode_trigger", ["word_id": "9999"]),
    ("episode_warning_sign", ["episode_id": "9"]), ("remedy_use", ["episode_id": "9"]),
    ("remedy_use", ["word_id": "9999"]), ("check_in_answer", ["check_in_id": "9"]),
    ("check_in_answer", ["word_id": "9999"]),
    ("trial_arm", ["trial_id": "9"]), ("trial_arm", ["word_id": "9999"]), ("trial_allocation", ["trial_id": "9"]),
    ("trial_peek", ["trial_id": "9"]),
    // A word of another kind.
    ("trial_arm", ["word_id": "1001"]), ("trial_arm", ["word_id": "1002"]),
    ("episode_place", ["word_id": "1002"]), ("episode_place", ["word_id": "1003"]),
    ("episode_trigger", ["word_id": "1001"]), ("episode_trigger", ["word_id": "1003"]),
    ("remedy_use", ["word_id": "1001"]), ("remedy_use", ["word_id": "1002"]),
    ("check_in_answer", ["word_id": "1001"]), ("check_in_answer", ["word_id": "1003"]),
    ("spelling", ["word_id": "1002"]),
    // Only a trigger is tracked.
    ("word", ["kind": "'place'", "tracked_from": "'2026-11-20'"]),
    ("word", ["kind": "'remedy'", "tracked_from": "'2026-11-20'"]),
  ])
  func aRowThatRefersToTheWrongThing(table: String, changes: [String: String]) throws {
    try expectRefusal(of: SchemaRows.insert(into: table, changes))
  }

  @Test(arguments: [
    ("spelling", ["folded": "'scruff'"]),
    ("episode", ["uuid": "'00000000-0000-7000-8000-000000000001'"]), ("episode", ["id": "1"]),
    ("remedy_use", ["uuid": "'00000000-0000-7000-8000-000000000002'"]),
    ("check_in", ["uuid": "'00000000-0000-7000-8000-000000000003'"]),
    ("check_in", ["day": "'2026-11-19'"]),
    ("episode_place", ["side": "'left'"]), ("episode_place", ["position": "1"]),
    ("reading", ["position": "1"]),
    ("episode_sensation", ["sensation": "'cramp'"]), ("episode_sensation", ["position": "1"]),
    ("episode_trigger", ["word_id": "1002"]), ("episode_trigger", ["position": "1"]),
    ("episode_warning_sign", ["sign": "'fever'"]), ("episode_warning_sign", ["position": "1"]),
    ("check_in_answer", ["word_id": "1002"]), ("setting", ["name": "'dates'"]),
    ("stamp", ["entry": "'episode 00000000-0000-7000-8000-000000000004'"]),

    ("trial", ["uuid": "'00000000-0000-7000-8000-000000000005'"]), ("trial_arm", ["arm": "'A'"]),
    ("trial_allocation", ["position": "1"]), ("trial_peek", ["position": "1"]),
    ("inbox_taken", ["identity": "'00000000-0000-7000-8000-000000000006'"]),
  ])
  func aRowThatIsThereAlready(table: String, changes: [String: String]) throws {
    try expectRefusal(of: SchemaRows.insert(into: table, changes))
  }

  @Test func noSideCountsAsASideOfItsOwn() throws {
    try withSchema { journal in
      try journal.script(SchemaRows.insert(into: "episode_place", ["side": "NULL"]))
      #expect(throws: StoreError.refused) {
        try journal.script(SchemaRows.insert(into: "episode_place", ["side": "NULL", "position": "3"]))
      }
    }
  }

  @Test func oneSpellingMayMeanWordsOfTwoKinds() throws {
    try withSchema { journal in
      try journal.script(
        SchemaRows.insert(into: "spelling", ["kind": "'remedy'", "folded": "'scruff'", "word_id": "1003"]))
      #expect(try journal.rows("SELECT kind FROM spelling WHERE folded = 'scruff' ORDER BY kind").count == 2)
    }
  }

  @Test(arguments: [
    // Words that a spelling, an episode, a remedy use and an answer refer to.
    "DELETE FROM word WHERE id = 1001", "DELETE FROM word WHERE id = 1002", "DELETE FROM word WHERE id = 1003",
    "DELETE FROM episode WHERE id = 1", "DELETE FROM check_in WHERE id = 1",
    "UPDATE word SET kind = 'trigger' WHERE id = 1001", "UPDATE word SET id = 2001 WHERE id = 1002",
    "UPDATE episode SET id = 2 WHERE id = 1", "UPDATE check_in SET id = 2 WHERE id = 1",
  ])
  func whatIsReferredToStays(statement: String) throws {
    try expectRefusal(of: statement)
  }

  @Test(arguments: [
    "episode_place", "reading", "episode_sensation", "episode_trigger", "episode_warning_sign", "remedy_use",
  ])
  func anEpisodeStaysWhileAnyOfItsListsDoes(list: String) throws {
    try withSchema { journal in
      let lists = [
        "episode_place", "reading", "episode_sensation", "episode_trigger", "episode_warning_sign", "remedy_use",
      ]
      for other in lists where other != list { try journal.script("DELETE FROM \(other)") }
      #expect(throws: StoreError.refused) { try journal.script("DELETE FROM episode") }
    }
  }

  @Test(arguments: ["word", "spelling", "episode", "remedy_use", "check_in", "command"])
  func idsAreNeverReused(table: String) throws {
    try withSchema { journal in
      try journal.script(SchemaRows.insert(into: table))
      let first = journal.lastInsertedID
      try journal.script("DELETE FROM \(table) WHERE id = \(first)")
      try journal.script(SchemaRows.insert(into: table))
      #expect(journal.lastInsertedID > first)
    }
  }
}
