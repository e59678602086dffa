#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The journal that `FUZZ_JOURNAL` names, and copies of it with bytes replaced.
enum SoundJournal {
  static let bytes: [UInt8] = getenv("FUZZ_JOURNAL").flatMap { contents(String(cString: $0)) } ?? []

  /// A path for a file of this process.
  static func path(_ name: String) -> String {
    (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/fuzz-\(getpid())-\(name).sqlite"
  }

  /// The journal's bytes with changes: places, of four bytes each, and a new byte for each.
  ///
  /// - Parameters:
  ///   - places: where in the file the bytes are that may be replaced.
  ///   - bytes: the journal's.
  static func changed(
    _ changes: some Collection<UInt8>, at places: [Range<Int>], of bytes: [UInt8] = bytes
  ) -> [UInt8] {
    var bytes = bytes
    var rest = Array(changes)[...]
    let count = places.reduce(0) { $0 + $1.count }
    guard count > 0 else { return bytes }
    while rest.count >= 5 {
      var place = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) } % count
      for range in places {
        if place < range.count {
          bytes[range.lowerBound + place] = rest[rest.startIndex + 4]
          break
        }
        place -= range.count
      }
      rest = rest.dropFirst(5)
    }
    return bytes
  }

  static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 24)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
