import Journal
import Reports

/// Asks which day a check-in is for, soon after one day has ended and the next begun.
struct CheckInDayQuestion {
  private let conversation: Conversation
  private let settings: Settings

  init(_ options: GlobalOptions, settings: Settings) {
    conversation = Conversation(layout: options.layout)
    self.settings = settings
  }

  /// - Throws: ``Leaving``.
  func day() throws -> Day {
    let today = settings.today
    guard settings.dayToCheckIn != today else { return today }
    let times = MomentText(now: World.current.now, settings: settings)
    let names = "1 \(times.day(today - 1)), which has just ended; 2 \(times.day(today)), which has just begun"
    while true {
      switch try conversation.answer(to: "Which day is this for? \(names) [1]") {
      case "", "1": return today - 1
      case "2": return today
      default: conversation.say("Type 1 or 2.")
      }
    }
  }
}

extension Settings {
  /// The day that a check-in is for if none is named: in its first four hours a day has hardly been lived, and what is
  /// answered is about the one before.
  var dayToCheckIn: Day {
    let now = World.current.now
    let minutes = (now.minuteOfDay - dayStart.minuteOfDay + 1440) % 1440
    return minutes < 240 ? today - 1 : today
  }
}
