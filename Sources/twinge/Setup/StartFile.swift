import LibC

/// The file that the person's shell reads when it starts, and the one line in it that makes it find Twinge.
struct StartFile {
  let shell: Shell
  let path: String
  private let prefix: String

  /// By this a line is known again.
  private static let mark = "# twinge setup"

  /// - Parameter shell: by default the person's own.
  /// - Returns: `nil` if the person's shell is none of those known, or there is no home.
  init?(_ shell: Shell? = nil, prefix: String) {
    let environment = World.current.environment
    let own = environment("SHELL")?.split(separator: "/").last.flatMap { Shell(rawValue: String($0)) }
    guard let shell = shell ?? own, let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    func folder(_ variable: String, or usual: String) -> String {
      environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? usual
    }
    self.shell = shell
    self.prefix = prefix
    path =
      switch shell {
      case .bash: "\(home)/.bashrc"
      case .zsh: folder("ZDOTDIR", or: home) + "/.zshrc"
      case .fish: folder("XDG_CONFIG_HOME", or: "\(home)/.config") + "/fish/config.fish"
      }
  }

  /// Finds the program and the completions; does no harm once these are gone.
  var line: String {
    let bin = "\(prefix)/bin".inSingleQuotes
    let completions = "\(prefix)/\(shell.completionPath)".inSingleQuotes
    return switch shell {
    case .bash, .zsh: "PATH=\(bin):$PATH; [ ! -f \(completions) ] || source \(completions)"
    case .fish: "fish_add_path --global \(bin); test ! -f \(completions); or source \(completions)"
    }
  }

  /// Whether the line is there.
  var isSet: Bool { lines.contains(marked) }

  private var marked: String { "\(line) \(StartFile.mark)" }

  private var lines: [String] {
    guard let bytes = try? SetupFile.bytes(of: path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Adds the line at the end, unless it is there.
  func add() throws(Failure) {
    guard !isSet else { return }
    FilePath.makeFolders(above: path, mode: 0o755)
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw notWritable }
    defer { close(descriptor) }
    let isOpen = lines.last.map { !$0.isEmpty } ?? false
    try World.writeAll(Array(((isOpen ? "\n" : "") + marked + "\n").utf8), to: descriptor)
  }

  /// Takes the line away, and nothing else. A link to the file stays one.
  func remove() throws {
    guard isSet else { return }
    let file = FilePath.resolved(path)
    var status = stat()
    guard stat(file, &status) == 0, access(file, W_OK) == 0 else { throw notWritable }
    // Bytes, not text: what is not UTF-8 in it stays as it is.
    let bytes = try SetupFile.bytes(of: file)
    let rest = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).filter { !$0.elementsEqual(marked.utf8) }
    _ = try DraftFile.replace(file, mode: status.st_mode & 0o7777) { write in
      try write(Array(rest.joined(separator: [0x0A])))
    }
  }

  private var notWritable: Failure {
    Failure("\(path) cannot be written.", hint: "Check its permissions, or add this line by hand: \(line)")
  }
}
