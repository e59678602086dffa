import Journal
import JournalStore
import LibC
import Reports

/// Asks once a day about episodes that have been open for more than a day: one easily forgets to say that it is over.
///
/// Asking must not change the journal, so the day of the last time is kept in a file of its own, in the folder that
/// the XDG specification has for such state.
enum OpenEpisodeReminder {
  /// Never fails: a reminder that cannot be given is not worth an error.
  static func remind(after command: some JournalCommand) {
    let world = World.current
    guard world.isErrorTerminal, !command.isTerse, let path = statePath,
      lastDay(path) != world.now.day.iso, let file = try? command.options.journalFile,
      let forgotten = try? file.read(forgotten), !forgotten.isEmpty
    else { return }
    for line in forgotten { remark(command.options.layout.wrap(line)) }
    remember(world.now.day.iso, at: path)
  }

  private static func forgotten(in store: Store) throws -> [String] {
    let now = World.current.now
    let text = EpisodeText(layout: TextLayout(), now: now, settings: try store.settings())
    return try store.episodes(.ongoing, vocabulary: store.vocabulary())
      .filter { now.seconds - $0.onset.seconds > 86_400 }
      .map { episode in
        "Is episode \(episode.id) (\(text.short(episode))) over? It has been open since \(text.times.moment(episode.onset)). "
          + "To end it: twinge stop --episode \(episode.id) --at \"yesterday 18:00\""
      }
  }

  private static var statePath: String? {
    let environment = World.current.environment
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return "\(state)/twinge/asked-on" }
    guard let home = environment("HOME"), !home.isEmpty else { return nil }
    return "\(home)/.local/state/twinge/asked-on"
  }

  private static func lastDay(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return try? World.readAll(from: descriptor).trimmed
  }

  private static func remember(_ day: String, at path: String) {
    FilePath.makeFolders(above: path, mode: 0o700)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    try? World.writeAll(Array((day + "\n").utf8), to: descriptor)
  }
}
