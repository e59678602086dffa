import Journal

/// The files that can be read.
public enum ImportFormat: Hashable, Sendable {
  /// Twinge's own JSON, without loss.
  case twingeJSON
  /// Twinge's own table of episodes.
  case twingeCSV
  case migraineBuddy
  case headi
  case clusterHeadacheTracker
  /// MigraLog's backup, JSON.
  case migraLog
  /// The backup of SECUSO's Pain Diary, JSON.
  case secuso
  /// Apple Health's `export.xml`: its symptom records.
  case appleHealth
  /// Any table, with the columns named by the person.
  case mapped(ColumnMap)

  /// As many bytes as ``detect(_:)`` looks at.
  public static let bytesToDetect = 65_536

  /// A file that is no table and none of the formats.
  public enum Container {
    /// A ZIP archive, such as Apple Health's export.zip.
    case archive
    /// An SQLite database.
    case database
    /// JSON of a program whose JSON is not read.
    case json
  }

  /// - Parameter bytes: the first of the file.
  /// - Returns: `nil` for a table, and for a file that ``detect(_:)`` recognises.
  public static func container(of bytes: [UInt8]) -> Container? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .archive }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) { return .database }
    let text = bytes.starts(with: TextEncoding.mark) ? bytes.dropFirst(TextEncoding.mark.count) : bytes[...]
    let first = text.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return isJSON && detect(bytes) == nil ? .json : nil
  }

  /// Recognises a file by its header or root.
  ///
  /// - Parameter bytes: the first of the file.
  /// - Returns: `nil` if the file is none of those that are known; ``mapped(_:)`` is never found by itself.
  public static func detect(_ bytes: [UInt8]) -> ImportFormat? {
    var bytes = Array(bytes.prefix(bytesToDetect))
    if bytes.starts(with: TextEncoding.mark) { bytes.removeFirst(TextEncoding.mark.count) }
    let first = bytes.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    let beginning = String(decoding: bytes, as: UTF8.self)
    if first == UInt8(ascii: "{") {
      // Looked for as text: the rest of a long first line may be missing.
      if beginning.contains("\"twinge-journal\""), beginning.contains("\"format\"") { return .twingeJSON }
      if beginning.contains("\"schemaVersion\""), beginning.contains("\"episodes\"") { return .migraLog }
      return beginning.contains("\"diaryentries\"") ? .secuso : nil
    }
    if first == UInt8(ascii: "<") { return beginning.contains("<HealthData") ? .appleHealth : nil }
    var reader = CSVReader(ByteReader(ImportSource(bytes)))
    // Migraine Buddy writes what is still going on above its header.
    for _ in 0..<200 {
      guard let row = try? reader.next() else { return nil }
      if let format = format(ofHeader: Table.unwrapped(row).map(\.text.plain.trimmed)) { return format }
    }
    return nil
  }

  private static func format(ofHeader names: [String]) -> ImportFormat? {
    if TwingeCSV.isHeader(names) { return .twingeCSV }
    if MigraineBuddy.isHeader(names) { return .migraineBuddy }
    if Headi.isHeader(names) { return .headi }
    if ClusterHeadacheTracker.isHeader(names) { return .clusterHeadacheTracker }
    return nil
  }
}
