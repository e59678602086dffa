import Exchange
import Reports

extension Document {
  /// A page of the guide.
  init(_ topic: GuideTopic) {
    let sources = topic.sources.map { "- \($0)" }.joined(separator: "\n")
    self.init(
      title: topic.title, text: topic.body + "\n\n## Sources\n\n" + sources,
      footer: "General information, not medical advice or a diagnosis. Do not change medicines because of it.")
  }
}

/// What the guide holds.
enum Guide {
  /// The topics, with a line on each.
  static func list(_ layout: TextLayout) -> String {
    let topics = GuideTopic.allCases.map { layout.entry($0.rawValue, $0.summary, width: 15) }
    return ([layout.bold("Guide")] + topics + ["", layout.wrap("To read one: twinge guide warning-signs")])
      .joined(separator: "\n")
  }

  static var json: JSON {
    let topics = GuideTopic.allCases.map {
      JSON.object([
        "topic": .string($0.rawValue), "title": .string($0.title), "summary": .string($0.summary),
      ])
    }
    return .object(["schema": .int(1), "topics": .array(topics)])
  }
}

extension GuideTopic {
  /// The page as `guide --json` gives it.
  var json: JSON {
    .object([
      "schema": .int(1), "topic": .string(rawValue), "title": .string(title), "text": .string(body),
      "sources": .strings(sources),
    ])
  }
}
