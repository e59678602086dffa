/// One of the two conditions that a trial compares.
public enum TrialArm: String, Equatable, Sendable {
  case a = "A"
  case b = "B"

  public var other: TrialArm { self == .a ? .b : .a }
}
