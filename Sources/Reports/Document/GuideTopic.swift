/// A page of the guide that a report can point to. The program has its text.
public enum GuideTopic: String, CaseIterable, Sendable {
  case warningSigns = "warning-signs"
  case selfCare = "self-care"
  case prevention, cramps, healing, causes, pregnancy, trial
}

extension GuideTopic {
  /// The topic that fits a suspected trigger, by the trigger's class; `nil` for a class that the person made up.
  init?(triggerClass: String) {
    switch triggerClass {
    case "strain", "posture", "inactivity", "nutrition": self = .prevention
    case "stress", "sleep": self = .selfCare
    case "injury": self = .healing
    case "condition": self = .warningSigns
    default: return nil
    }
  }
}
