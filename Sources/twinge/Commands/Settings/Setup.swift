import ArgumentParser
import Exchange
import Journal
import Reports

struct Setup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup", abstract: "Install the program, its manual and its completions, or remove them.",
    discussion: """
      Example: twinge setup --shell

      Everything goes under ~/.local, unless you give another folder with --prefix. Running it again replaces an \
      older version with this one. It shows the line that your shell needs; --shell adds it for you. --remove \
      removes what setup installed, never the journal.
      """)

  @Option(help: ArgumentHelp("Where (default: ~/.local).", valueName: "folder"), completion: .directory)
  var prefix: String?

  @Flag(name: .customLong("shell"), help: "Add the line to your shell's start file, too.")
  var changesShell = false

  @Flag(name: .customLong("remove"), help: "Remove everything that setup installed.")
  var removes = false

  @Flag(help: "Show what would be done, without doing it.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    var installation = try Installation(prefix: root)
    if removes { return try remove(installation) }
    let files = try SetupFile.all()
    let start = StartFile(prefix: installation.prefix)
    if dryRun {
      try installation.check(files)
    } else {
      try installation.set(files)
      if changesShell { try start?.add() }
    }
    try report(
      dryRun ? "Would set up" : "Set up", files.map(\.path), installation, changesShell ? [start].compactMap { $0 } : []
    )
    if !dryRun { advise(start, installation) }
  }

  /// The prefix as an absolute path.
  private var root: String {
    get throws(Failure) {
      let environment = World.current.environment
      guard let given = prefix ?? environment("HOME").flatMap({ $0.isEmpty ? nil : "\($0)/.local" }), !given.isEmpty
      else {
        throw Failure("The home folder is not known.", hint: "Give a folder: --prefix FOLDER", code: .usage)
      }
      var path = FilePath.absolute(given)
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      // The start file and the list of what was installed have one line for each thing.
      guard !path.contains(where: \.isNewline) else {
        throw Failure("The folder's name has a line break.", hint: "Give another folder: --prefix FOLDER", code: .usage)
      }
      return path
    }
  }

  private func remove(_ installation: Installation) throws {
    guard !installation.files.isEmpty else {
      throw Failure(
        "Twinge is not set up under \(installation.prefix).",
        hint: "If it is elsewhere, give the folder with --prefix.", code: .unknown)
    }
    let starts = Shell.allCases.compactMap { StartFile($0, prefix: installation.prefix) }.filter(\.isSet)
    guard !dryRun else { return try report("Would remove", installation.files, installation, starts) }
    for start in starts { try start.remove() }
    let (taken, left) = installation.remove()
    try report("Removed", taken, installation, starts)
    for path in left { remark("\(installation.prefix)/\(path) was changed since, so it was kept.") }
  }

  /// Reports what was done with which files. Pages of the manual are only counted.
  private func report(_ verb: String, _ files: [String], _ installation: Installation, _ starts: [StartFile]) throws {
    let pages = files.filter { $0.hasPrefix("share/man/") }
    var lines = files.filter { !pages.contains($0) }.map { "\(installation.prefix)/\($0)" }
    if let page = pages.first {
      lines.append("\(installation.prefix)/\(page) and \(counted(pages.count - 1, "more page")) of the manual")
    }
    lines += starts.map { "the line in \($0.path)" }
    let did = "\(verb) Twinge \(Version.number) under \(installation.prefix)"
    try options.printDone(
      did, isDryRun: dryRun, text: ([did + ":"] + lines.map { "  \($0)" }).joined(separator: "\n"),
      json: [
        "prefix": .string(installation.prefix), "files": .strings(files),
        "startFiles": .strings(starts.map(\.path)),
      ])
  }

  /// Explains what the shell still needs in order to find the program.
  private func advise(_ start: StartFile?, _ installation: Installation) {
    let bin = "\(installation.prefix)/bin"
    guard let start else {
      let shells = listed(Shell.allCases.map(\.rawValue))
      return remark("Your shell is not one of \(shells). To type just twinge, add \(bin) to PATH.")
    }
    guard !start.isSet else {
      return changesShell ? remark("Open a new terminal, and type: twinge") : ()
    }
    let program = "\(bin)/twinge".quotedForShellIfNeeded
    let elsewhere = prefix == nil ? "" : " --prefix \(installation.prefix.quotedForShellIfNeeded)"
    remark(
      "For your shell to find it, add this line to \(start.path):\n  \(start.line)\n"
        + "Or let setup add it: \(program) setup --shell\(elsewhere)")
  }
}
