/// Something that bytes are pulled from in chunks, so that a file of any size is never in memory whole.
public struct ImportSource {
  /// How many bytes are asked for at a time.
  static let chunk = 65_536

  private let pull: (Int) throws -> [UInt8]
  private var replay: [UInt8] = []

  /// - Parameter read: gives at most as many bytes as it is asked for, in their order; none at the end.
  public init(read: @escaping (Int) throws -> [UInt8]) {
    pull = read
  }

  /// Bytes that are in memory already.
  public init(_ bytes: [UInt8]) {
    var start = 0
    pull = { count in
      let end = start + min(max(0, count), bytes.count - start)
      defer { start = end }
      return Array(bytes[start..<end])
    }
  }

  /// The first bytes, to recognise the format by; they stay there to be read.
  ///
  /// - Parameter count: gives up to this many, fewer if there are no more.
  public mutating func beginning(_ count: Int = ImportFormat.bytesToDetect) throws -> [UInt8] {
    while replay.count < count {
      let bytes = try pull(min(ImportSource.chunk, count - replay.count))
      if bytes.isEmpty { break }
      replay += bytes
    }
    return Array(replay.prefix(count))
  }

  /// The next bytes; empty at the end.
  mutating func next() throws -> [UInt8] {
    guard replay.isEmpty else {
      defer { replay = [] }
      return replay
    }
    return try pull(ImportSource.chunk)
  }
}
