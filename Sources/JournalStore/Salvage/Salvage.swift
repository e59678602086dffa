/// Brings what can be read of a damaged journal, attached as `damaged`, into an empty one of the same schema.
///
/// Twice over: first the history is done again from its beginning, command by command. Then every row that can be read
/// takes the place of what came of that. So a row on a page that cannot be read is there, too, as its last command left
/// it.
struct Salvage {
  let connection: Connection

  /// The lists of an episode, whose rows are found by its number.
  static let lists: [SQL] = [
    "episode_place", "reading", "episode_sensation", "episode_trigger", "episode_warning_sign",
  ]

  /// The lists of a trial, whose rows are found by its number.
  static let trialLists: [SQL] = ["trial_arm", "trial_allocation", "trial_peek"]

  /// Rows that are found by a number: their own, or that of the entry that they belong to.
  private struct Table {
    let name: SQL
    let key: SQL
    /// The table whose numbers these are.
    let owner: SQL
  }

  private struct Taken {
    var rows = 0
    /// Numbers whose rows the history has otherwise.
    var differing: [Int] = []
    /// Numbers at which nothing could be read.
    var unreadable: [Int] = []
  }

  /// - Throws: ``StoreError``, but for the damage.
  func run() throws -> SalvageResult {
    try doHistoryAgain()
    var result = SalvageResult()
    let words = try take(Table(name: "word", key: "id", owner: "word"))
    _ = try take(Table(name: "spelling", key: "id", owner: "spelling"))
    let episodes = try take(Table(name: "episode", key: "id", owner: "episode"))
    let remedyUses = try take(Table(name: "remedy_use", key: "id", owner: "remedy_use"))
    let checkIns = try take(Table(name: "check_in", key: "id", owner: "check_in"))
    let ofEpisodes = try Salvage.lists.map { try take(Table(name: $0, key: "episode_id", owner: "episode")) }
    let ofCheckIns = try take(Table(name: "check_in_answer", key: "check_in_id", owner: "check_in"))
    let trials = try takeTrials()
    // These have no numbers: all of their rows, or those of the history.
    for name in ["setting", "deletion", "stamp", "inbox_taken"] as [SQL] where try canReach(name) {
      _ = try attempt(Table(name: name, key: "1", owner: ""), 1...1)
    }
    result.words = try entries(words, in: "main.word")
    result.episodes = try entries(episodes, in: "main.episode")
    result.remedyUses = try entries(remedyUses, in: "main.remedy_use")
    result.checkIns = try entries(checkIns, in: "main.check_in")
    result.incomplete =
      try count(ofEpisodes.flatMap(\.unreadable), in: "main.episode")
      + count(ofCheckIns.unreadable, in: "main.check_in")
    result.differingEpisodes = Set((ofEpisodes + [episodes]).flatMap(\.differing)).sorted()
    result.otherDiffering =
      remedyUses.differing.count + Set(checkIns.differing + ofCheckIns.differing).count + trials.count
    try SalvageRepair(connection: connection).run()
    return result
  }

  /// Takes the trials, which version 1 had none of.
  ///
  /// - Returns: the numbers of those that the history has otherwise.
  private func takeTrials() throws -> Set<Int> {
    guard try has("trial") else { return [] }
    let trials = try take(Table(name: "trial", key: "id", owner: "trial"))
    let lists = try Salvage.trialLists.map { try take(Table(name: $0, key: "trial_id", owner: "trial")) }
    return Set((lists + [trials]).flatMap(\.differing))
  }

  /// Whether the empty journal, which is of the damaged one's version, has the table.
  private func has(_ table: SQL) throws -> Bool {
    try connection.first("SELECT 1 FROM main.sqlite_schema WHERE name = ?1", table.text) { $0.int(0) } != nil
  }

  /// Whether the damaged schema still leads to the table.
  func canReach(_ table: SQL) throws -> Bool {
    do {
      try connection.run("SELECT 1 FROM damaged." + table + "LIMIT 0")
      return true
    } catch StoreError.damaged, StoreError.sqlite(code: 1) {
      return false
    }
  }

  /// Whether the damaged journal has tables, or columns of them, that the empty one has not.
  func hasMore() throws -> Bool {
    do {
      return try connection.first(
        "SELECT 1 FROM damaged.sqlite_schema WHERE sql NOT IN (SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL)"
      ) { $0.int(0) } != nil
    } catch StoreError.damaged {
      return false
    }
  }

  private func doHistoryAgain() throws {
    guard try canReach("command") else { return }
    let tables = try ChangesetTables(of: connection)
    let changesets = try changesets
    let last = try highestNumber("command")
    for id in stride(from: 1, through: last, by: 1) {
      do {
        try connection.forEach(changesets, id) { row in
          _ = try Changeset(stored: row.blob(0), checksum: row.intIfAny(1), of: tables, path: connection.path)
            .applyAnyway(to: connection)
        }
      } catch StoreError.damaged {
        continue
      }
    }
  }

  /// What a command that stands has changed, in order, as the version of the journal keeps it.
  private var changesets: SQL {
    get throws {
      return try has("changeset_piece")
        ? """
        SELECT p.bytes, p.checksum
        FROM damaged.command c
        JOIN damaged.changeset_piece p ON p.command_id = c.id
        WHERE c.id = ?1 AND c.undone = 0
        ORDER BY p.position
        """ : "SELECT changeset, NULL FROM damaged.command WHERE id = ?1 AND undone = 0"
    }
  }

  private func entries(_ taken: Taken, in table: SQL) throws -> SalvageResult.Entries {
    let fromHistory = try count(taken.unreadable, in: table)
    return SalvageResult.Entries(
      read: taken.rows, fromHistory: fromHistory, lost: taken.unreadable.count - fromHistory)
  }

  /// How many of the numbers are there now.
  private func count(_ numbers: [Int], in table: SQL) throws -> Int {
    try Set(numbers).count { number in
      try connection.first("SELECT 1 FROM" + table + "WHERE id = ?1", number) { $0.int(0) } != nil
    }
  }

  /// Takes every row that can be read.
  private func take(_ table: Table) throws -> Taken {
    var taken = Taken()
    let last = try highestNumber(table.owner)
    guard last > 0 else { return taken }
    if try canReach(table.name) {
      try take(table, 1...last, into: &taken)
    } else {
      taken.unreadable = Array(1...last)
    }
    return taken
  }

  /// Takes a stretch of rows at once, or halves it until what cannot be read stands alone.
  private func take(_ table: Table, _ numbers: ClosedRange<Int>, into taken: inout Taken) throws {
    if let stretch = try attempt(table, numbers) {
      taken.rows += stretch.rows
      taken.differing += stretch.differing
    } else if numbers.count == 1 {
      taken.unreadable.append(numbers.lowerBound)
    } else {
      let middle = numbers.lowerBound + numbers.count / 2
      try take(table, numbers.lowerBound...(middle - 1), into: &taken)
      try take(table, middle...numbers.upperBound, into: &taken)
    }
  }

  /// - Returns: `nil` if a row cannot be read, or is refused; then none was taken.
  private func attempt(_ table: Table, _ numbers: ClosedRange<Int>) throws -> Taken? {
    let (low, high) = (numbers.lowerBound, numbers.upperBound)
    let stretch = "WHERE" + table.key + "BETWEEN ?1 AND ?2"
    let main = "main." + table.name + stretch
    let damaged = "damaged." + table.name + stretch
    do {
      try connection.script("BEGIN")
      let differing = try connection.all(
        "SELECT DISTINCT" + table.key + "FROM (SELECT * FROM" + damaged + "EXCEPT SELECT * FROM" + main + ")"
          + "WHERE" + table.key + "IN (SELECT" + table.key + "FROM" + main + ")", low, high
      ) { $0.int(0) }
      try connection.run("DELETE FROM" + main, low, high)
      try connection.run("INSERT INTO main." + table.name + "SELECT * FROM" + damaged, low, high)
      let rows = try connection.first("SELECT changes()") { $0.int(0) } ?? 0
      try connection.script("COMMIT")
      return Taken(rows: rows, differing: differing)
    } catch StoreError.damaged, StoreError.refused {
      try connection.rollBack()
      return nil
    }
  }

  /// The highest number that a row can have.
  private func highestNumber(_ owner: SQL) throws -> Int {
    // A row takes ten bytes at least: a number that was damaged itself must not have us look for ever.
    let pages = try connection.first("PRAGMA damaged.page_count") { $0.int(0) } ?? 0
    let most = max(pages, 1) * 400
    let given = try readable {
      try connection.first("SELECT seq FROM damaged.sqlite_sequence WHERE name = ?1", owner.text) { $0.int(0) }
    }
    let redone = try connection.first("SELECT seq FROM main.sqlite_sequence WHERE name = ?1", owner.text) { $0.int(0) }
    // Rows that are there count, however high their numbers: others may have been deleted, or never been.
    let highest = try readable { try connection.first("SELECT max(id) FROM damaged." + owner) { $0.int(0) } }
    return max(min([given, redone].compactMap { $0 }.max() ?? most, most), min(highest ?? 0, Salvage.highestID))
  }

  /// No journal gives or takes a higher one.
  private static let highestID = Int(Int32.max)

  /// - Returns: `nil` for what cannot be read.
  private func readable(_ number: () throws -> Int?) throws -> Int? {
    do {
      return try number()
    } catch StoreError.damaged, StoreError.sqlite(code: 1) {
      return nil
    }
  }
}
