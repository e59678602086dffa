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
