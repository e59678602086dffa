import Analysis
import Exchange
import Journal
import Statistics
import TestSupport
import Testing

@testable import Reports

/// A trigger's sentence, picture, JSON and page tell of one finding, in a journal whose windows disagree.
struct TriggerAgreementTests {
  /// Lifting at ten, and an episode early the next day: two days before says nothing of it.
  private static let summary: DoctorSummary = {
    let lifting = Word(id: 1, kind: .trigger, name: "lifting")
    let first = now.day - 199
    var random = SeededGenerator(seed: 3)
    var episodes: [Episode] = []
    var checkIns: [CheckIn] = []
    var lifted = false
    for day in first.number...now.day.number {
      let iso = Day(number: day).iso
      let liftedBefore = lifted
      lifted = random.happens(0.3)
      if random.happens(liftedBefore ? 0.6 : 0.05) {
        episodes.append(episode("\(iso) 07:00", id: episodes.count + 1, minutes: 30, intensity: 5))
      }
      var checkIn = checkIn(iso)
      checkIn.answers = [
        CheckIn.Answer(trigger: lifting, present: lifted, at: lifted ? moment("\(iso) 10:00") : nil)
      ]
      checkIns.append(checkIn)
    }
    let diary = Diary(days: first...now.day, episodes: episodes, checkIns: checkIns, journalBegins: first)
    return DoctorSummary(now.day - 27...now.day, diary: diary, now: now)
  }()

  private static func leading() throws -> TriggerFinding { try #require(summary.triggers.leading.first) }

  @Test func `the windows disagree, and the one that was chosen beforehand speaks`() throws {
    let leading = try Self.leading()
    #expect(Self.summary.triggers.leading.count == 1)
    #expect(leading.isPrimary && leading.verdict == .likelyLinked)
    let others = Self.summary.triggers.findings.filter { !$0.isPrimary }
    #expect(others.contains { $0.window == .hours24To48 && $0.verdict != leading.verdict })
  }

  @Test func `text, picture, JSON and page agree`() throws {
    let leading = try Self.leading()
    let (counts, interval) = (leading.counts, try #require(leading.estimate?.posterior.interval))
    let document = Document(Self.summary, now: now, isIllustrated: true)

    let sentence = TriggerSentences(Self.summary.triggers).short(leading).replacing("\u{A0}", with: " ")
    let text = document.text(TextLayout(columns: 1000, form: .spoken))
    #expect(text.contains(sentence))
    #expect(sentence.contains("episodes on \(counts.exposedCases) of \(leading.exposedDays) days"))
    #expect(sentence.contains(NumberText.range(interval).replacing("\u{A0}", with: " ")))
    #expect(sentence.lowercased().hasPrefix(leading.verdictWords))
    #expect(sentence.contains(leading.window.words.replacing("\u{A0}", with: " ")))

    let forest = try #require(TriggerForest(Self.summary.triggers).rows.first)
    #expect(forest.exposed == (counts.exposedCases, leading.exposedDays))
    #expect(forest.others == (counts.unexposedCases, leading.unexposedDays))
    #expect(forest.interval == interval && forest.odds == leading.estimate?.shrunkenOddsRatio)
    #expect(forest.verdict == "\(leading.verdictWords), \(leading.window.shortWords)")

    let page = HTMLPage(document).text.replacing("\u{A0}", with: " ")
    #expect(page.contains(sentence))
    #expect(page.contains(">\(forest.verdict)<"))
    #expect(page.contains(">\(forest.exposed.cases)/\(forest.exposed.days) with, "))

    let json = try #require(Self.leadingJSON)
    #expect(json["window"] == .string(leading.window.rawValue))
    #expect(json["exposedCases"] == .int(counts.exposedCases) && json["unexposedCases"] == .int(counts.unexposedCases))
    #expect(json["verdict"] == .string(leading.verdict.rawValue))
    #expect(
      json["posterior"]
        == .object([
          "median": .maybe(leading.estimate?.posterior.median), "low": .double(interval.lower),
          "high": .double(interval.upper),
          "probabilityAboveOne": .maybe(leading.estimate?.posterior.probabilityAboveOne),
        ]))
  }

  /// The finding that the JSON of the page marks as the one that speaks.
  private static var leadingJSON: [String: JSON]? {
    func members(_ json: JSON?) -> [String: JSON] {
      guard case .object(let members)? = json else { return [:] }
      return Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
    }
    guard
      case .array(let findings)? = members(members(summary.json(times: MomentText(now: now)))["triggers"])["triggers"]
    else { return nil }
    return findings.map(members).first { $0["isLeading"] == .bool(true) }
  }
}
