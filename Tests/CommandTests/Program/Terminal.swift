import Foundation
import LibC
import Synchronization
import Testing

/// The built program at a terminal of its own, where keys are what a person types: Ctrl-C is a key like others.
final class Terminal {
  private let primary: Int32
  private let process: pid_t
  /// All that stood on the screen, with what was typed.
  var screen: String { String(decoding: shown, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n") }
  private var shown: [UInt8] = []
  /// How many keys were typed.
  private(set) var keys = 0
  private var seen = 0
  private var isOpen = true

  static let ctrlC = "\u{3}"
  static let ctrlD = "\u{4}"

  init(_ program: Program, _ arguments: [String], columns: UInt16 = 80, _ environment: [String: String] = [:]) throws {
    let variables = ["HOME": program.home, "TWINGE_NOW": "2026-11-21T21:40:00+01:00"]
      .merging(environment) { _, own in own }
    // Where another test started its program before this terminal is closed to it, a hang-up would not be one.
    (primary, process) = try Terminal.lock.withLock { _ in
      var (primary, secondary): (Int32, Int32) = (-1, -1)
      var path = [CChar](repeating: 0, count: 128)
      var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      try #require(openpty(&primary, &secondary, &path, nil, &size) == 0)
      defer { close(secondary) }
      _ = fcntl(primary, F_SETFD, FD_CLOEXEC)
      _ = fcntl(secondary, F_SETFD, FD_CLOEXEC)
      return (primary, try Terminal.spawn([program.path] + arguments, variables, at: path))
    }
  }

  private static let lock = Mutex(())

  /// Starts a program as the leader of a session: the first terminal that it opens is its own, and sends it Ctrl-C and
  /// the hang-up.
  private static func spawn(_ words: [String], _ variables: [String: String], at terminal: [CChar]) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let session = Int16(POSIX_SPAWN_SETSID)
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      // <spawn.h> shows the name to GNU C only.
      let session: Int16 = 0x80
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Threads of the tests hold signals back, and a program begins with what the thread holds back that starts it.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, session | Int16(POSIX_SPAWN_SETSIGMASK))
    for descriptor in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var process = pid_t()
    var failure: Int32
    repeat {
      failure = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &environment)
      // Another test's new process may still hold the copy of the program open that was written a moment ago.
    } while failure == ETXTBSY
    try #require(failure == 0)
    return process
  }

  deinit { hangUp() }

  /// Waits for a text behind what was waited for before, then types.
  func type(_ keys: String, after text: String = "\n> ") throws {
    while screen.dropFirst(seen).range(of: text) == nil { try #require(read(), "\(text) never came:\n\(screen)") }
    seen = screen.count
    self.keys += keys.count
    try #require(write(primary, keys, keys.utf8.count) == keys.utf8.count)
  }

  /// Types answers, each with Enter: `4|neck||`.
  func answer(_ answers: String) throws {
    for line in Bench.lines(answers) { try type(line + "\n") }
  }

  /// The terminal is closed, as when a connection is cut.
  func hangUp() {
    if isOpen { close(primary) }
    isOpen = false
  }

  /// - Returns: the exit code; `nil` if a signal ended the program.
  func end() -> Int32? {
    while isOpen, read() {}
    hangUp()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// - Returns: `false` at the end, or if nothing comes for so long that nothing will.
  private func read() -> Bool {
    var waiting = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 60_000) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(primary, &bytes, bytes.count)
    guard count > 0 else { return false }
    shown += bytes[..<count]
    return true
  }
}
