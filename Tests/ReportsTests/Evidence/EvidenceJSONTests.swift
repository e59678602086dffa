import Journal
import TestSupport
import Testing

@testable import Analysis
@testable import Exchange
@testable import Reports

/// The shapes that other programs rely on.
struct EvidenceJSONTests {
  private func members(_ json: JSON?) -> [JSON.Member] {
    guard case .object(let members) = json else { return [] }
    return members
  }

  private func names(_ json: JSON?) -> Set<String> { Set(members(json).map(\.name)) }

  private func member(_ name: String, of json: JSON?) -> JSON? { members(json).first { $0.name == name }?.value }

  private func elements(_ name: String, of json: JSON?) -> [JSON] {
    guard case .array(let elements) = member(name, of: json) else { return [] }
    return elements
  }

  private func recurrence(_ name: String) throws -> JSON {
    let named = recurrences.first { $0.name == name }
    return try #require(named).analysis.json(times: MomentText(now: now))
  }

  private func remedies(_ name: String) throws -> JSON {
    let named = remedyAnalyses.first { $0.name == name }
    return try #require(named).analysis.json
  }

  // MARK: - Triggers

  @Test func triggersHaveAllMembers() {
    let json = TriggerAnalysis.rich.json
    #expect(names(json).isSuperset(of: ["schema", "triggers", "tested", "expectedFalseAlarms"]))
    let expected: Set = [
      "trigger", "window", "resolution", "usableDays", "coverage", "exposedCases", "unexposedCases", "exposedControls",
      "unexposedControls", "strata", "oddsRatio", "midP", "minimumAttainableP", "q", "shrunkenOddsRatio", "posterior",
      "verdict", "direction", "suspectedIn", "sentence", "why",
    ]
    for finding in elements("triggers", of: json) { #expect(names(finding).isSuperset(of: expected)) }
    let first = elements("triggers", of: json).first
    #expect(names(member("posterior", of: first)) == ["median", "low", "high", "probabilityAboveOne"])
    #expect(names(elements("strata", of: first).first) == ["block", "weekend", "cycleWeek", "counts"])
  }

  @Test func aFindingThatCannotBeToldSaysWhy() {
    for finding in elements("triggers", of: TriggerAnalysis.rich.json) {
      let isTold = ![.string("notEnoughLog"), .string("cannotTell")].contains(member("verdict", of: finding))
      #expect((member("why", of: finding) == .null) == isTold)
      #expect((member("direction", of: finding) == .null) == !isTold)
      if !isTold { #expect(member("q", of: finding) == .null) }
    }
  }

  @Test func anInfiniteRatioIsInf() {
    let answered = checkIns(84) { offset in
      let at = offset % 7 == 1 ? moment("\((firstDay + offset).iso) 10:00") : nil
      return [CheckIn.Answer(trigger: trigger("lifting"), present: at != nil, at: at)]
    }
    let diary = diary(episodes((0..<12).map { $0 * 7 + 1 }, hour: { _ in 12 }), answered)
    let json = TriggerAnalysis(diary, days: diary.days, now: now).json
    #expect(json.text.contains("\"oddsRatio\": \"inf\""))
  }

  @Test func noSentenceHoldsGluedSpaces() throws {
    let documents = try [TriggerAnalysis.rich.json, recurrence("a steady year"), remedies("unclear")]
    for json in documents { #expect(!json.text.contains("\u{A0}")) }
  }

  // MARK: - Recurrence

  private static let statistics: [String] = [
    "ratePer28Days", "change", "gaps", "trend", "weeklyIntensity", "dispersion", "changePoint", "timeOfDay", "weekend",
  ]

  @Test(arguments: recurrences.map(\.name))
  func aStatisticIsNullExactlyWhereTheReasonStandsBesideIt(name: String) throws {
    let json = try recurrence(name)
    #expect(
      names(json).isSuperset(of: Self.statistics + ["schema", "days", "episodes", "strictRecurrences", "sentences"]))
    for statistic in Self.statistics {
      let reason = member(statistic, of: member("why", of: json))
      #expect((member(statistic, of: json) == .null) == (reason != nil), "\(statistic)")
    }
  }

  @Test(
    arguments: [
      ("ratePer28Days", ["estimate", "low", "high"]), ("change", ["ratio", "low", "high", "midP"]),
      ("gaps", ["count", "censored", "medianDays", "low", "high", "curve"]), ("trend", ["laplaceU", "p"]),
      ("weeklyIntensity", ["mannKendallS", "z", "p", "senSlopePerWeek", "low", "high"]),
      ("dispersion", ["index", "p"]),
      ("changePoint", ["week", "likelihoodRatio", "p"]),
      ("timeOfDay", ["meanHour", "resultantLength", "p", "kuiperV"]), ("weekend", ["count", "expectedShare", "p"]),
    ] as [(String, Set<String>)])
  func statisticsHaveAllMembers(statistic: String, expected: Set<String>) throws {
    let json = try recurrence("a steady year")
    #expect(names(member(statistic, of: json)).isSuperset(of: expected))
  }

  @Test func stepsOfACurveHaveAllMembers() throws {
    let step = elements("curve", of: member("gaps", of: try recurrence("a steady year"))).first
    #expect(names(step).isSuperset(of: ["days", "survival", "low", "high"]))
  }

  /// Limits take eight gaps.
  @Test(arguments: [("five gaps", false), ("a steady year", true)])
  func aCurveOfFewGapsHasNoLimits(name: String, hasLimits: Bool) throws {
    let gaps = member("gaps", of: try recurrence(name))
    #expect((member("low", of: gaps) != .null) == hasLimits)
    #expect((member("low", of: elements("curve", of: gaps).first) != .null) == hasLimits)
  }

  // MARK: - Remedies

  @Test func remediesHaveAllMembers() throws {
    let finding = elements("remedies", of: try remedies("unclear")).first
    let expected: Set = [
      "remedy", "uses", "measured", "improved30", "improved50", "low", "high", "meanDrop", "medianMinutesToRelief",
      "untreated", "sentence", "why",
    ]
    #expect(names(finding).isSuperset(of: expected))
    #expect(
      names(member("untreated", of: finding)).isSuperset(of: ["count", "improved30", "difference", "low", "high"]))
  }

  @Test(arguments: [("few", false), ("without comparison", true)])
  func fewUsesHaveNoLimits(name: String, hasLimits: Bool) throws {
    let finding = elements("remedies", of: try remedies(name)).first
    #expect((member("low", of: finding) != .null) == hasLimits)
    #expect(member("why", of: finding) != .null)
  }
}
