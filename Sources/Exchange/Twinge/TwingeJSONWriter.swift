public import Journal

/// Writes the journal's own JSON piece by piece, so that a journal of any size can be exported.
///
/// Call ``begin(_:)`` for each list in the order of ``List``, `add` for each of its entries, then
/// ``end(vocabulary:settings:)``.
public struct TwingeJSONWriter {
  /// The lists, in their order.
  public enum List: String {
    case episodes, checkIns, remedyUses, trials, deletions, stamps
  }

  private var json = StreamedJSON()

  public init(exportedAt: Moment) {
    json.begin([
      "format": .string(TwingeJSON.format), "version": .int(TwingeJSON.newestVersion),
      "exportedAt": .string(exportedAt.timestamp),
    ])
  }

  public mutating func begin(_ list: List) { json.list(list.rawValue) }

  public mutating func add(_ episode: Episode) { json.add(episode.json) }

  public mutating func add(_ checkIn: CheckIn) { json.add(checkIn.json) }

  /// - Parameter use: outside any episode.
  public mutating func add(_ use: RemedyUse) { json.add(use.json) }

  public mutating func add(_ trial: Trial) { json.add(trial.json) }

  public mutating func add(_ deletion: ImportedJournal.Deletion) {
    json.add(.object(["uuid": .string(deletion.uuid), "recordedAt": .string(deletion.recordedAt.timestamp)]))
  }

  public mutating func add(_ stamp: Stamp) { json.add(stamp.json) }

  public mutating func end(vocabulary: Vocabulary, settings: [ImportedJournal.Setting]) {
    let settings = settings.map { JSON.Member(name: $0.name, value: .string($0.value)) }
    json.end(["vocabulary": vocabulary.json, "settings": .object(settings)])
  }

  /// How many bytes wait to be taken.
  public var count: Int { json.count }

  /// Takes the bytes written so far.
  public mutating func drain() -> [UInt8] { json.drain() }
}
