import Journal

extension Stamp {
  /// The stamp as in the journal's own JSON.
  var json: JSON {
    let members = JSON.members([
      "entry": .string(entry), "part": .string(part), "at": .int(at), "gone": .bool(isGone),
    ])
    return .object(members + (mergedInto.map { [JSON.Member(name: "mergedInto", value: .string($0))] } ?? []))
  }
}

extension TwingeJSON {
  static func stamp(_ members: JSONObject) throws -> Stamp {
    // From 1900 to the end of 9999.
    let at = try members.required("at", try members.int("at", in: -2_208_988_800_000...253_402_300_799_999))
    return Stamp(
      entry: try members.required("entry", try members.string("entry")),
      part: try members.required("part", try members.string("part")), at: at,
      isGone: try members.bool("gone") ?? false, mergedInto: try members.string("mergedInto"))
  }
}
