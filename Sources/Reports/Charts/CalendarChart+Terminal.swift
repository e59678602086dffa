internal import Analysis
internal import Journal

extension CalendarChart {
  /// One line per weekday, one column per week; only the last weeks if there are too many.
  func terminal(_ glyphs: Glyphs) -> [String] {
    let wide = columns <= 23 ? 3 : 1
    let most = (terminalColumns - 6) / wide
    let from = max(0, columns - most)
    var rows = [[String]](repeating: [String](repeating: " ", count: columns - from), count: 7)
    for mark in marks {
      let place = place(of: mark.day)
      guard place.column >= from else { continue }
      rows[place.row][place.column - from] = Self.sign(mark, glyphs)
    }
    let lines = rows.enumerated().map { row, signs in
      let weekday = Weekday(rawValue: (weekStart.rawValue - 1 + row) % 7 + 1) ?? .monday
      let cells = signs.map { wide == 1 ? $0 : "  " + $0 }.joined()
      return trimmedAtEnd("  \(weekday.shortName) \(cells)")
    }
    let legend = "      1-9 worst, X 10, \(glyphs.hurt) hurt, \(glyphs.clear) clear, \(glyphs.checkedIn) checked in, "
    let note = from == 0 ? [] : ["      Showing the last \(counted(columns - from, "week"))."]
    return lines + [legend + "\(glyphs.unknown) not known"] + note
  }

  private static func sign(_ mark: DayMark, _ glyphs: Glyphs) -> String {
    switch state(mark) {
    case .pain(let worst): worst >= 10 ? "X" : String(worst)
    case .painOfUnknownIntensity: glyphs.hurt
    case .clear: glyphs.clear
    case .checkedIn: glyphs.checkedIn
    case .unknown: glyphs.unknown
    }
  }
}
