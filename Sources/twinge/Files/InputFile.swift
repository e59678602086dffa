import LibC

/// A file that is read piece by piece; "-" is standard input.
final class InputFile {
  private let descriptor: Int32
  /// Where a file begins to be read; `nil` for a pipe, which cannot be read twice.
  private let beginning: off_t?
  /// What came through a pipe, where it has to be read again.
  private var kept: [UInt8]?
  private var keptRead = 0
  /// Bytes in all; 0 if that is not known.
  let size: Int

  /// - Parameter isReadTwice: whether ``rewind()`` will be asked for.
  /// - Throws: ``Failure`` if it cannot be opened.
  init(_ path: String, isReadTwice: Bool = false) throws(Failure) {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      throw Failure("\(path) cannot be opened.", hint: "Check the path and its permissions.")
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure("\(path) is a folder.", hint: "Name a file in it.", code: .usage)
    }
    size = Int(status.st_size)
    let place = lseek(descriptor, 0, SEEK_CUR)
    beginning = place < 0 ? nil : place
    kept = isReadTwice && place < 0 ? [] : nil
  }

  deinit {
    if descriptor > STDERR_FILENO { close(descriptor) }
  }

  /// - Returns: the next bytes, at most so many; none at the end.
  func read(_ count: Int) throws(Failure) -> [UInt8] {
    if let kept, keptRead < kept.count {
      let bytes = kept[keptRead...].prefix(count)
      keptRead += bytes.count
      return Array(bytes)
    }
    let bytes = try readOn(count)
    if kept != nil {
      kept?.append(contentsOf: bytes)
      keptRead += bytes.count
    }
    return bytes
  }

  /// Lets the file be read from its beginning again.
  func rewind() throws(Failure) {
    keptRead = 0
    guard let beginning else { return }
    guard lseek(descriptor, beginning, SEEK_SET) == beginning else { throw InputFile.unreadable }
  }

  private static let unreadable = Failure(
    "The file could not be read to the end.", hint: "Check the disk, and try again.")

  private func readOn(_ count: Int) throws(Failure) -> [UInt8] {
    while true {
      var failed: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let got = Self.readBytes(descriptor, buffer.baseAddress, count)
        filled = max(0, got)
        failed = got < 0 ? errno : 0
      }
      if failed == 0 { return bytes }
      guard failed == EINTR else { throw InputFile.unreadable }
    }
  }

  /// - Returns: the first bytes, at most so many.
  func start(_ count: Int) throws(Failure) -> [UInt8] {
    var start: [UInt8] = []
    while start.count < count {
      let more = try read(count - start.count)
      if more.isEmpty { break }
      start += more
    }
    return start
  }

  private static func readBytes(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    LibC.read(descriptor, start, count)
  }
}
