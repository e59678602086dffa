public import Analysis
public import Journal

extension Week {
  /// The week as `report week --json` gives it.
  public func json(now: Moment, settings: Settings = Settings()) -> JSON {
    let sentences = WeekSentences(self, now: now, settings: settings)
    let why: String? = judgement == .cannotTell ? isKnown ? sentences.whyNotJudged : sentences.unknown : nil
    return .object([
      "schema": .int(1), "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
      "coverage": .object([
        "days": .int(byDay.count), "checkedIn": .int(checkedIn), "previous": .maybe(checkIns.previous),
        "medianOf8Weeks": .maybe(checkIns.medianOf8Weeks),
      ]),
      "episodes": episodes.json("count"), "minutesInPain": minutesInPain.json("value", why: "No length is known."),
      "episodesOfUnknownLength": .int(episodesOfUnknownLength),
      "worst": worst.json("value", why: "No intensity is known."),
      "median": median.json("value", why: "No episode with an intensity began."),
      "clearDays": clearDays.json("count", why: "There is no check-in."), "clearStreak": .int(clearStreak),
      "byDay": .array(byDay.map(\.json)), "places": .array(places.map(\.json)),
      "triggers": .array(triggers.map(\.json)), "remedies": .array(remedies.map(\.json)),
      "judgement": .string(judgement.rawValue), "why": .maybe(why), "sentences": .strings(sentences.all),
    ])
  }
}

extension Week.Figure {
  fileprivate func json(_ name: String, why: String = "Nothing was written down.") -> JSON {
    .object([
      name: .maybe(value), "previous": .maybe(previous), "medianOf8Weeks": .maybe(medianOf8Weeks),
      "weeks": .int(weeks), "why": .maybe(value == nil ? why : nil),
    ])
  }
}

extension Week.Change {
  fileprivate var json: JSON {
    .object(["name": .string(name), "count": .int(count), "previous": .maybe(previous)])
  }
}

extension DayMark {
  fileprivate var json: JSON {
    .object([
      "day": .string(day.iso), "episodes": .int(episodes), "worst": .maybe(worst), "checkedIn": .bool(checkedIn),
      "clear": .bool(clear),
    ])
  }
}
