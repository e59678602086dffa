public import Journal

extension Episode {
  /// The episode as in the journal's own JSON.
  public var json: JSON {
    let beginning = JSON.members([
      "id": .int(id), "uuid": .string(uuid), "onset": .string(onset.timestamp),
      "onsetPrecision": .string(onset.precision.rawValue), "end": .maybe(end.moment?.timestamp),
      "endPrecision": .maybe(end.moment?.precision.rawValue), "ongoing": .bool(isOngoing),
      "intensity": .maybe(worst), "givenIntensity": .maybe(intensity), "places": .array(places.map(\.json)),
      "sensations": .strings(sensations.map(\.rawValue)),
    ])
    let lists = JSON.members([
      "triggers": .strings(triggers.map(\.name)), "remedies": .array(remedies.map(\.json)),
      "readings": .array(
        readings.map {
          .object([
            "at": .string($0.at.timestamp), "atPrecision": .string($0.at.precision.rawValue),
            "intensity": .int($0.intensity),
          ])
        }),
      "warningSigns": .strings(warningSigns.map(\.rawValue)),
      "deniedWarningSigns": .strings(warningAnswers.filter { !$0.isPresent }.map(\.sign.rawValue)),
    ])
    let end = JSON.members(["note": .maybe(note), "recordedAt": .string(recordedAt.timestamp)])
    return .object(beginning + members(.character) + lists + members(.effect) + end)
  }

  private func members(_ group: EpisodeField.Group) -> [JSON.Member] {
    EpisodeField.all(group).map { field in
      let value = self[field].map { field.isNumber ? .maybe(Int($0)) : JSON.string($0) }
      return JSON.Member(name: field.name, value: value ?? .null)
    }
  }
}

extension Episode.Place {
  var json: JSON {
    .object([
      "place": .string(word.name), "side": .maybe(side?.rawValue), "intensity": .maybe(intensity),
    ])
  }
}

extension TwingeJSON {
  /// An episode of our own JSON.
  static func episode(_ members: JSONObject, _ intake: inout ImportContext) throws -> Episode {
    let zone = intake.zone
    let onset = try members.required(
      "onset", try members.moment("onset", precision: "onsetPrecision", zone: zone))
    let places = try self.places(members)
    let uuid =
      try members.uuid()
      ?? intake.uuid([format, "episode", onset.timestamp, onset.precision.rawValue] + places.map(\.word.name))
    let recordedAt = try members.moment("recordedAt", zone: zone) ?? intake.now
    var episode = Episode(uuid: uuid, onset: onset, recordedAt: recordedAt)
    episode.id = try members.int("id", in: 0...Int(Int32.max)) ?? 0
    episode.end = try end(members, onset: onset, zone: zone)
    episode.places = places
    // What was derived says nothing about what was given.
    episode.intensity = try members.int(
      members.has("givenIntensity") ? "givenIntensity" : "intensity", in: Episode.scale)
    episode.sensations = try choices(members, "sensations")
    for field in EpisodeField.all { episode[field] = try value(of: field, members) }
    episode.triggers = try triggers(members)
    episode.warningSigns = try choices(members, "warningSigns")
    let denied: [WarningSign] = try choices(members, "deniedWarningSigns")
    if let both = denied.first(where: episode.warningSigns.contains) {
      throw members.fault("deniedWarningSigns", "\(both.rawValue) is answered both yes and no. Keep one.")
    }
    episode.answer(denied.map { Episode.WarningAnswer(sign: $0, isPresent: false) })
    episode.readings = try members.list("readings").map { node in
      let reading = try JSONObject(node)
      let at = try reading.required("at", try reading.moment("at", precision: "atPrecision", zone: zone))
      guard at.seconds >= onset.seconds || at.precision != .minute || onset.precision != .minute else {
        throw reading.fault("at", "The reading is before the start of the episode. Check both.")
      }
      return Episode.Reading(
        at: at, intensity: try reading.required("intensity", try reading.int("intensity", in: Episode.scale)))
    }
    episode.note = try members.string("note")
    try intake.claim(uuid, at: members.position("uuid"))
    for node in try members.list("remedies") {
      try episode.remedies.append(remedy(JSONObject(node), of: [format, "remedy", uuid], &intake))
    }
    return episode
  }

  private static func end(_ members: JSONObject, onset: Moment, zone: Zone) throws -> Episode.End {
    let end = try members.moment("end", precision: "endPrecision", zone: zone)
    if try members.bool("ongoing") ?? false {
      guard end == nil else { throw members.fault("end", "An ongoing episode cannot have an end. Remove one of them.") }
      return .ongoing
    }
    guard let end else { return .unknown }
    if end.seconds >= onset.seconds { return .at(end) }
    // A date alone stands at its day's start, which may lie before an onset on the same day.
    guard end.precision == .day, let end = Episode.end(of: onset, at: end) else {
      throw members.fault("end", "The end is before the start. Check both.")
    }
    return end
  }

  private static func value(of field: EpisodeField, _ members: JSONObject) throws -> String? {
    switch field.values {
    case .whole(let range): try members.int(field.name, in: range).map(String.init)
    case .words(let words): try members[field.name]?.choice(field.name, of: words)
    }
  }

  private static func places(_ members: JSONObject) throws -> [Episode.Place] {
    var seen: Set<[String]> = []
    return try members.list("places").map { node in
      let place = try JSONObject(node)
      let word = try place.name("place", .place)
      let side: Side? = try place.word("side")
      guard seen.insert([Vocabulary.folded(word.name), side?.rawValue ?? ""]).inserted else {
        throw place.fault("place", "This place is in the episode twice. Keep one.")
      }
      return Episode.Place(word: word, side: side, intensity: try place.int("intensity", in: Episode.scale))
    }
  }

  private static func triggers(_ members: JSONObject) throws -> [Word] {
    var seen: Set<String> = []
    return try members.list("triggers").map { node in
      let name = try node.string("triggers")
      guard !name.trimmed.isEmpty else { throw node.fault("A trigger needs a name.") }
      guard seen.insert(Vocabulary.folded(name)).inserted else {
        throw node.fault("This trigger is in the episode twice. Keep one.")
      }
      return Word(kind: .trigger, name: name)
    }
  }

  private static func choices<Choice>(_ members: JSONObject, _ name: String) throws -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable & Hashable {
    var seen: Set<Choice> = []
    return try members.list(name).map { node in
      let choice: Choice = try node.choice(name)
      guard seen.insert(choice).inserted else {
        throw node.fault("This is in the episode twice. Keep one.")
      }
      return choice
    }
  }
}
