import Journal

extension Settings {
  /// The day that the person lives in.
  var today: Day { dayStart.day(of: World.current.now) }

  /// The day that a check-in is for if none is named: in its first four hours a day has hardly been lived, and what is
  /// answered is about the one before.
  var dayToCheckIn: Day {
    let now = World.current.now
    let minutes = (now.minuteOfDay - dayStart.minuteOfDay + 1440) % 1440
    return minutes < 240 ? today - 1 : today
  }

  /// Reads a day as an option names it.
  func day(_ text: String, option: String) throws(Failure) -> Day {
    try reading(option) { () throws(TimeError) in
      try World.current.timeParser.parseDay(text, dayStart: dayStart)
    }
  }
}
