import Journal

/// Twinge's own JSON: all that is in a journal. Each kind of entry has its reader and its writer in a file of its own.
enum TwingeJSON {
  static let format = "twinge-journal"
  static let newestVersion = 1

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    var reader = JSONReader(bytes)
    var names: Set<String> = []
    try reader.enter("{")
    while let (name, position) = try reader.nextKey() {
      guard names.insert(name).inserted else {
        throw ImportFault(position, "This object has the same name twice. Keep one.")
      }
      switch name {
      case "format": try checkFormat(reader.value())
      case "version": try checkVersion(reader.value())
      case "episodes": try each(&reader, &intake) { try $1.journal.episodes.append(episode($0, &$1)) }
      case "checkIns": try each(&reader, &intake) { try $1.journal.checkIns.append(checkIn($0, &$1)) }
      case "remedyUses": try each(&reader, &intake) { try $1.journal.remedyUses.append(remedyUse($0, &$1)) }
      case "trials": try each(&reader, &intake) { try $1.journal.trials.append(trial($0, &$1)) }
      case "vocabulary": try vocabulary(reader.value(), &intake)
      case "settings": try settings(reader.value(), &intake)
      case "deletions": try each(&reader, &intake) { try $1.journal.deletions.append(deletion($0, $1)) }
      case "stamps": try each(&reader, &intake) { try $1.journal.stamps.append(stamp($0)) }
      default: try reader.skip()
      }
    }
    try reader.end()
    guard names.contains("format") else {
      throw ImportFault(Position(), "This is not a Twinge journal: \"format\" is missing.")
    }
  }

  private static func each(
    _ reader: inout JSONReader, _ intake: inout ImportContext, _ body: (JSONObject, inout ImportContext) throws -> Void
  ) throws {
    try reader.enter("[")
    while try reader.nextElement() {
      let node = try reader.value()
      try intake.attempt { try body(JSONObject(node), &$0) }
    }
  }

  private static func checkFormat(_ node: JSONNode) throws {
    guard case .string(format) = node.value else { throw node.fault("This is not a Twinge journal. Check the file.") }
  }

  private static func checkVersion(_ node: JSONNode) throws {
    guard case .number(let number) = node.value, let version = Int(exactly: number), version >= 1
    else { throw node.fault("\"version\" should be a whole number from 1.") }
    guard version <= newestVersion else {
      throw node.fault("The file has version \(version), and this Twinge reads up to \(newestVersion). Update Twinge.")
    }
  }

  private static func deletion(_ members: JSONObject, _ intake: ImportContext) throws -> ImportedJournal.Deletion {
    ImportedJournal.Deletion(
      uuid: try members.required("uuid", try members.uuid()),
      recordedAt: try members.moment("recordedAt", zone: intake.zone) ?? intake.now)
  }

  private static func settings(_ node: JSONNode, _ intake: inout ImportContext) throws {
    guard case .object(let members) = node.value else { throw node.fault("\"settings\" should be an object.") }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      try intake.attempt { try $0.journal.settings.append(.init(name: name, value: value.string(name))) }
    }
  }
}
