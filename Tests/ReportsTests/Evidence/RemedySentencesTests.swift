import Testing

@testable import Analysis
@testable import Reports

struct RemedySentencesTests {
  @Test(
    arguments: [
      ("a use", "1 use, none with an intensity before and after."),
      (
        "few",
        "Pain fell by 30 % or more after 2 of 2 uses: too few to judge. You said it helped 2 of 2 times."
      ),
      (
        "without comparison",
        "Pain fell by 30 % or more after 5 of 6 uses (44 to 97 %). Not compared: every episode was treated. "
          + "You said it helped 0 of 6 times."
      ),
      (
        "unclear",
        "Pain fell by 30 % or more after 5 of 6 uses (44 to 97 %). Untreated episodes at a similar stage: 1 "
          + "of 3, uses matched with them: 3 of 3. Difference 67 points (-6 to 94): unclear."
      ),
      (
        "more often",
        "Pain fell by 30 % or more after 10 of 10 uses (72 to 100 %). Untreated episodes at a similar stage: "
          + "0 of 8, uses matched with them: 8 of 8. Difference 100 points (54 to 100): relief more often than untreated."
      ),
      (
        "moment",
        "Pain fell by 30 % or more after 8 of 8 uses (68 to 100 %). Untreated episodes at a similar stage: 0 of 8, "
          + "uses matched with them: 8 of 8. Difference 100 points (54 to 100): relief more often, but not more than "
          + "from the worst moments of untreated episodes. The moment you chose may explain it."
      ),
      (
        "less often",
        "Pain fell by 30 % or more after 0 of 8 uses (0 to 32 %). Untreated episodes at a similar stage: 8 "
          + "of 8, uses matched with them: 0 of 8. Difference -100 points (-100 to -54): relief less often than "
          + "untreated. Episodes that are treated may be the worse ones."
      ),
    ])
  func whatFollowedARemedy(name: String, sentence: String) throws {
    let named = remedyAnalyses.first { $0.name == name }
    let finding = try #require(named?.analysis.findings.first)
    let sentences = RemedySentences(try #require(named).analysis)
    #expect(sentences.sentence(finding).replacing("\u{A0}", with: " ") == sentence)
  }

  @Test func theFiguresAreThoseBehindIt() throws {
    let named = remedyAnalyses.first { $0.name == "without comparison" }
    let finding = try #require(named?.analysis.findings.first)
    #expect(
      RemedySentences(try #require(named).analysis).figures(finding)?.replacing("\u{A0}", with: " ")
        == "By half or more: 4 of 6; mean drop 3.5 points (1.4 to 5.6); 30 % lower within 60 min in half of them; 54 "
        + "% of the greatest possible relief over the time followed.")
  }
}
