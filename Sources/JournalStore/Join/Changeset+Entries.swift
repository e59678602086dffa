internal import CSQLite
internal import Journal

extension Changeset {
  /// The entries that applying the changeset would change.
  ///
  /// - Parameter store: the journal before that.
  func entries(on store: Store) throws -> Set<EntryKey> {
    var entries: Set<EntryKey> = []
    guard !bytes.isEmpty else { return entries }
    let connection = store.connection
    var iterator: OpaquePointer?
    try connection.check(
      sqlite3changeset_start(&iterator, Int32(bytes.count), UnsafeMutableRawPointer(mutating: bytes.baseAddress)))
    defer { sqlite3changeset_finalize(iterator) }
    while sqlite3changeset_next(iterator) == SQLITE_ROW {
      var table: UnsafePointer<CChar>?
      var (columns, operation, isIndirect) = (Int32(), Int32(), Int32())
      try connection.check(sqlite3changeset_op(iterator, &table, &columns, &operation, &isIndirect))
      guard let table else { continue }
      let row = Change(iterator: iterator, operation: operation, columns: columns)
      if let key = try row.entry(of: String(cString: table), in: store) { entries.insert(key) }
    }
    return entries
  }
}

/// One change of a changeset.
private struct Change {
  let iterator: OpaquePointer?
  let operation: Int32
  let columns: Int32

  /// A value of the row: the one that it has or gets. An update has its key and what it changes.
  private func text(_ column: Int32) -> String? {
    var value: OpaquePointer?
    guard column < columns else { return nil }
    if operation == SQLITE_INSERT {
      sqlite3changeset_new(iterator, column, &value)
    } else {
      sqlite3changeset_old(iterator, column, &value)
    }
    guard let value, let text = sqlite3_value_text(value) else { return nil }
    return String(cString: text)
  }

  private var isWhole: Bool { operation != SQLITE_UPDATE }

  func entry(of table: String, in store: Store) throws -> EntryKey? {
    let connection = store.connection
    let id = text(0).flatMap { Int($0) } ?? 0
    switch table {
    case "episode":
      return try (isWhole ? text(1) : store.uuid(ofEpisode: id)).map(EntryKey.episode)
    case "episode_place", "reading", "episode_sensation", "episode_trigger", "episode_warning_sign":
      return try store.uuid(ofEpisode: id).map(EntryKey.episode)
    case "remedy_use":
      let found = try connection.first(
        """
        SELECT u.uuid, e.uuid
        FROM remedy_use u
        LEFT JOIN episode e ON e.id = u.episode_id
        WHERE u.id = ?1
        """, id
      ) { ($0.text(0), $0.textIfAny(1)) }
      if let found { return found.1.map(EntryKey.episode) ?? .remedyUse(uuid: found.0) }
      guard isWhole, let uuid = text(1) else { return nil }
      guard let owner = text(2).flatMap({ Int($0) }) else { return .remedyUse(uuid: uuid) }
      return try store.uuid(ofEpisode: owner).map(EntryKey.episode)
    case "check_in":
      let day = try isWhole ? text(2).flatMap(Day.init(iso:)) : day(ofCheckIn: id, connection)
      return day.map(EntryKey.checkIn)
    case "check_in_answer": return try day(ofCheckIn: id, connection).map(EntryKey.checkIn)
    case "word": return try word(id, connection)
    case "spelling":
      guard isWhole else {
        return try connection.first("SELECT kind, folded FROM spelling WHERE id = ?1", id) {
          spelling($0.text(0), $0.text(1))
        }
          ?? nil
      }
      return spelling(text(1), text(2))
    case "setting": return text(0).map(EntryKey.setting)
    case "stamp": return text(0).flatMap(EntryKey.init)
    default: return nil
    }
  }

  private func day(ofCheckIn id: Int, _ connection: Connection) throws -> Day? {
    try connection.first("SELECT day FROM check_in WHERE id = ?1", id) { $0.day(0) }
  }

  private func word(_ id: Int, _ connection: Connection) throws -> EntryKey? {
    let known = try connection.first("SELECT kind, identity, name FROM word WHERE id = ?1", id) {
      ($0.text(0), $0.textIfAny(1), $0.text(2))
    }
    let given = isWhole ? (text(1) ?? "", text(7), text(2) ?? "") : nil
    guard let (kind, identity, name) = known ?? given, let kind = Word.Kind(rawValue: kind) else { return nil }
    return .word(kind, identity: identity ?? Vocabulary.folded(name))
  }

  private func spelling(_ kind: String?, _ folded: String?) -> EntryKey? {
    guard let kind = kind.flatMap(Word.Kind.init(rawValue:)), let folded else { return nil }
    return .spelling(kind, folded: folded)
  }
}
