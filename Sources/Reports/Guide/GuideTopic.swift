/// A page of the guide: general knowledge in plain words, with its sources. Never about the person who reads it: no
/// diagnosis, no doses, no "stop" or "start".
public enum GuideTopic: String, CaseIterable, Sendable {
  case warningSigns = "warning-signs"
  case selfCare = "self-care"
  case prevention, cramps, healing, causes, pregnancy, trial

  /// "Warning signs".
  public var title: String { text.title }

  /// A summary in one line.
  public var summary: String { text.summary }

  /// Its sources.
  public var sources: [String] { text.sources }

  /// The page between title and sources: paragraphs, `## ` headings and `- ` lists, each on one line.
  var body: String { text.body }

  /// The parts of a page.
  struct Text {
    let title: String
    let summary: String
    let body: String
    let sources: [String]
  }

  private var text: Text {
    switch self {
    case .warningSigns: GuideTopic.warningSignsText
    case .selfCare: GuideTopic.selfCareText
    case .prevention: GuideTopic.preventionText
    case .cramps: GuideTopic.crampsText
    case .healing: GuideTopic.healingText
    case .causes: GuideTopic.causesText
    case .pregnancy: GuideTopic.pregnancyText
    case .trial: GuideTopic.trialText
    }
  }
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
