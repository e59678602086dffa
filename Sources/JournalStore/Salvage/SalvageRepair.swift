internal import Journal

/// Mends what a salvage leaves torn: rows whose entry is lost, and entries whose words are.
///
/// An episode is worth more than the name of its place: a word that is lost gets a name that says so.
struct SalvageRepair {
  let connection: Connection

  /// Stands for a word that could not be read.
  private static let unreadable = "unreadable"

  func run() throws {
    try connection.run("UPDATE remedy_use SET episode_id = NULL WHERE used_at IS NOT NULL AND" + orphaned)
    for list in Salvage.lists + ["remedy_use"] { try connection.run("DELETE FROM" + list + "WHERE" + orphaned) }
    try connection.run("DELETE FROM check_in_answer WHERE check_in_id NOT IN (SELECT id FROM check_in)")
    try mendTrials()
    try mendWords()
  }

  private var orphaned: SQL { "episode_id NOT IN (SELECT id FROM episode)" }

  /// What belongs to a lost trial goes; a trial without its first remedy compares nothing.
  private func mendTrials() throws {
    guard try hasTrials else { return }
    for list in Salvage.trialLists {
      try connection.run("DELETE FROM" + list + "WHERE trial_id NOT IN (SELECT id FROM trial)")
    }
    let torn: SQL = "NOT IN (SELECT trial_id FROM trial_arm WHERE arm = 'A')"
    for list in Salvage.trialLists { try connection.run("DELETE FROM" + list + "WHERE trial_id" + torn) }
    try connection.run("DELETE FROM trial WHERE id" + torn)
  }

  /// Version 1 had none.
  private var hasTrials: Bool {
    get throws { try connection.first("SELECT 1 FROM sqlite_schema WHERE name = 'trial'") { $0.int(0) } != nil }
  }

  private func mendWords() throws {
    // A word that is lost is still known by its first spelling; its class is, if every journal begins with it.
    for (id, kind, text) in try connection.all(
      """
      SELECT word_id, kind, text, min(id)
      FROM spelling
      WHERE word_id NOT IN (SELECT id FROM word)
      GROUP BY word_id
      """, decode: { ($0.int(0), $0.text(1), $0.text(2)) })
    {
      let known = Vocabulary.builtIn.first { $0.name == text && $0.kind.rawValue == kind }
      try connection.run(
        "INSERT INTO word (id, kind, name, class, built_in) VALUES (?1, ?2, ?3, ?4, ?5)", id, kind, text,
        known?.wordClass, known != nil)
    }
    let uses: [SQL] =
      ["episode_place", "episode_trigger", "remedy_use", "check_in_answer"]
      + (try hasTrials ? ["trial_arm"] : [])
    for table in uses {
      try connection.run(
        "INSERT INTO word (id, kind, name) SELECT DISTINCT word_id, kind, ?1 || ' ' || word_id FROM" + table
          + "WHERE word_id NOT IN (SELECT id FROM word)", SalvageRepair.unreadable)
      try connection.run(
        "DELETE FROM" + table
          + "WHERE NOT EXISTS (SELECT 1 FROM word w WHERE w.id = word_id AND w.kind =" + table + ".kind)")
    }
    try mendSpellings()
  }

  private func mendSpellings() throws {
    try connection.run(
      "DELETE FROM spelling WHERE NOT EXISTS (SELECT 1 FROM word w WHERE w.id = word_id AND w.kind = spelling.kind)")
    for (id, kind, name) in try connection.all(
      """
      SELECT w.id, w.kind, w.name
      FROM word w
      WHERE NOT EXISTS (SELECT 1 FROM spelling s WHERE s.word_id = w.id AND s.text = w.name)
      """, decode: { ($0.int(0), $0.text(1), $0.text(2)) })
    {
      let folded = Vocabulary.folded(name)
      let isTaken =
        try connection.first(
          "SELECT 1 FROM spelling WHERE kind = ?1 AND folded = ?2", kind, folded
        ) { $0.int(0) } != nil
      let free = isTaken ? "\(name) \(id)" : name
      if isTaken { try connection.run("UPDATE word SET name = ?1 WHERE id = ?2", free, id) }
      try connection.run(
        "INSERT INTO spelling (kind, folded, text, word_id) VALUES (?1, ?2, ?3, ?4)", kind, Vocabulary.folded(free),
        free, id)
    }
  }
}
