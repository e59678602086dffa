import LibC

/// Walks through the bytes of a source: checks that they are UTF-8 and knows the line and column of each.
///
/// Holds one chunk at a time. Places are counted only up to where they are asked for, chunk by chunk.
struct ByteReader {
  private var source: ImportSource
  private let progress: ((Int) -> Void)?
  private var bytesRead = 0

  private var buffer: [UInt8] = []
  private var index = 0
  /// The beginning of a character that the chunk cut in two.
  private var held: [UInt8] = []
  /// Why there is nothing to read after the buffer.
  private var refusal: String?
  private var hasBegun = false
  private var isAtSourceEnd = false

  private var counted = 0
  private var place = Position()
  private var isAfterCR = false

  /// - Parameter progress: is told how many bytes were read so far, once a chunk.
  init(_ source: ImportSource, progress: ((Int) -> Void)? = nil) {
    self.source = source
    self.progress = progress
  }

  /// Where the next byte stands.
  mutating func position() -> Position {
    count(upTo: index)
    return place
  }

  /// The next byte, which stays there; `nil` at the end.
  mutating func peek() throws -> UInt8? {
    if index == buffer.count {
      guard try refill() else { return nil }
    }
    return buffer[index]
  }

  /// Takes the next byte; `nil` at the end.
  mutating func next() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    index += 1
    return byte
  }

  /// Steps over the byte that was peeked at.
  mutating func advance() {
    if index < buffer.count { index += 1 }
  }

  /// Takes the next byte if it is this one.
  mutating func take(_ byte: UInt8) throws -> Bool {
    guard try peek() == byte else { return false }
    index += 1
    return true
  }

  /// Takes the bytes before the next stop, or all that are at hand; empty at a stop and at the end.
  mutating func take(upTo stop: UInt8) throws -> ArraySlice<UInt8> {
    guard try peek() != nil else { return [] }
    let start = index
    index = first(stop, from: index, to: buffer.count) ?? buffer.count
    return buffer[start..<index]
  }

  /// What is at hand without reading on.
  mutating func lookahead() throws -> ArraySlice<UInt8> {
    guard try peek() != nil else { return [] }
    return buffer[index...]
  }

  // MARK: - Chunks

  /// Puts the next bytes into the empty buffer.
  ///
  /// - Returns: whether there are any.
  private mutating func refill() throws -> Bool {
    count(upTo: index)
    while index == buffer.count {
      if let refusal { throw ImportFault(position(), refusal) }
      guard !isAtSourceEnd else { return false }
      try pullChunk()
    }
    return true
  }

  private mutating func pullChunk() throws {
    var bytes = held
    held = []
    // What tells the encoding has to be there from the first chunk on.
    repeat {
      let chunk = try source.next()
      isAtSourceEnd = chunk.isEmpty
      bytesRead += chunk.count
      bytes += chunk
    } while !hasBegun && bytes.count < 4 && !isAtSourceEnd
    progress?(bytesRead)
    var start = 0
    if !hasBegun {
      hasBegun = true
      refusal = TextEncoding(beginning: bytes).refusal
      if refusal != nil { return }
      if bytes.starts(with: TextEncoding.mark) { start = TextEncoding.mark.count }
    }
    let valid = TextEncoding.validPrefix(of: bytes)
    if !valid.mayContinue {
      refusal = TextEncoding.notUTF8
    } else if valid.count < bytes.count {
      held = Array(bytes[valid.count...])
      if isAtSourceEnd { refusal = TextEncoding.cutOff }
    }
    bytes.removeSubrange(valid.count...)
    buffer = bytes
    index = start
    counted = start
  }

  // MARK: - Places

  private mutating func count(upTo end: Int) {
    guard counted < end else { return }
    var feed = first(0x0A, from: counted, to: end)
    while counted < end {
      if let passed = feed, passed < counted { feed = first(0x0A, from: counted, to: end) }
      let limit = feed ?? end
      let stop = first(0x0D, from: counted, to: limit) ?? limit
      let isAtBreak = stop == counted
      guard stop < end else {
        place.column += scalars(from: counted, to: end)
        isAfterCR = false
        counted = end
        return
      }
      // CR LF is one break.
      if buffer[stop] != 0x0A || !isAfterCR || !isAtBreak { place.line += 1 }
      isAfterCR = buffer[stop] == 0x0D
      place.column = 1
      counted = stop + 1
    }
  }

  private func first(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func scalars(from start: Int, to end: Int) -> Int {
    buffer.withUnsafeBytes { bytes in
      var count = 0
      var index = start
      while index < end {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        index += 1
      }
      return count
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the byte is there. By libc's search, because attributes and cells may be long.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memchr(base, Int32(byte), bytes.count) != nil
    }
  }
}
