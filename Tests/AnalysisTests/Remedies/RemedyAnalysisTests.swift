import Journal
import Statistics
import TestSupport
import Testing

@testable import Analysis

struct RemedyAnalysisTests {
  private func findings(_ episodes: [Episode], uses: [RemedyUse] = []) -> [RemedyFinding] {
    let diary = diary(episodes, uses: uses)
    return RemedyAnalysis(diary, days: diary.days).findings
  }

  private func measured(_ remedy: String, at time: String?, from before: Int? = 8, to after: Int? = 4) -> RemedyUse {
    var use = use(remedy, at: time)
    use.before = before
    use.after = after
    use.afterMinutes = 60
    return use
  }

  /// Episodes on days of their own, each with one use.
  private func treated(_ remedy: String, _ drops: [Int], from first: Int = 0) -> [Episode] {
    drops.enumerated().map { index, drop in
      let day = (firstDay + first + index).iso
      return episode("\(day) 10:00", remedies: [measured(remedy, at: "\(day) 11:00", to: 8 - drop)])
    }
  }

  // MARK: - Which uses count

  @Test func onlyTheFirstRemedyOfAnEpisodeIsJudged() {
    let both = episode(
      "2026-01-07 10:00",
      remedies: [measured("ice", at: "2026-01-07 12:00"), measured("heat", at: "2026-01-07 11:00")])
    let findings = findings([both])
    #expect(findings.map(\.remedy.name) == ["heat", "ice"])
    #expect(findings.map(\.uses) == [1, 1])
    #expect(findings.map { $0.improved30?.trials } == [1, nil])
  }

  /// Where a time is missing nobody knows which came first but the one who wrote them down.
  @Test(
    arguments: [
      ([nil, nil], "ice"), (["2026-01-07 12:00", nil], "ice"), ([nil, "2026-01-07 11:00"], "ice"),
      (["2026-01-07 12:00", "2026-01-07 12:00"], "ice"), (["2026-01-07 12:00", "2026-01-07 11:00"], "heat"),
    ] as [([String?], String)])
  func withoutTimesTheFirstIsTheOneWrittenDownFirst(times: [String?], first: String) {
    let both = episode(
      "2026-01-07 10:00", remedies: [measured("ice", at: times[0]), measured("heat", at: times[1])])
    #expect(findings([both]).filter { $0.improved30 != nil }.map(\.remedy.name) == [first])
  }

  @Test func usesOutsideOfEpisodesCount() {
    let finding = findings([], uses: [measured("heat", at: "2026-01-07 11:00")]).first
    #expect(finding?.uses == 1)
    #expect(finding?.improved30?.trials == 1)
  }

  @Test func onlyUsesOfThePeriodCount() {
    let january = episode("2026-01-07 10:00", remedies: [measured("heat", at: "2026-01-07 11:00")])
    let diary = diary([january], uses: [measured("heat", at: "2026-01-08 11:00")])
    #expect(RemedyAnalysis(diary, days: days("2026-02-01", "2026-02-28")).findings.isEmpty)
  }

  @Test func whatIsNotMeasuredIsAUseAllTheSame() {
    let finding = findings([episode("2026-01-07 10:00", remedies: [use("heat")])]).first
    #expect(finding?.uses == 1)
    #expect(finding?.improved30 == nil)
    #expect(finding?.meanDrop == nil)
    #expect(finding?.untreated == nil)
  }

  @Test func theFloorLeavesOutWhatCannotBeJudged() {
    let low = episode("2026-01-07 10:00", remedies: [measured("heat", at: "2026-01-07 11:00", from: 3, to: 0)])
    #expect(findings([low]).first?.improved30 == nil)
  }

  @Test func anEmptyDiaryHasNoFinding() {
    #expect(findings([]).isEmpty)
  }

  // MARK: - Ranking

  /// 5 of 5 ranks above 9 of 10, both drawn towards the mean of all; fewer than five uses come last, by their number.
  @Test func `remedies are ranked by their shrunken share`() throws {
    let episodes =
      treated("five", [4, 4, 4, 4, 4]) + treated("nine", [0, 4, 4, 4, 4, 4, 4, 4, 4, 4], from: 10)
      + treated("none", [0, 0, 0, 0, 0, 0], from: 30) + treated("two", [4, 4], from: 40)
      + treated("three", [0, 0, 0], from: 50)
    #expect(findings(episodes).map(\.remedy.name) == ["five", "nine", "none", "three", "two"])
    let shares = findings(episodes).compactMap(\.shrunkenShare)
    #expect(shares.count == 3)
    #expect(shares[0] < 1 && shares[1] < 0.9 && shares[2] > 0)
    #expect(findings(episodes).map(\.isJudged) == [true, true, true, false, false])
  }

  @Test func whatRanksAlikeStandsByName() {
    #expect(findings(treated("heat", [4]) + treated("balm", [4], from: 9)).map(\.remedy.name) == ["balm", "heat"])
  }
}
