import Journal
import JournalStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A sound journal with bytes of it replaced: the input is a list of places, of four bytes each, and new bytes.
enum DamagedJournal {
  private static let path = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/fuzz-\(getpid()).sqlite"
  /// The sound one: named by `FUZZ_JOURNAL`.
  private static let sound: [UInt8] = getenv("FUZZ_JOURNAL").flatMap { contents(String(cString: $0)) } ?? []

  static func read(_ changes: [UInt8]) {
    var bytes = sound
    guard !bytes.isEmpty else { return }
    var rest = changes[...]
    while rest.count >= 5 {
      let place = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) } % bytes.count
      bytes[place] = rest[rest.startIndex + 4]
      rest = rest.dropFirst(5)
    }
    write(bytes, to: path)
    unlink(path + ".new")
    let file = JournalFile(path: path)
    _ = try? file.check()
    _ = try? file.salvage(to: path + ".new")
    _ = try? file.transaction { store in
      _ = try store.undo(at: Target.anyMoment)
      _ = try store.redo(at: Target.anyMoment)
    }
    _ = try? file.read { store in
      let vocabulary = try store.vocabulary()
      _ = try store.diary(
        Target.anyDay...Target.anyDay, now: Target.anyMoment, vocabulary: vocabulary)
    }
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 24)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
