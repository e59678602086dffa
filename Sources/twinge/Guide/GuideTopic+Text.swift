import Reports

/// The text of the guide: general knowledge in plain words, with its sources. Never about the person who reads it: no
/// diagnosis, no doses, no "stop" or "start".
extension GuideTopic {
  /// "Warning signs".
  var title: String { text.title }

  /// A summary in one line.
  var summary: String { text.summary }

  /// Its sources.
  var sources: [String] { text.sources }

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
