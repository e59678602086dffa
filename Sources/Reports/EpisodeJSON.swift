public import Journal

extension Episode {
  /// The episode as in the journal's own JSON.
  public var json: JSON {
    var end = JSON.null
    var endPrecision = JSON.null
    if case .at(let moment) = self.end {
      end = .string(moment.precision == .day ? moment.iso8601 : moment.timestamp)
      endPrecision = .string(moment.precision.rawValue)
    }
    return .object([
      "id": .int(id), "uuid": .string(uuid), "onset": .string(onset.iso8601),
      "onsetPrecision": .string(onset.precision.rawValue), "end": end, "endPrecision": endPrecision,
      "ongoing": .bool(isOngoing), "intensity": .maybe(worst), "places": .array(places.map(\.json)),
      "sensations": .strings(sensations.map(\.rawValue)), "pattern": .maybe(pattern?.rawValue),
      "spasmCount": .maybe(spasmCount), "origin": .maybe(origin?.rawValue),
      "triggers": .strings(triggers.map(\.name)), "remedies": .array(remedies.map(\.json)),
      "readings": .array(
        readings.map { .object(["at": .string($0.at.iso8601), "intensity": .int($0.intensity)]) }),
      "warningSigns": .strings(warningSigns.map(\.rawValue)), "limits": .maybe(limits), "note": .maybe(note),
      "recordedAt": .string(recordedAt.iso8601),
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
      "remedy": .string(remedy.name), "dose": .maybe(dose?.text), "at": .maybe(at?.iso8601),
      "before": .maybe(before), "after": .maybe(after), "afterMinutes": .maybe(afterMinutes),
      "helped": .maybe(helped?.rawValue),
    ])
  }
}

extension CheckIn {
  /// The check-in as in the journal's own JSON.
  public var json: JSON {
    .object([
      "day": .string(day.iso),
      "answers": .array(
        answers.map {
          .object([
            "trigger": .string($0.trigger.name), "present": .bool($0.present), "at": .maybe($0.at?.timestamp),
          ])
        }),
      "clear": .bool(clear), "sleepHours": .maybe(sleepMinutes.map { Double($0) / 60 }),
      "peg": peg.map {
        .object(["pain": .int($0.pain), "enjoyment": .int($0.enjoyment), "activity": .int($0.activity)])
      } ?? .null,
      "note": .maybe(note), "recordedAt": .string(recordedAt.iso8601),
    ])
  }
}

extension Word {
  /// The word as in the journal's own JSON.
  public func json(aliases: [String]) -> JSON {
    .object([
      "name": .string(name), "aliases": .strings(aliases), "class": .maybe(wordClass),
      "trackedFrom": .maybe(trackedFrom?.iso), "retired": .bool(isRetired),
    ])
  }
}
