internal import LibC
private import Synchronization

/// A file that is written under a name of its own, and gets its final name once it is complete.
///
/// A signal that ends the program (Ctrl-C, a closed terminal, a reader that has gone) removes it first. Only a kill that
/// nothing can catch leaves it behind; then ``JournalFile/unfinishedFiles()`` finds it.
public enum UnfinishedFile {
  /// `PATH.PROCESS.part`: with the process in its name, no other program writes to it.
  public static func path(for path: String) -> String { "\(path).\(getpid())\(ending)" }

  /// Runs the body, which writes the file and removes or renames it.
  public static func writing<T>(_ path: String, _ body: () throws -> T) rethrows -> T {
    let slots = ["", "-journal"].compactMap { Slots.take(path + $0) }
    defer { for slot in slots { Slots.free(slot) } }
    return try body()
  }

  static let ending = ".part"

  /// The paths, where a signal handler can reach them: it may neither allocate nor wait. So it reads them without the
  /// lock that all others take.
  private enum Slots {
    private static let lock = Mutex(())
    private static let count = 16
    private nonisolated(unsafe) static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
      let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: count)
      paths.initialize(repeating: nil, count: count)
      return paths
    }()
    private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGPIPE]

    static func take(_ path: String) -> Int? {
      lock.withLock { _ in
        guard let slot = (0..<count).first(where: { paths[$0] == nil }) else { return nil }
        paths[slot] = strdup(path)
        for number in signals {
          let usual = signal(number) { number in
            for slot in 0..<Slots.count { if let path = Slots.paths[slot] { unlink(path) } }
            signal(number, SIG_DFL)
            raise(number)
          }
          keepIgnored(number, usual)
        }
        return slot
      }
    }

    static func free(_ slot: Int) {
      lock.withLock { _ in
        let path = paths[slot]
        paths[slot] = nil
        LibC.free(path)
        guard (0..<count).allSatisfy({ paths[$0] == nil }) else { return }
        for number in signals { keepIgnored(number, signal(number, SIG_DFL)) }
      }
    }

    /// Who ignores a signal, as nohup does, goes on doing so.
    private static func keepIgnored(_ number: Int32, _ usual: (@convention(c) (Int32) -> Void)?) {
      if unsafeBitCast(usual, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }
}

extension JournalFile {
  /// Copies next to this journal that a killed program never finished. Those of programs that still run are left out.
  public func unfinishedFiles() -> [String] {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = path.dropFirst(parent.count)
    // A copy that is restored or made beside the journal has a name that begins like the journal's.
    let stem = name.hasSuffix(".sqlite") ? name.dropLast(7) : name
    let found = (fileNames(in: parent.isEmpty ? "." : parent) ?? []).filter { file in
      let fields = file.split(separator: ".")
      guard file.hasPrefix(stem), file.hasSuffix(UnfinishedFile.ending), fields.count > 2,
        let process = pid_t(fields[fields.count - 2]), process > 0
      else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }
    return found.sorted().map { parent + $0 }
  }
}
