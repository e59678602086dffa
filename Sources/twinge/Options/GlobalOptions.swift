import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The journal's file.", valueName: "path"), completion: .file())
  var journal: String?

  @Option(help: "Colour: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Print JSON.")
  var json = false

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  /// The journal named by the option, `TWINGE_JOURNAL`, `XDG_DATA_HOME` or `HOME`, in this order.
  var journalFile: JournalFile {
    get throws(Failure) { try GlobalOptions.journal(named: journal) }
  }

  /// The same, for a command that only reads. Only the default journal may be missing; a path that was typed and does
  /// not exist is a mistake.
  var journalToRead: JournalFile {
    get throws {
      let file = try journalFile
      guard journal == nil || file.exists else { throw StoreError.notThere(path: file.path) }
      return file
    }
  }

  /// The same, for a command that needs an existing journal.
  ///
  /// - Throws: ``Failure`` that says how to start one, ``StoreError/notThere(path:)``.
  var existingJournal: JournalFile {
    get throws {
      let file = try journalToRead
      guard file.exists else {
        throw Failure(
          "There is no journal yet.", hint: "It begins with your first entry: twinge log 7 lower back", code: .unknown)
      }
      return file
    }
  }

  /// - Parameter name: the value of `--journal`.
  static func journal(named name: String?) throws(Failure) -> JournalFile {
    let environment = World.current.environment
    if let name {
      guard !name.isEmpty else {
        throw Failure("--journal is empty.", hint: "Give the journal's path.", code: .usage)
      }
      return JournalFile(path: name)
    }
    if let path = environment("TWINGE_JOURNAL"), !path.isEmpty { return JournalFile(path: path) }
    // The XDG specification says to ignore relative paths.
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return JournalFile(path: "\(data)/twinge/journal.sqlite")
    }
    guard let home = environment("HOME"), !home.isEmpty else {
      throw Failure(
        "The home folder is not known, so there is no place for the journal.",
        hint: "Give the journal's path with --journal.",
        code: .usage)
    }
    return JournalFile(path: "\(home)/.local/share/twinge/journal.sqlite")
  }

  /// Colour is for terminals; `NO_COLOR` and `TERM=dumb` turn it off; the option overrides everything.
  var layout: TextLayout {
    let world = World.current
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        world.isOutputTerminal && (world.environment("NO_COLOR") ?? "").isEmpty && world.environment("TERM") != "dumb"
      }
    let isDumb = world.environment("TERM") == "dumb"
    return TextLayout(columns: world.columns, isColored: isColored, form: isDumb ? .ascii : .unicode)
  }

  /// The person's settings, for code that needs them before the journal is opened.
  var settings: Settings {
    get throws {
      let file = try journalFile
      return file.exists ? try file.read { try $0.settings() } : Settings()
    }
  }

  /// How moments are written for this person.
  func times(in store: Store) throws -> MomentText {
    MomentText(now: World.current.now, settings: try store.settings())
  }

  /// How episodes are written for this person.
  func episodeText(in store: Store) throws -> EpisodeText {
    EpisodeText(layout: layout, now: World.current.now, settings: try store.settings())
  }

  /// Prints a result as text, or as JSON with `--json`.
  func print(_ text: @autoclosure () -> String, json value: @autoclosure () -> JSON) throws {
    if json { return try World.current.output(Array((value().text + "\n").utf8)) }
    try show(text() + "\n")
  }

  /// Shows lines that ``layout`` has laid out.
  func show(_ text: String) throws {
    try World.current.show(text, isStyled: layout.isColored)
  }

  /// Prints what a command that writes has done.
  ///
  /// - Parameters:
  ///   - isDryRun: nothing was saved.
  ///   - text: the output for a person, if it is more than the sentence.
  func printDone(
    _ did: String, isDryRun: Bool = false, text: String? = nil, json members: KeyValuePairs<String, JSON> = [:]
  ) throws {
    let members = [JSON.Member(name: "did", value: .string(did))] + members.map(JSON.Member.init(name:value:))
    do {
      try print(text ?? layout.wrap(did + "."), json: .object(members))
    } catch  where !isDryRun {
      // Without this, the person would think that nothing was saved, and do it again.
      throw Failure(
        "The change was saved, but the result could not be printed.", hint: "To see what was saved: twinge history")
    }
  }
}

extension GlobalOptions {
  /// The arguments, with global options before the command's name moved after it, as the parser requires: `--journal x
  /// list` is `list --journal x`.
  static func movedBehind(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var moved: [String] = []
    while let first = rest.first {
      if first == "--json" || first.hasPrefix("--journal=") || first.hasPrefix("--color=") {
        moved.append(rest.removeFirst())
      } else if first == "--journal" || first == "--color", rest.count > 1 {
        moved += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    // After "--", nothing is an option.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + moved + Array(rest[end...])
  }
}

/// Writes a remark to standard error, apart from the result.
func remark(_ text: String) {
  World.current.remark(text)
}

/// Remarks on a local time that a clock change repeated.
func remarkOnRepeatedTime() {
  remark("The clocks went back then, so that time came twice. The first is used.")
}
