public import Journal

/// What a person can do about something that a report says. Reports only name the step: the program that shows them says
/// how it is taken, such as what to type.
public enum NextStep: Equatable, Sendable {
  case logEpisode
  case seeDemo
  case seeWeek
  /// `nil`: today's.
  case checkIn(Day?)
  case readGuide(GuideTopic)
  case track(Word)
  /// How bad an ongoing episode is now.
  case addReading
  /// Of an episode that has been ongoing for long.
  case endEpisode
  case seeAllTriggers
  case startTrial(Trial.Unit)

  /// How a step is taken; `nil`: the program has no words for it.
  public typealias Wording = (NextStep) -> String?
}
