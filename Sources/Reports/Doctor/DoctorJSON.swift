public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension DoctorSummary {
  /// The summary as `report doctor --json` gives it.
  public func json(times: MomentText) -> JSON {
    .object([
      "schema": .int(1), "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
      "record": .object(["from": .string(record.lowerBound.iso), "to": .string(record.upperBound.iso)]),
      "coverage": .object(["days": .int(marks.count), "checkedIn": .int(checkedIn)]),
      "warningSigns": .array(
        warningSigns.map { sign, days in
          .object(["sign": .string(sign.rawValue), "meaning": .string(sign.meaning), "days": .strings(days.map(\.iso))])
        }),
      "episodes": .object([
        "count": .int(episodes), "previous": .maybe(episodesBefore), "ratio": .maybe(change?.ratio),
        "low": .maybe(change?.midPInterval.lower), "high": .maybe(change?.midPInterval.upper),
      ]),
      "painDays": .int(painDays), "severeDays": .int(severeDays), "clearDays": .int(clearDays),
      "longestClearStretch": .int(longestClearStretch),
      "places": .array(
        places.map { place in
          .object([
            "place": .string(place.place), "side": .maybe(place.side?.rawValue), "episodes": .int(place.episodes),
            "worst": .maybe(place.worst),
          ])
        }),
      "sensations": .array(
        sensations.map { .object(["sensation": .string($0.sensation.rawValue), "episodes": .int($0.episodes)]) }),
      "intensity": intensity.map(\.json) ?? .null,
      "peg": peg.map { peg in
        .object([
          "score": .double(peg.last.score), "day": .string(peg.day.iso), "earlier": .maybe(peg.earlier?.score),
          "earlierDay": .maybe(peg.earlierDay?.iso),
        ])
      } ?? .null,
      "durationMinutes": duration.map(\.json) ?? .null,
      "partsOfDay": .array(
        partsOfDay.map { .object(["part": .string($0.part.rawValue), "episodes": .int($0.episodes)]) }),
      "limits": limits.map(\.json) ?? .null, "limitingEpisodes": .int(limitingEpisodes),
      "sleepHours": sleep.map(\.json) ?? .null,
      "medicines": .array(
        medicines.map {
          .object(["medicine": .string($0.medicine), "days": .int($0.days), "doses": .strings($0.doses)])
        }),
      "headacheMedicineDays": .maybe(headacheMedicineDays),
      "newRemedies": .array(
        newRemedies.map { .object(["remedy": .string($0.remedy.name), "day": .string($0.day.iso)]) }),
      "recurrence": recurrence.json(times: times), "triggers": triggers.json, "remedies": remedies.json,
    ])
  }
}

extension DoctorSummary.Spread {
  fileprivate var json: JSON {
    .object([
      "count": .int(count), "median": .double(median), "lowerQuartile": .double(lowerQuartile),
      "upperQuartile": .double(upperQuartile), "least": .double(least), "greatest": .double(greatest),
    ])
  }
}
