public import Journal

extension Store {
  /// The person's settings. What a newer program has set, and this one does not know, is left out.
  public func settings() throws -> Settings {
    try storedSettings().reduce(Settings()) { settings, stored in
      Settings.Name(rawValue: stored.name).flatMap { settings.with($0, stored.value) } ?? settings
    }
  }

  /// The settings that differ from what is built in, by name.
  public func storedSettings() throws -> [(name: String, value: String)] {
    try connection.all("SELECT name, value FROM setting ORDER BY name") { ($0.text(0), $0.text(1)) }
  }

  /// Stores a setting; what is built in is not stored.
  public func put(_ name: Settings.Name, of settings: Settings) throws {
    try willChange(.setting(name: name.rawValue))
    guard settings[name] != Settings()[name] else {
      return try connection.run("DELETE FROM setting WHERE name = ?1", name.rawValue)
    }
    try connection.run(
      """
      INSERT INTO setting (name, value)
      VALUES (?1, ?2)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, name.rawValue, settings[name])
  }
}
