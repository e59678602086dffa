public import Journal

extension Episode {
  /// The episode as in the journal's own JSON.
  public var json: JSON {
    .object([
      "id": .int(id), "uuid": .string(uuid), "onset": .string(onset.timestamp),
      "onsetPrecision": .string(onset.precision.rawValue), "end": .maybe(end.moment?.timestamp),
      "endPrecision": .maybe(end.moment?.precision.rawValue), "ongoing": .bool(isOngoing),
      "intensity": .maybe(worst), "givenIntensity": .maybe(intensity), "places": .array(places.map(\.json)),
      "sensations": .strings(sensations.map(\.rawValue)), "pattern": .maybe(pattern?.rawValue),
      "spasmCount": .maybe(spasmCount), "origin": .maybe(origin?.rawValue),
      "triggers": .strings(triggers.map(\.name)), "remedies": .array(remedies.map(\.json)),
      "readings": .array(
        readings.map {
          .object([
            "at": .string($0.at.timestamp), "atPrecision": .string($0.at.precision.rawValue),
            "intensity": .int($0.intensity),
          ])
        }),
      "warningSigns": .strings(warningSigns.map(\.rawValue)), "limits": .maybe(limits), "note": .maybe(note),
      "recordedAt": .string(recordedAt.timestamp),
    ])
  }
}

extension Episode.Place {
  var json: JSON {
    .object([
      "place": .string(word.name), "side": .maybe(side?.rawValue), "intensity": .maybe(intensity),
    ])
  }
}

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
      "clear": .bool(clear), "sleepHours": .maybe(sleepMinutes.map { Double($0) / 60 }),
      "sleepMinutes": .maybe(sleepMinutes),
      "peg": peg.map {
        .object(["pain": .int($0.pain), "enjoyment": .int($0.enjoyment), "activity": .int($0.activity)])
      } ?? .null,
      "note": .maybe(note), "recordedAt": .string(recordedAt.timestamp),
    ])
  }
}

extension Word {
  /// The word as in the journal's own JSON.
  public func json(aliases: [String]) -> JSON {
    .object([
      "name": .string(name), "aliases": .strings(aliases), "class": .maybe(wordClass),
      "builtIn": .bool(isBuiltIn), "trackedFrom": .maybe(trackedFrom?.iso), "retired": .bool(isRetired),
    ])
  }
}
