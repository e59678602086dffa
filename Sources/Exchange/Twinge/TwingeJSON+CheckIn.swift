public import Journal

extension CheckIn {
  /// The check-in as in the journal's own JSON.
  public var json: JSON {
    .object([
      "uuid": .string(uuid), "day": .string(day.iso),
      "answers": .array(
        answers.map {
          .object([
            "trigger": .string($0.trigger.name), "present": .bool($0.present), "at": .maybe($0.at?.timestamp),
            "atPrecision": .maybe($0.at?.precision.rawValue),
          ])
        }),
      "clear": .bool(clear), "hurt": hurt.map(JSON.bool) ?? .null,
      "sleepHours": .maybe(sleepMinutes.map { Double($0) / 60 }),
      "sleepMinutes": .maybe(sleepMinutes),
      "peg": peg.map {
        .object(["pain": .int($0.pain), "enjoyment": .int($0.enjoyment), "activity": .int($0.activity)])
      } ?? .null,
      "note": .maybe(note), "recordedAt": .string(recordedAt.timestamp),
    ])
  }
}

extension TwingeJSON {
  static func checkIn(_ members: JSONObject, _ intake: inout ImportContext) throws -> CheckIn {
    let day = try members.required("day", try members.day("day"))
    let uuid = try members.uuid() ?? intake.uuid([format, "check-in", day.iso])
    let recordedAt = try members.moment("recordedAt", zone: intake.zone) ?? intake.now
    var checkIn = CheckIn(uuid: uuid, day: day, recordedAt: recordedAt)
    let isClear = try members.bool("clear") ?? false
    checkIn.hurt = try members.bool("hurt") ?? (isClear ? false : nil)
    guard !isClear || checkIn.hurt == false else {
      throw members.fault("hurt", "The day is both clear and hurt. Keep one.")
    }
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
        throw answer.fault("trigger", "This trigger has two answers for one day. Keep one.")
      }
      guard at == nil || present else { throw answer.fault("at", "A trigger that was absent cannot have a time.") }
      guard at?.precision != .day else { throw answer.fault("at", "The day is already known. Give a time, or null.") }
      // A day that begins late reaches into the next one, and a journey moves the date.
      guard at.map({ abs($0.day - day) <= 2 }) ?? true else {
        throw answer.fault("at", "The time is not on the day of the check-in. Check both.")
      }
      checkIn.answers.append(CheckIn.Answer(trigger: trigger, present: present, at: at))
    }
    checkIn.note = try members.string("note")
    try intake.claim(uuid, at: members.position("uuid"))
    try intake.claim(day, at: members.position("day"))
    return checkIn
  }
}
