public import Analysis
public import Exchange
public import Journal

extension Period {
  /// The period as `report week --json` and `report month --json` give it.
  ///
  /// - Parameter command: what to type for a step that a sentence advises.
  public func json(
    now: Moment, settings: Settings = Settings(), command: @escaping NextStep.Wording = { _ in nil }
  ) -> JSON {
    let sentences = PeriodSentences(self, now: now, settings: settings, command: command)
    let why: String? = judgement == .cannotTell ? isKnown ? sentences.whyNotJudged : sentences.unknown : nil
    let median = days.length == 7 ? "medianOf8Weeks" : "medianOf8Periods"
    return .object([
      "schema": .int(1), "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
      "coverage": .object([
        "days": .int(byDay.count), "checkedIn": .int(checkedIn), "previous": .maybe(checkIns.previous),
        median: .maybe(checkIns.medianOf8),
      ]),
      "episodes": episodes.json("count", median),
      "minutesInPain": minutesInPain.json("value", median, why: "No length is known."),
      "episodesOfUnknownLength": .int(episodesOfUnknownLength),
      "worst": worst.json("value", median, why: "No intensity is known."),
      "median": self.median.json("value", median, why: "No episode with an intensity began."),
      "clearDays": clearDays.json("count", median, why: "No check-in answers whether anything hurt."),
      "clearStreak": .int(clearStreak),
      "byDay": .array(byDay.map(\.json)), "answeredDays": .int(answeredDays),
      "sleepHours": sleep.json("value", median, why: "No sleep was recorded."),
      "peg": peg.json("value", median, why: "No PEG was recorded."),
      "medicineDays": medicineDays.json("count", median),
      "before": before.json,
      "recent": .array(recent.map(\.json)),
      "places": .array(places.map(\.json)),
      "triggers": .array(triggers.map(\.json)), "remedies": .array(remedies.map(\.json)),
      "judgement": .string(judgement.rawValue), "why": .maybe(why), "sentences": .strings(sentences.all),
    ])
  }
}

extension Period.Figure {
  /// - Parameters:
  ///   - name: of the period's own value.
  ///   - median: of the median of the eight before.
  fileprivate func json(_ name: String, _ median: String, why: String = "Nothing was recorded.") -> JSON {
    .object([
      name: .maybe(value), "previous": .maybe(previous), median: .maybe(medianOf8),
      (median == "medianOf8Weeks" ? "weeks" : "periods"): .int(periods), "why": .maybe(value == nil ? why : nil),
    ])
  }
}

extension Period.Recent {
  fileprivate var json: JSON {
    .object([
      "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso), "episodes": .maybe(episodes),
      "median": .maybe(median),
    ])
  }
}

extension Period.Change {
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
