internal import Journal

/// A stretch of pain with an intensity before and after: under a remedy, or left alone.
struct MeasuredUse {
  let places: Set<Word>
  /// 0-10.
  let before: Int
  /// 0-10.
  let after: Int
  /// Minutes from the one to the other, where they are known.
  let minutes: Int?
  /// What is known of the way from the one to the other, with the times in minutes, until another remedy.
  let course: [(minutes: Double, intensity: Int)]

  /// At 3 and below a fall cannot be judged.
  static let leastBefore = 4
  /// The delay at which an intensity after is looked for in the readings, in minutes.
  static let usualDelay = 60

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
    let earlier = use.at.flatMap { at in readings.last { $0.at.seconds <= at.seconds } }
    guard let before = use.before ?? earlier?.intensity else { return nil }
    let later = Self.nearest(to: Self.usualDelay, in: course)
    guard let after = use.after ?? later?.intensity else { return nil }
    self.init(
      places: Set(episode?.places.map(\.word) ?? []), before: before, after: after,
      minutes: use.after == nil ? later.map { Int($0.minutes) } : use.afterMinutes, course: course)
  }

  /// An episode without any remedy, from its first reading on; `nil` if none lies near the delay.
  ///
  /// - Parameter delay: in minutes.
  init?(untreated episode: Episode, delay: Int) {
    guard episode.remedies.isEmpty, let first = episode.readings.first else { return nil }
    let course = episode.readings.dropFirst().map {
      (minutes: Double($0.at.seconds - first.at.seconds) / 60, intensity: $0.intensity)
    }
    guard let later = Self.nearest(to: delay, in: course) else { return nil }
    self.init(
      places: Set(episode.places.map(\.word)), before: first.intensity, after: later.intensity,
      minutes: Int(later.minutes), course: course)
  }

  /// What was known nearest to a delay, between half of it and twice.
  private static func nearest(
    to delay: Int, in course: [(minutes: Double, intensity: Int)]
  ) -> (minutes: Double, intensity: Int)? {
    let delay = Double(delay)
    return course.filter { delay / 2 <= $0.minutes && $0.minutes <= delay * 2 }
      .min { abs($0.minutes - delay) < abs($1.minutes - delay) }
  }

  /// Whether pain left alone can stand beside this use: at a place of it, from within a point of where it began.
  func isComparable(with untreated: MeasuredUse) -> Bool {
    !places.isDisjoint(with: untreated.places) && abs(before - untreated.before) <= 1
  }
}
