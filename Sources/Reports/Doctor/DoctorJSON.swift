public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension DoctorSummary {
  /// The summary as `report doctor --json` gives it.
  public func json(times: MomentText) -> JSON {
    .object(
      periodMembers + episodeMembers + functionMembers + remedyMembers
        + JSON.members([
          "recurrence": recurrence.json(times: times), "triggers": triggers.json, "remedies": remedies.json,
          "trials": .array(trials.map { $0.json(isShown: $0.isOver, times: times) }),
        ]))
  }

  private var periodMembers: [JSON.Member] {
    let signs = warningSigns.map { sign, days -> JSON in
      .object(["sign": .string(sign.rawValue), "meaning": .string(sign.meaning), "days": .strings(days.map(\.iso))])
    }
    return JSON.members([
      "schema": .int(1), "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
      "record": .object(["from": .string(record.lowerBound.iso), "to": .string(record.upperBound.iso)]),
      "coverage": .object(["days": .int(marks.count), "checkedIn": .int(checkedIn)]),
      "warningSignsAskedIn": .int(episodesAsked), "warningSigns": .array(signs),
    ])
  }

  private var episodeMembers: [JSON.Member] {
    let places = places.map { place -> JSON in
      .object([
        "place": .string(place.place), "side": .maybe(place.side?.rawValue), "episodes": .int(place.episodes),
        "worst": .maybe(place.worst),
      ])
    }
    let sensations = sensations.map { sensation, episodes -> JSON in
      .object(["sensation": .string(sensation.rawValue), "episodes": .int(episodes)])
    }
    return JSON.members([
      "episodes": .object([
        "count": .int(episodes), "previous": .maybe(before.isComparable ? before.episodes : nil),
        "ratio": .maybe(change?.ratio), "low": .maybe(change?.midPInterval.lower),
        "high": .maybe(change?.midPInterval.upper),
      ]),
      "before": before.json, "painDays": .int(painDays), "severeDays": .int(severeDays), "clearDays": .int(clearDays),
      "answeredDays": .int(answeredDays), "longestClearStretch": .int(longestClearStretch), "places": .array(places),
      "sensations": .array(sensations),
    ])
  }

  private var functionMembers: [JSON.Member] {
    let parts = partsOfDay.map { part, episodes -> JSON in
      .object(["part": .string(part.rawValue), "episodes": .int(episodes)])
    }
    let peg = peg.map { peg -> JSON in
      .object([
        "score": .double(peg.last.score), "day": .string(peg.day.iso), "earlier": .maybe(peg.earlier?.score),
        "earlierDay": .maybe(peg.earlierDay?.iso),
      ])
    }
    return JSON.members([
      "intensity": intensity?.json ?? .null, "peg": peg ?? .null, "durationMinutes": duration?.json ?? .null,
      "partsOfDay": .array(parts), "limits": limits?.json ?? .null, "limitingEpisodes": .int(limitingEpisodes),
      "sleepHours": sleep?.json ?? .null,
    ])
  }

  private var remedyMembers: [JSON.Member] {
    let uses = remedyUses.map { remedy, uses -> JSON in
      .object(["remedy": .string(remedy.name), "uses": .int(uses)])
    }
    let new = newRemedies.map { remedy, day -> JSON in
      .object(["remedy": .string(remedy.name), "day": .string(day.iso)])
    }
    return JSON.members([
      "medicines": .array(medicines.map(\.json)), "remedyUses": .array(uses),
      "triggerCounts": .array(triggerCounts.map(\.json)), "headacheMedicineDays": .maybe(headacheMedicineDays),
      "newRemedies": .array(new),
    ])
  }
}

extension PeriodBefore {
  var json: JSON {
    .object(["days": .int(days.length), "recorded": .int(recordedDays), "episodes": .int(episodes)])
  }
}

extension DoctorSummary.TriggerCount {
  fileprivate var json: JSON {
    .object([
      "trigger": .string(trigger.name), "suspectedIn": .int(suspectedIn), "presentDays": .int(presentDays),
      "answeredDays": .int(answeredDays),
    ])
  }
}

extension MedicineUse {
  fileprivate var json: JSON {
    .object([
      "medicine": .string(medicine), "days": .int(days), "doseCount": .int(doses), "doses": .strings(written),
      "mostDosesInADay": .int(mostInADay),
      "totals": .array(
        totals.map { total in
          .object([
            "unit": .string(total.unit.rawValue), "amount": .double(total.amount), "doses": .int(total.doses),
            "mostInADay": .double(total.mostInADay),
          ])
        }),
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
