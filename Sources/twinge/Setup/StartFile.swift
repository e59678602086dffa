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
  var isSet: Bool { content.map { found(in: $0) != nil } ?? false }

  /// What had to be added beside the line. Its mark says so, so that the file can be brought back to the byte.
  private enum Addition: String, CaseIterable {
    case nothing = ""
    case lineBreak = " (with the line break before this line)"
    case file = " (with this file)"
  }

  private func marked(_ addition: Addition) -> [UInt8] {
    Array("\(line) \(StartFile.mark)\(addition.rawValue)".utf8)
  }

  /// Bytes, not text: what is not UTF-8 stays as it is.
  private var content: [UInt8]? { try? SetupFile.bytes(of: path) }

  /// The line's bytes, with its own line break.
  private func found(in content: [UInt8]) -> (addition: Addition, range: Range<Int>)? {
    let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    for addition in Addition.allCases {
      guard let line = lines.first(where: { $0.elementsEqual(marked(addition)) }) else { continue }
      return (addition, line.startIndex..<min(line.endIndex + 1, content.count))
    }
    return nil
  }

  /// Adds the line at the end, unless it is there.
  func add() throws(Failure) {
    guard !isSet else { return }
    FilePath.makeFolders(above: path, mode: 0o755)
    let content = content
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw notWritable }
    defer { close(descriptor) }
    let isOpen = content?.last.map { $0 != 0x0A } ?? false
    let addition = content == nil ? Addition.file : isOpen ? .lineBreak : .nothing
    do {
      try World.writeAll((isOpen ? [0x0A] : []) + marked(addition) + [0x0A], to: descriptor)
    } catch {
      // Half a line could stop the shell.
      ftruncate(descriptor, off_t(content?.count ?? 0))
      throw error
    }
  }

  /// Takes the line away, and what was added with it, and nothing else. A link to the file stays one.
  func remove() throws {
    guard let content, case (let addition, var range)? = found(in: content) else { return }
    let file = FilePath.resolved(path)
    var status = stat()
    guard stat(file, &status) == 0, access(file, W_OK) == 0 else { throw notWritable }
    // Whatever came behind the line since needs the line break before it.
    if addition == .lineBreak, range.upperBound == content.count { range = range.lowerBound - 1..<range.upperBound }
    let rest = content[..<range.lowerBound] + content[range.upperBound...]
    if addition == .file, rest.isEmpty {
      guard unlink(file) == 0 else { throw notWritable }
      return
    }
    _ = try DraftFile.replace(file, mode: status.st_mode & 0o7777) { write in try write(Array(rest)) }
  }

  private var notWritable: Failure {
    Failure("\(path) cannot be written.", hint: "Check its permissions, or add this line by hand: \(line)")
  }
}
