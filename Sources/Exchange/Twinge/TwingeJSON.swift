import Journal

/// Twinge's own JSON. Walked through entry by entry: no more than one of them is in memory besides what it became.
enum TwingeJSON {
  static let format = "twinge-journal"
  static let newestVersion = 1

  static func read(_ bytes: ByteReader, into intake: inout ImportContext) throws {
    var reader = JSONReader(bytes)
    var names: Set<String> = []
    try reader.enter("{")
    while let (name, position) = try reader.nextKey() {
      guard names.insert(name).inserted else {
        throw ImportFault(position, "This name stands twice in one object; keep one of them.")
      }
      switch name {
      case "format": try checkFormat(reader.value())
      case "version": try checkVersion(reader.value())
      case "episodes": try each(&reader, &intake) { try $1.journal.episodes.append(episode($0, &$1)) }
      case "checkIns": try each(&reader, &intake) { try $1.journal.checkIns.append(checkIn($0, &$1)) }
      case "remedyUses": try each(&reader, &intake) { try $1.journal.remedyUses.append(remedyUse($0, &$1)) }
      case "vocabulary": try vocabulary(reader.value(), &intake)
      case "settings": try settings(reader.value(), &intake)
      case "deletions": try each(&reader, &intake) { try $1.journal.deletions.append(deletion($0, $1)) }
      default: try reader.skip()
      }
    }
    try reader.end()
    guard names.contains("format") else {
      throw ImportFault(Position(), "The file does not say that it is a Twinge journal: \"format\" is missing.")
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
    guard case .string(format) = node.value else { throw node.fault("This is no Twinge journal; check the file.") }
  }

  private static func checkVersion(_ node: JSONNode) throws {
    guard case .number(let number) = node.value, let version = Int(exactly: number), version >= 1
    else { throw node.fault("\"version\" should be a whole number from 1.") }
    guard version <= newestVersion else {
      throw node.fault("The file is of version \(version), and this Twinge knows \(newestVersion); update Twinge.")
    }
  }

  // MARK: - Entries besides episodes

  private static func checkIn(_ members: JSONObject, _ intake: inout ImportContext) throws -> CheckIn {
    let day = try members.required("day", try members.day("day"))
    let uuid = try members.uuid() ?? intake.uuid([format, "check-in", day.iso])
    let recordedAt = try members.moment("recordedAt", zone: intake.zone) ?? intake.now
    var checkIn = CheckIn(uuid: uuid, day: day, recordedAt: recordedAt)
    checkIn.clear = try members.bool("clear") ?? false
    if members.has("sleepMinutes") {
      checkIn.sleepMinutes = try members.int("sleepMinutes", in: 0...1440)
    } else {
      checkIn.sleepMinutes = try members.double("sleepHours", in: 0...24).map { Int(($0 * 60).rounded()) }
    }
    if let peg = try members["peg"].map(JSONObject.init) {
      checkIn.peg = PEG(
        pain: try peg.required("pain", try peg.int("pain", in: Episode.scale)),
        enjoyment: try peg.required("enjoyment", try peg.int("enjoyment", in: Episode.scale)),
        activity: try peg.required("activity", try peg.int("activity", in: Episode.scale)))
    }
    var seen: Set<String> = []
    for answer in try members.list("answers").map(JSONObject.init) {
      let trigger = try answer.name("trigger", .trigger)
      let present = try answer.required("present", try answer.bool("present"))
      let at = try answer.moment("at", precision: "atPrecision", zone: intake.zone)
      guard seen.insert(Vocabulary.folded(trigger.name)).inserted else {
        throw answer.fault("trigger", "This trigger is answered twice on one day; keep one of them.")
      }
      guard at == nil || present else { throw answer.fault("at", "A trigger that was absent has no time.") }
      guard at?.precision != .day else { throw answer.fault("at", "The day is known already; give a time, or null.") }
      // A day that begins late reaches into the next one, and a journey moves the date.
      guard at.map({ abs($0.day - day) <= 2 }) ?? true else {
        throw answer.fault("at", "The time lies on another day than the check-in; check both.")
      }
      checkIn.answers.append(CheckIn.Answer(trigger: trigger, present: present, at: at))
    }
    checkIn.note = try members.string("note")
    try intake.claim(uuid, at: members.position("uuid"))
    try intake.claim(day, at: members.position("day"))
    return checkIn
  }

  private static func remedyUse(_ members: JSONObject, _ intake: inout ImportContext) throws -> RemedyUse {
    let use = try remedy(members, of: [format, "remedy"], &intake)
    guard use.at != nil else { throw members.fault("at", "A remedy outside of any episode needs its time.") }
    return use
  }

  /// A remedy use, within an episode or outside.
  static func remedy(_ members: JSONObject, of owner: [String], _ intake: inout ImportContext) throws -> RemedyUse {
    let word = try members.name("remedy", .remedy)
    let dose = try members.string("dose")
    let at = try members.moment("at", precision: "atPrecision", zone: intake.zone)
    let uuid = try members.uuid() ?? intake.uuid(owner + [word.name, dose ?? "", at?.timestamp ?? ""])
    let recordedAt = try members.moment("recordedAt", zone: intake.zone) ?? intake.now
    var use = RemedyUse(uuid: uuid, remedy: word, dose: dose.flatMap { Dose($0) }, at: at, recordedAt: recordedAt)
    use.before = try members.int("before", in: Episode.scale)
    use.after = try members.int("after", in: Episode.scale)
    use.afterMinutes = try members.int("afterMinutes", in: 0...525_600)
    use.helped = try members.word("helped")
    guard use.after != nil || use.afterMinutes == nil else {
      throw members.fault("afterMinutes", "Minutes after a remedy need the intensity after it, too.")
    }
    try intake.claim(uuid, at: members.position("uuid"))
    return use
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

  private static func vocabulary(_ node: JSONNode, _ intake: inout ImportContext) throws {
    let members = try JSONObject(node)
    for (name, kind) in [("places", Word.Kind.place), ("triggers", .trigger), ("remedies", .remedy)] {
      var seen: Set<String> = []
      for element in try members.list(name) {
        try intake.attempt { intake in
          let entry = try JSONObject(element)
          let word = try self.word(entry, kind)
          let aliases = try entry.list("aliases").map { try $0.string("aliases") }
          for spelling in [word.name] + aliases where !seen.insert(Vocabulary.folded(spelling)).inserted {
            throw entry.fault("name", "A spelling of this word stands for another one, too, or stands there twice.")
          }
          intake.journal.words.append(.init(word: word, aliases: aliases))
        }
      }
    }
  }

  private static func word(_ members: JSONObject, _ kind: Word.Kind) throws -> Word {
    var word = try members.name("name", kind)
    word.wordClass = try members.string("class")
    word.isBuiltIn = try members.bool("builtIn") ?? false
    word.trackedFrom = try members.day("trackedFrom")
    word.isRetired = try members.bool("retired") ?? false
    if kind != .trigger, word.trackedFrom != nil {
      throw members.fault("trackedFrom", "Only triggers are asked for in check-ins; make this null.")
    }
    return word
  }
}
