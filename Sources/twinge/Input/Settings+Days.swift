import Journal

extension Settings {
  /// The day that the person lives in.
  var today: Day { dayStart.day(of: World.current.now) }

  /// Reads a day as an option names it.
  func day(_ text: String, option: String) throws(Failure) -> Day {
    try reading(option) { () throws(TimeError) in
      try World.current.timeParser.parseDay(text, dayStart: dayStart)
    }
  }
}
