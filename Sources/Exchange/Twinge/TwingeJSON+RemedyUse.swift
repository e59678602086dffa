public import Journal

extension RemedyUse {
  /// The remedy use as in the journal's own JSON.
  public var json: JSON {
    .object([
      "uuid": .string(uuid), "remedy": .string(remedy.name), "dose": .maybe(dose?.text),
      "at": .maybe(at?.timestamp), "atPrecision": .maybe(at?.precision.rawValue), "before": .maybe(before),
      "after": .maybe(after), "afterMinutes": .maybe(afterMinutes), "helped": .maybe(helped?.rawValue),
      "recordedAt": .string(recordedAt.timestamp),
    ])
  }
}

extension TwingeJSON {
  static func remedyUse(_ members: JSONObject, _ intake: inout ImportContext) throws -> RemedyUse {
    let use = try remedy(members, of: [format, "remedy"], &intake)
    guard use.at != nil else { throw members.fault("at", "A remedy outside any episode needs a time.") }
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
      throw members.fault("afterMinutes", "Minutes after a remedy need the intensity after it as well.")
    }
    try intake.claim(uuid, at: members.position("uuid"))
    return use
  }
}
