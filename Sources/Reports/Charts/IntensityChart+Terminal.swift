internal import Analysis
internal import Journal

extension IntensityChart {
  private static let columns = 70

  /// Five rows of two points each, a column a day, and the days at the foot.
  func terminal(_ glyphs: Glyphs) -> [String] {
    let (length, stretches) = divided(upTo: Self.columns)
    // A few days are spread out, so that they can be told apart.
    let wide = max(1, min(6, Self.columns / max(stretches.count, 1)))
    func row(_ label: String, _ sign: (DayBucket) -> String) -> String {
      let cells = stretches.map { stretch in
        let sign = sign(stretch)
        return wide == 1 ? sign : String(repeating: sign, count: wide - 1) + " "
      }
      return padded(label, to: 4) + " " + cells.joined()
    }
    var rows = stride(from: 10, through: 2, by: -2).map { level in
      row(level == 10 ? "10" : level == 6 ? "6" : level == 2 ? "2" : "") { stretch in
        guard case .pain(let worst) = stretch.state else { return stretch.state == .unknown ? glyphs.unknown : " " }
        return worst >= level ? glyphs.full : worst == level - 1 ? glyphs.half : " "
      }
    }
    rows.append(
      row("0") { stretch in
        switch stretch.state {
        case .pain(0): glyphs.half
        case .pain: glyphs.full
        case .painOfUnknownIntensity: glyphs.hurt
        case .clear: glyphs.clear
        case .checkedIn: glyphs.checkedIn
        case .unknown: glyphs.unknown
        }
      })
    for (name, days) in [("med", remedyDays.medicine), ("rem", remedyDays.other)] {
      let used = stretches.map { stretch in stretch.holdsAny(of: days) }
      guard used.contains(true) else { continue }
      rows.append(row(name) { stretch in stretch.holdsAny(of: days) ? glyphs.dot : " " })
    }
    return rows.map(trimmedAtEnd) + legend(glyphs, stretches, length: length)
  }

  private func legend(_ glyphs: Glyphs, _ stretches: [DayBucket], length: Int) -> [String] {
    guard let first = stretches.first?.days.lowerBound, let last = stretches.last?.days.upperBound else { return [] }
    var signs: [String] = []
    if stretches.contains(where: { $0.state == .clear }) { signs.append("\(glyphs.clear) clear") }
    if stretches.contains(where: { $0.state == .painOfUnknownIntensity }) { signs.append("\(glyphs.hurt) hurt") }
    if stretches.contains(where: { $0.state == .checkedIn }) { signs.append("\(glyphs.checkedIn) checked in") }
    if stretches.contains(where: { $0.state == .unknown }) { signs.append("\(glyphs.unknown) not known") }
    let period = "     \(times.day(first)) to \(times.day(last)), a column a \(DayBucket.name(ofLength: length))"
    return [period] + (signs.isEmpty ? [] : ["     " + signs.joined(separator: ", ")])
  }
}

/// The text without spaces at its end.
func trimmedAtEnd(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}
