import Journal
import Reports

/// Topics that concern several commands, for `twinge help` and the manual.
enum HelpTopic: String, CaseIterable {
  case times, places
  case wordsUsed = "words-used"
  case journal, scripts, privacy

  var title: String { text.title }

  /// A summary in one line.
  var summary: String { text.summary }

  /// Paragraphs, `## ` headings and `- ` lists, separated by blank lines.
  var body: String { text.body }

  struct Text {
    let title: String
    let summary: String
    let body: String
  }

  private var text: Text {
    switch self {
    case .times: HelpTopic.timesText
    case .places: HelpTopic.placesText
    case .wordsUsed: HelpTopic.wordsUsedText
    case .journal: HelpTopic.journalText
    case .scripts: HelpTopic.scriptsText
    case .privacy: HelpTopic.privacyText
    }
  }

  /// The page for a terminal.
  func page(_ layout: TextLayout) -> String {
    Document(title: title, text: body, footer: "More: twinge help").text(layout)
  }

  /// The topics, with a line on each.
  static func list(_ layout: TextLayout) -> String {
    allCases.map { layout.entry($0.rawValue, $0.summary) }.joined(separator: "\n")
  }

  /// The only topic whose name begins with the text.
  static func find(_ text: String) -> HelpTopic? {
    let begun = allCases.filter { $0.rawValue.hasPrefix(Vocabulary.folded(text)) }
    return begun.count == 1 ? begun.first : nil
  }
}
