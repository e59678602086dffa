import Journal
import LibC

extension World {
  /// The world as it is.
  ///
  /// - Throws: ``Failure`` if `TWINGE_NOW` cannot be understood.
  static func system() throws(Failure) -> World {
    tzset()
    let environment: @Sendable (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
    var zone = Zone { seconds in
      var time = time_t(seconds)
      var local = tm()
      return localtime_r(&time, &local) == nil ? 0 : local.tm_gmtoff
    }
    var now = zone.moment(at: time(nil))
    if let text = environment("TWINGE_NOW"), !text.isEmpty {
      guard let moment = Moment(iso8601: text) else {
        throw Failure("TWINGE_NOW is not a time.", hint: "Write it like 2026-11-21T09:40:00+01:00.", code: .usage)
      }
      now = moment
      zone = .fixed(moment.utcOffset)
    }
    return World(
      now: now, zone: zone, environment: environment, columns: terminalColumns(environment),
      isOutputTerminal: isatty(STDOUT_FILENO) == 1, isErrorTerminal: isatty(STDERR_FILENO) == 1,
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      output: { try writeAll($0, to: STDOUT_FILENO) },
      outputMayWait: outputMayWait(),
      waitForOutput: waitForOutput,
      complain: { try? writeAll(Array($0.utf8), to: STDERR_FILENO) },
      readInput: readStandardInput,
      readLine: { try TerminalLine.read($0) },
      edit: runEditor,
      page: { showInPager($0, rows: terminalSize().map { Int($0.ws_row) } ?? 24) },
      notify: showOnDesktop,
      random: { UInt64.random(in: .min ... .max) },
      executable: { runningProgram() })
  }

  /// Switches core files off: a crash must not leave the journal's words in one. What this program starts is held to
  /// it as well.
  static func leaveNoCore() {
    var limit = rlimit()
    getrlimit(coreFileSize, &limit)
    limit.rlim_cur = 0
    setrlimit(coreFileSize, &limit)
  }

  private static func terminalColumns(_ environment: (String) -> String?) -> Int {
    terminalSize().map { Int($0.ws_col) } ?? environment("COLUMNS").flatMap(Int.init) ?? 80
  }

  /// - Returns: `nil` if standard output is no terminal.
  private static func terminalSize() -> winsize? {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? size : nil
  }

  private static func outputMayWait() -> Bool {
    var status = stat()
    return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  @Sendable private static func waitForOutput(_ most: Int32) -> (isReady: Bool, milliseconds: Int32) {
    let start = milliseconds()
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    // A reader that is gone counts as ready: writing says so.
    let isReady = poll(&output, 1, most) != 0
    return (isReady, min(milliseconds() - start, most))
  }

  private static func milliseconds() -> Int32 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int32(truncatingIfNeeded: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  /// - Throws: ``Failure`` if not every byte could be written.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    switch LibC.writeAll(bytes[...], to: descriptor) {
    case 0: return
    case ENOSPC:
      throw Failure("The disk is full, so the output is incomplete.", hint: "Make some room and try again.")
    default:
      throw Failure(
        "The output is incomplete: it could not all be written.",
        hint: "Check the file or program that it goes to.")
    }
  }

  /// Runs the person's editor on a file, and waits for it.
  @Sendable private static func runEditor(on path: String) throws {
    let editor =
      [getenv("VISUAL"), getenv("EDITOR")].compactMap { $0.map { String(cString: $0) } }
      .first { !$0.isEmpty } ?? "vi"
    // Through the shell, since the variable may hold options.
    // Ctrl-C is for the editor: some, such as ed, take it for a command of theirs. Neither this program nor the shell,
    // whose trap the editor does not inherit, ends at it.
    let former = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, former) }
    guard runShell("trap : INT; \(editor) \"$1\"", with: path, listensToInterrupts: true) else {
      throw Failure("The editor ended with an error, so nothing was changed.", hint: "Check the EDITOR variable.")
    }
  }

  /// Runs a script and waits for it. The word goes to it as a parameter, so that nothing in it runs.
  ///
  /// - Returns: whether it did what it should.
  static func runShell(_ script: String, with word: String, listensToInterrupts: Bool = false) -> Bool {
    let arguments = ["/bin/sh", "-c", script, "sh", word]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    var status: Int32 = 0
    #if os(Linux)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if listensToInterrupts {
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    }
    return posix_spawn(&process, "/bin/sh", nil, &attributes, &pointers, environ) == 0
      && waitpid(process, &status, 0) == process && status == 0
  }

  @Sendable private static func readStandardInput() throws -> String {
    try readAll(from: STDIN_FILENO)
  }

  /// - Throws: ``Failure`` if not everything could be read, or it is no text.
  static func readAll(from descriptor: Int32) throws(Failure) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("The input could not be read.", hint: "Check where it comes from.") }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("The input is not UTF-8 text.", hint: "Save it as UTF-8 and try again.", code: .usage)
    }
    return text
  }
}
