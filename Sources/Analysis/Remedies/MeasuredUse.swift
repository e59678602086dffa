internal import Journal
internal import Statistics

/// A stretch of pain with an intensity before and after: under a remedy, or left alone.
struct MeasuredUse {
  let places: [Episode.Place]
  /// 0-10.
  let before: Int
  /// 0-10.
  let after: Int
  /// Minutes from the one to the other, where they are known.
  let minutes: Int?
  /// Minutes from the episode's onset to the intensity before, where both are known to the minute.
  let sinceOnset: Int?
  /// Whether pain was still rising then: the reading before was lower. `nil` without one.
  let wasRising: Bool?
  /// What is known of the way from the one to the other, with the times in minutes, until another remedy.
  let course: [(minutes: Double, intensity: Int)]
  /// Whether the intensity before or after was not given with the use, but is a reading of its episode.
  var isFromReadings = false

  /// At 3 and below a fall cannot be judged.
  static let leastBefore = 4
  /// The delay at which an intensity after is looked for in the readings, in minutes.
  static let usualDelay = 60
  /// A reading counts as the intensity before if it is no older than this, in minutes.
  static let longestBefore = 60

  /// The usual delay of some uses, in minutes.
  static func delay(of uses: [MeasuredUse]) -> Int {
    median(uses.compactMap { $0.minutes.map(Double.init) }).map { max(1, Int($0)) } ?? usualDelay
  }

  var drop: Int { before - after }
  var isJudged: Bool { before >= Self.leastBefore }
  var isImproved30: Bool { Relief.isImproved(from: before, to: after, by: 0.3) }
  var isImproved50: Bool { Relief.isImproved(from: before, to: after, by: 0.5) }

  /// Minutes to a fall by 30 %, and whether it was seen; `nil` if nothing is known of the way.
  var timeToRelief: (minutes: Double, isSeen: Bool)? {
    if let relief = course.first(where: { Relief.isImproved(from: before, to: $0.intensity, by: 0.3) }) {
      return (relief.minutes, true)
    }
    return course.last.map { ($0.minutes, false) }
  }
}

/// The yardstick for relief: at least 2 points, and a share of where it came from (Dworkin and others, 2008).
enum Relief {
  static func isImproved(from before: Int, to after: Int, by share: Double) -> Bool {
    before - after >= 2 && Double(before - after) >= share * Double(before)
  }
}

extension MeasuredUse {
  /// A use of a remedy; `nil` if it is not known how it was before or after.
  ///
  /// - Parameter episode: the one it belongs to, if any.
  init?(_ use: RemedyUse, in episode: Episode?) {
    let nextUse = episode?.remedies.compactMap(\.at?.seconds).filter { $0 > use.at?.seconds ?? .max }.min()
    let readings = (episode?.readings ?? []).filter { reading in nextUse.map { reading.at.seconds < $0 } ?? true }
    var course: [(minutes: Double, intensity: Int)] = []
    if let at = use.at, at.precision == .minute {
      course = readings.filter { $0.at.seconds > at.seconds }
        .map { (Double($0.at.seconds - at.seconds) / 60, $0.intensity) }
    }
    if let after = use.after, let minutes = use.afterMinutes, !course.contains(where: { $0.minutes == Double(minutes) })
    {
      course.append((Double(minutes), after))
      course.sort { $0.minutes < $1.minutes }
    }
    let earlier = use.at.flatMap { at in
      readings.last { $0.at.seconds <= at.seconds && at.seconds - $0.at.seconds <= Self.longestBefore * 60 }
    }
    guard let before = use.before ?? earlier?.intensity else { return nil }
    let later = Self.nearest(to: Self.usualDelay, in: course)
    guard let after = use.after ?? later?.intensity else { return nil }
    let lead = use.at.flatMap { at in episode?.minutes(to: at) }
    let last = use.at.flatMap { at in readings.last { $0.at.seconds < at.seconds } }
    self.init(
      places: episode?.places ?? [], before: before, after: after,
      minutes: use.after == nil ? later.map { Int($0.minutes) } : use.afterMinutes, sinceOnset: lead,
      wasRising: last.map { $0.intensity < before }, course: course,
      isFromReadings: use.before == nil || use.after == nil)
  }

  /// An episode without any remedy, from each reading on that another lies near the delay of.
  ///
  /// - Parameter delay: in minutes.
  static func untreated(_ episode: Episode, delay: Int) -> [MeasuredUse] {
    guard episode.remedies.isEmpty else { return [] }
    return episode.readings.indices.compactMap { index in
      let first = episode.readings[index]
      let course = episode.readings[(index + 1)...].map {
        (minutes: Double($0.at.seconds - first.at.seconds) / 60, intensity: $0.intensity)
      }
      return nearest(to: delay, in: course).map { later in
        MeasuredUse(
          places: episode.places, before: first.intensity, after: later.intensity,
          minutes: Int(later.minutes), sinceOnset: episode.minutes(to: first.at),
          wasRising: index == 0 ? nil : episode.readings[index - 1].intensity < first.intensity, course: course)
      }
    }
  }

  /// What was known nearest to a delay, between half of it and twice.
  private static func nearest(
    to delay: Int, in course: [(minutes: Double, intensity: Int)]
  ) -> (minutes: Double, intensity: Int)? {
    let delay = Double(delay)
    return course.filter { delay / 2 <= $0.minutes && $0.minutes <= delay * 2 }
      .min { abs($0.minutes - delay) < abs($1.minutes - delay) }
  }

  /// Whether pain left alone can be compared with this use: at a place of it, from within a point of where it began, and
  /// at a like stage, which is the beginning of both or no longer rising. Pain is treated near its peak, and pain that was
  /// first written down at its onset still rises.
  func isComparable(with untreated: MeasuredUse) -> Bool {
    isLike(untreated)
      && (isAtBeginning && untreated.isAtBeginning || wasRising == false && untreated.wasRising == false)
  }

  /// Whether the place, the intensity before and the time since onset are alike.
  func isLike(_ other: MeasuredUse) -> Bool {
    guard abs(before - other.before) <= 1, let own = sinceOnset, let others = other.sinceOnset else { return false }
    return abs(own - others) <= longestApart
      && places.contains { place in other.places.contains { $0.word == place.word } }
  }

  /// How many minutes since onset another moment may be from this use.
  var longestApart: Int { max(30, (sinceOnset ?? 0) / 2) }

  /// Minutes within which an episode is at its beginning.
  private static let beginning = 15

  private var isAtBeginning: Bool { sinceOnset.map { $0 <= Self.beginning } ?? false }
}

extension Episode {
  /// Minutes from the onset to a moment, where both are known to the minute.
  fileprivate func minutes(to moment: Moment) -> Int? {
    guard onset.precision == .minute, moment.precision == .minute, moment.seconds >= onset.seconds else { return nil }
    return (moment.seconds - onset.seconds) / 60
  }
}
