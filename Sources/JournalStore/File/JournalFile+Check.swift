/// One rule that was checked, and the number of faults found.
public struct CheckResult: Equatable, Sendable {
  /// The rule that is true if there is no fault: "no broken references".
  public let rule: String
  public let faults: Int
  /// Whether it is about the file itself. With such a fault, it cannot be used as a journal.
  public var isStructural = false
}

extension JournalFile {
  /// Looks for damage: in the structure of the file, in references, and against the journal's own rules.
  ///
  /// - Throws: ``StoreError`` if the file cannot be read at all.
  public func check() throws -> [CheckResult] {
    guard exists else { throw StoreError.notThere(path: path) }
    return try reading(checked)
  }

  private func checked() throws -> [CheckResult] {
    let connection = try opened(.read)
    try connection.script("BEGIN")
    // A first command that is killed leaves an empty file behind.
    guard case .journal(let version) = try migrator(connection).state() else { throw StoreError.notThere(path: path) }
    var results = [
      CheckResult(
        rule: "the file's structure is sound", faults: try connection.structureFaults().count, isStructural: true),
      CheckResult(rule: "no broken references", faults: try connection.referenceFaults(), isStructural: true),
    ]
    results.append(
      CheckResult(
        rule: JournalFile.schemaRule, faults: try connection.schemaFaults(steps: steps).count, isStructural: true))
    // The rules can only be checked on the tables of a journal.
    if results.contains(where: { $0.rule == JournalFile.schemaRule && $0.faults > 0 }) { return results }
    results += try JournalFile.checkedRules(on: connection, version: version)
    // With a broken structure, undoing everything would only find the same faults again; and an older journal with
    // broken references cannot be migrated.
    let canBeUpdated = try !migrator(connection).isOutdated() || results[1].faults == 0
    if results[0].faults == 0, canBeUpdated { results += try checkedOnACopy(of: connection) }
    return results
  }

  /// The journal's own rules, of those that its version has.
  static func checkedRules(on connection: Connection, version: Int) throws -> [CheckResult] {
    try rules.filter { $0.version <= version }
      .map { rule, _, faults in CheckResult(rule: rule, faults: try faults(connection)) }
  }

  private static let schemaRule = "the tables have the right structure"

  /// Checks that have to change a copy of the journal, in memory.
  ///
  /// A flipped letter in a note leaves a sound database. But the history has every row as its command left it, so
  /// undoing one command after the other must find each row in that state.
  private func checkedOnACopy(of connection: Connection) throws -> [CheckResult] {
    let copy = try Connection.inMemory()
    try copy.replaceContents(by: connection)
    try migrator(copy).update()
    let unfound = try JournalFile.textIndexChecks.count { query in
      do {
        try copy.run(query)
        return false
      } catch StoreError.damaged {
        return true
      }
    }
    try copy.script("PRAGMA foreign_keys = OFF; BEGIN")
    let changed = try Store(connection: copy).takeBackEverything()
    return [
      CheckResult(rule: "the word indexes are sound", faults: unfound),
      CheckResult(rule: "history matches the data", faults: changed),
    ]
  }

  /// The last one compares the index with the text, too: the others contain no rows without a note, which FTS5 would
  /// report as missing.
  private static let textIndexChecks: [SQL] = [
    "INSERT INTO episode_text (episode_text, rank) VALUES ('integrity-check', 0)",
    "INSERT INTO check_in_text (check_in_text, rank) VALUES ('integrity-check', 0)",
    "INSERT INTO spelling_text (spelling_text, rank) VALUES ('integrity-check', 1)",
  ]

  /// The journal's own rules, each with the first version that has its tables, and what counts violations.
  private static let rules: [(String, version: Int, faults: @Sendable (Connection) throws -> Int)] = [
    (
      "no reading is before its episode", 1,
      count(
        """
        SELECT count(*)
        FROM reading r
        JOIN episode e ON e.id = r.episode_id
        WHERE r.taken_at < e.onset_at AND r.taken_precision = 'minute' AND e.onset_precision = 'minute'
        """)
    ),
    (
      "every word can be found by its name", 1,
      count(
        """
        SELECT count(*)
        FROM word w
        WHERE NOT EXISTS (SELECT 1 FROM spelling s WHERE s.word_id = w.id AND s.text = w.name)
        """)
    ),
    (
      "every answer's time is on the day of its check-in", 1,
      count(
        """
        SELECT count(*)
        FROM check_in_answer a
        JOIN check_in c ON c.id = a.check_in_id
        WHERE a.present_at IS NOT NULL
          AND abs(julianday(a.present_at + a.present_offset, 'unixepoch') - julianday(c.day)) > 2
        """)
    ),
    (
      "every trial names its remedies and numbers its draws from 1", 2,
      count(
        """
        SELECT count(*)
        FROM trial t
        WHERE NOT EXISTS (SELECT 1 FROM trial_arm a WHERE a.trial_id = t.id AND a.arm = 'A')
          OR (SELECT count(*) FROM trial_allocation l WHERE l.trial_id = t.id)
            <> (SELECT ifnull(max(l.position), 0) FROM trial_allocation l WHERE l.trial_id = t.id)
        """)
    ),
    (
      "every step of the history is whole", 2,
      count(
        """
        SELECT count(*)
        FROM command c
        WHERE c.pieces <> (SELECT count(*) FROM changeset_piece p WHERE p.command_id = c.id)
        """)
    ),
    (
      "nothing that was deleted is here", 2,
      { try Store(connection: $0).countDeletedEntriesThatAreThere() }
    ),
    (
      "every note can be found by search", 1,
      count(
        """
        SELECT abs((SELECT count(*) FROM episode WHERE note IS NOT NULL) - (SELECT count(*) FROM episode_text_docsize))
          + abs((SELECT count(*) FROM check_in WHERE note IS NOT NULL) - (SELECT count(*) FROM check_in_text_docsize))
          + abs((SELECT count(*) FROM spelling) - (SELECT count(*) FROM spelling_text_docsize))
        """)
    ),
  ]

  private static func count(_ query: SQL) -> @Sendable (Connection) throws -> Int {
    { try $0.first(query) { $0.int(0) } ?? 0 }
  }
}
