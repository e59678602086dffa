import Journal

/// What can be seen of a table before it is imported: its columns with examples, and a guess at the map.
public struct TableOutline {
  public struct Column: Equatable, Sendable {
    public let name: String
    /// At most three different cells.
    public let examples: [String]
  }

  public private(set) var columns: [Column] = []

  /// - Parameter bytes: the first of the file.
  /// - Throws: ``ImportError`` if this is no table.
  public init(_ bytes: [UInt8]) throws {
    // The rest of the last line may be missing.
    let end = bytes.count < ImportFormat.bytesToDetect ? bytes.endIndex : bytes.lastIndex(of: 0x0A) ?? bytes.endIndex
    var reader = CSVReader(ByteReader(ImportSource(Array(bytes[..<end]))))
    var rows: [[String]] = []
    do {
      while rows.count < 50, let row = try reader.next() { rows.append(row.map(\.text.plain.trimmed)) }
    } catch let fault as ImportFault {
      throw ImportError.faults([fault], count: 1)
    }
    // The header is the first of the rows that are as wide as most are.
    let widths = Dictionary(grouping: rows.indices) { rows[$0].count }
    guard let header = widths.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })?.value.first else {
      return
    }
    for (index, name) in rows[header].enumerated() where !name.isEmpty {
      let cells = rows[(header + 1)...].compactMap { $0.count > index && !$0[index].isEmpty ? $0[index] : nil }
      columns.append(Column(name: name, examples: Array(cells.withoutRepeats.prefix(3))))
    }
  }

  /// A map as ``ColumnMap`` takes it, by the names of the columns; `nil` if none of them holds dates.
  public var guess: String? {
    guard let onset = columns.first(where: TableOutline.holdsDates) else { return nil }
    var taken: Set = [onset.name]
    var entries = ["onset=" + TableOutline.quoted(onset.name)]
    for (field, hints) in TableOutline.hints {
      let fitting = columns.first { column in
        !taken.contains(column.name) && hints.contains { column.name.lowercased().contains($0) }
          && TableOutline.fits(column, field)
      }
      guard let fitting else { continue }
      taken.insert(fitting.name)
      entries.append("\(field)=\(TableOutline.quoted(fitting.name))")
    }
    return entries.joined(separator: ",")
  }

  private static let hints: [(field: String, names: [String])] = [
    ("time", ["time", "clock"]), ("end", ["end", "until"]), ("duration", ["duration", "length", "lasted"]),
    ("intensity", ["intensity", "pain level", "severity", "strength", "pain", "score"]),
    ("places", ["place", "location", "where", "region", "body"]), ("triggers", ["trigger", "cause"]),
    ("remedies", ["medic", "remed", "treat", "drug", "took"]), ("sleep", ["sleep"]),
    ("note", ["note", "comment", "description"]),
  ]

  private static func holdsDates(_ column: Column) -> Bool {
    !column.examples.isEmpty
      && column.examples.allSatisfy {
        (try? CellTime($0, order: .dayFirst, zone: .fixed(0))) != nil
          || (try? CellTime($0, order: .monthFirst, zone: .fixed(0))) != nil
      }
  }

  private static func fits(_ column: Column, _ field: String) -> Bool {
    switch field {
    case "intensity": column.examples.allSatisfy { IntensityScale.points.intensity($0) != nil }
    case "time": column.examples.allSatisfy { (try? CellTime.time($0)) != nil }
    case "end": holdsDates(column) || column.examples.allSatisfy { (try? CellTime.time($0)) != nil }
    // A score is no length.
    case "sleep": !column.name.lowercased().contains("quality")
    default: true
    }
  }

  private static func quoted(_ name: String) -> String {
    name.contains(where: { ",=<>:".contains($0) }) ? "\"\(name)\"" : name
  }
}
