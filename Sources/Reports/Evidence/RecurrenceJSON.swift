public import Analysis
public import Exchange
internal import Journal
internal import Statistics

extension RecurrenceAnalysis {
  /// The analysis as `analyze recurrence --json` gives it. A statistic that needs more data is null; `why` names what
  /// it takes.
  public func json(times: MomentText) -> JSON {
    let statistics: [(name: String, value: JSON?, takes: String)] = [
      ("ratePer28Days", rateJSON, "14 days with a check-in"),
      ("change", change.map { $0.result.json(q: $0.q) }, "5 episodes, and check-ins in both periods"),
      ("gaps", gaps.json, "5 gaps"),
      ("trend", trend.map { $0.json(["laplaceU": .double($0.result.statistic)]) }, "5 episodes"),
      ("weeklyIntensity", weeklyIntensity.map { $0.json($0.result.members) }, "8 weeks with an intensity"),
      (
        "dispersion",
        dispersion.map { $0.json(["weeks": .int($0.result.weeks), "index": .double($0.result.index.index)]) },
        "8 stretches of weeks with one episode each on average"
      ),
      ("changePoint", changePoint.map { $0.json($0.result.members) }, "8 weeks with check-ins, and 10 episodes"),
      ("timeOfDay", timeOfDayJSON, "10 onsets known to the minute"),
      ("weekend", weekend.map { $0.json($0.result.members) }, "10 episodes"),
      (
        "weekdays", weekdays.map { $0.json(["chiSquare": .double($0.result.chiSquare)]) },
        "35 episodes, 5 of them expected on each weekday"
      ),
      ("strictRecurrences", strictRecurrences.map(JSON.int), "an episode in the lower back"),
    ]
    let missing = statistics.filter { $0.value == nil }
    let counts: KeyValuePairs<String, JSON> = [
      "schema": .int(1), "from": .string(days.lowerBound.iso), "to": .string(days.upperBound.iso),
      "days": .int(observedDays), "episodes": .int(episodes), "episodesElsewhere": .int(episodesElsewhere),
      "logged": .int(logged),
    ]
    let sentences = RecurrenceSentences(self, times: times).all.map { $0.replacing("\u{A0}", with: " ") }
    return .object(
      JSON.members(counts) + statistics.map { JSON.Member(name: $0.name, value: $0.value ?? .null) } + [
        JSON.Member(name: "tested", value: .int(tested)),
        JSON.Member(
          name: "why",
          value: .object(missing.map { JSON.Member(name: $0.name, value: .string("This needs \($0.takes).")) })),
        JSON.Member(name: "sentences", value: .strings(sentences)),
      ])
  }

  private var rateJSON: JSON? {
    ratePer28Days.map { .object([JSON.Member(name: "estimate", value: .double($0.estimate))] + $0.interval.members) }
  }

  private var timeOfDayJSON: JSON? {
    guard let timeOfDay else { return nil }
    return timeOfDay.json([
      "meanHour": .maybe(timeOfDay.result.meanTime.map { $0 * 24 }),
      "resultantLength": .double(timeOfDay.result.rayleigh.resultantLength),
      "kuiperV": .maybe(unevenDay?.result.statistic),
      "kuiperP": .maybe(unevenDay?.p),
    ])
  }
}

extension RecurrenceAnalysis.Tested {
  fileprivate func json(_ members: KeyValuePairs<String, JSON>) -> JSON { json(JSON.members(members)) }

  /// The result with its p-values.
  fileprivate func json(_ members: [JSON.Member]) -> JSON {
    .object(members + JSON.members(["p": .double(p), "q": .double(q)]))
  }
}

extension RecurrenceAnalysis.Change {
  fileprivate func json(q: Double) -> JSON {
    let counts: KeyValuePairs<String, JSON> = [
      "days": .int(days), "recent": .int(recent.episodes), "before": .int(before.episodes),
      "ratio": .double(ratio.ratio),
    ]
    return .object(
      JSON.members(counts) + ratio.midPInterval.members
        + JSON.members(["midP": .double(ratio.midP), "q": .double(q)]))
  }
}

extension RecurrenceAnalysis.WeeklyIntensity {
  fileprivate var members: [JSON.Member] {
    let values: KeyValuePairs<String, JSON> = [
      "weeks": .int(weeks), "mannKendallS": .int(trend.score), "z": .double(trend.statistic),
      "senSlopePerWeek": .double(slope.slope),
    ]
    return JSON.members(values) + slope.interval.members
  }
}

extension RecurrenceAnalysis.Split {
  fileprivate var members: [JSON.Member] {
    let values: KeyValuePairs<String, JSON> = [
      "week": .int(week), "day": .string(day.iso), "likelihoodRatio": .double(change.likelihoodRatio),
    ]
    return JSON.members(values)
  }
}

extension RecurrenceAnalysis.Weekend {
  fileprivate var members: [JSON.Member] {
    let values: KeyValuePairs<String, JSON> = [
      "count": .int(count), "episodes": .int(episodes), "expectedShare": .double(expectedShare),
    ]
    return JSON.members(values)
  }
}

extension Gaps {
  fileprivate var json: JSON? {
    guard let curve else { return nil }
    let median = curve.medianInterval.flatMap { hasLimits ? $0 : nil }
    return .object([
      "count": .int(count), "censored": .int(censored), "medianDays": .maybe(curve.median),
      "low": .maybe(median?.lower), "high": .maybe(median?.upper),
      "curve": .array(
        curve.steps.map { step in
          .object([
            "days": .double(step.time), "atRisk": .int(step.atRisk), "ended": .int(step.ended),
            "survival": .double(step.survival), "low": .maybe(hasLimits ? step.interval?.lower : nil),
            "high": .maybe(hasLimits ? step.interval?.upper : nil),
          ])
        }),
    ])
  }
}

extension Interval {
  /// `low` and `high`.
  var members: [JSON.Member] {
    [JSON.Member(name: "low", value: .double(lower)), JSON.Member(name: "high", value: .double(upper))]
  }
}
