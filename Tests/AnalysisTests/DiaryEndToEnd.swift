import Foundation
import Journal
import TestSupport

/// An invented diary of 120 days with the numbers of its verdict, computed apart from this program and checked against
/// R 4.2.2: raw check-ins, exposures and episodes in, day table, strata and estimates out.
struct DiaryEndToEnd: Decodable, Sendable {
  let checkins: [String]
  let exposures: [String]
  let episodes: [[String]]
  let dayTable: [Row]
  let result24h: Result
  let result48h: Result

  enum CodingKeys: String, CodingKey {
    case checkins, exposures, episodes
    case dayTable = "day_table"
    case result24h = "result_24h"
    case result48h = "result_48h_window_48h_washout"
  }

  struct Row: Decodable, Sendable {
    let date: String
    let `case`: Int
    let exposed: Int
    let stratum: [Int]
    let excluded: String?
  }

  struct Result: Decodable, Sendable {
    let excluded: [String: Int]
    /// Exposed cases, unexposed cases, exposed controls and unexposed controls, by "block/weekend".
    let strata: [String: [Int]]
    let caseDays: Int
    let controlDays: Int
    let exposedCases: Int
    let midP: Double
    let oddsRatio: Number
    let midPInterval: [Number]
    let shrunkenOddsRatio: Double
    let posterior: Posterior
    let minimumAttainableMidP: Double

    enum CodingKeys: String, CodingKey {
      case excluded, strata, posterior
      case caseDays = "case_days_used"
      case controlDays = "control_days_used"
      case exposedCases = "T"
      case midP = "midp_p"
      case oddsRatio = "cond_mle_or"
      case midPInterval = "midp_ci95"
      case shrunkenOddsRatio = "penalised_or"
      case minimumAttainableMidP = "min_attainable_midp"
    }
  }

  struct Posterior: Decodable, Sendable {
    let median: Double
    let interval: [Double]
    let probabilityAboveOne: Double

    enum CodingKeys: String, CodingKey {
      case median = "median_or"
      case interval = "ci95"
      case probabilityAboveOne = "prob_or_gt_1"
    }
  }

  /// An infinite number is the string "inf".
  struct Number: Decodable, Sendable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = (try? container.decode(String.self)) == "inf" ? .infinity : try container.decode(Double.self)
    }
  }

  static func read() throws -> DiaryEndToEnd {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "diary-end-to-end.json")
    return try JSONDecoder().decode(DiaryEndToEnd.self, from: Data(contentsOf: file))
  }

  /// The raw part as values: every check-in answers the trigger.
  var diary: Diary {
    let exposures = Dictionary(grouping: exposures, by: { String($0.prefix(10)) })
    let checkIns = checkins.map { iso in
      var checkIn = checkIn(iso)
      let times = exposures[iso] ?? []
      checkIn.answers =
        times.isEmpty
        ? [CheckIn.Answer(trigger: lifting, present: false)]
        : times.map {
          CheckIn.Answer(trigger: lifting, present: true, at: moment($0 + ":00Z"))
        }
      return checkIn
    }
    let episodes = episodes.enumerated().map { number, times in
      episode(times[0] + ":00Z", id: number + 1, end: .at(moment(times[1] + ":00Z")))
    }
    return Diary(
      days: day("2026-01-01")...day("2026-12-31"), episodes: episodes, checkIns: checkIns,
      journalBegins: day("2026-01-05"))
  }
}

/// Whether a number is another to within a millionth of it; infinite is only infinite.
func isClose(_ computed: Double?, _ expected: Double?, within tolerance: Double = 1e-6) -> Bool {
  guard let computed, let expected else { return computed == nil && expected == nil }
  return computed == expected || abs(computed - expected) <= tolerance * max(abs(expected), 1e-300)
}
