public import Journal

/// Writes the doctor's table: one row an episode. Rows are made one at a time, so that a journal of any size can be
/// written.
public struct TwingeCSVWriter {
  private var csv = CSVWriter()

  /// - Parameter isForExcel: begins with a byte order mark, without which Excel garbles what is not ASCII.
  public init(isForExcel: Bool = false) {
    csv.appendLine((isForExcel ? "\u{FEFF}" : "") + TwingeCSV.columns.joined(separator: ","))
  }

  public mutating func append(_ episode: Episode) {
    csv.append(episode.id)
    csv.append(plain: episode.onset.iso8601)
    csv.append(plain: episode.endText ?? "")
    csv.append(episode.minutes)
    append(episode.places, \.text)
    csv.append(episode.worst)
    append(episode.sensations, \.rawValue)
    for field in TwingeCSVWriter.character { csv.append(plain: episode[field] ?? "") }
    append(episode.triggers, \.name)
    append(episode.remedies, \.text)
    append(episode.remedies.compactMap(\.relief)) { $0 }
    append(episode.warningSigns, \.meaning)
    for field in TwingeCSVWriter.effect { csv.append(plain: episode[field] ?? "") }
    csv.append(episode.note ?? "")
    csv.append(plain: episode.recordedAt.iso8601)
    csv.endRow()
  }

  /// How many bytes wait to be taken.
  public var count: Int { csv.bytes.count }

  /// Takes the bytes written so far.
  public mutating func drain() -> [UInt8] { csv.drain() }

  private static let character = TwingeCSV.fields(.character)
  private static let effect = TwingeCSV.fields(.effect)

  private mutating func append<Element>(_ elements: [Element], _ text: (Element) -> String) {
    switch elements.count {
    case 0: csv.append(plain: "")
    case 1: csv.append(text(elements[0]))
    default: csv.append(elements.map(text).joined(separator: "; "))
    }
  }
}

extension Episode {
  /// The end, where one is known: a date alone where the onset, too, is known to the day only, since a time would claim
  /// too much.
  var endText: String? {
    guard case .at(let moment) = end else { return nil }
    return onset.precision == .day ? moment.day.iso : moment.iso8601
  }
}
