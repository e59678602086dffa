public import Exchange

extension Document {
  /// A page of the guide.
  public init(_ topic: GuideTopic) {
    self.init(
      title: topic.title,
      blocks: Document.blocks(of: topic.body) + [.heading("Sources"), .list(topic.sources)],
      footer: "General information, not medical advice or a diagnosis. Do not change medicines because of it.")
  }

  /// A page of text in which paragraphs, `## ` headings and `- ` lists are set apart by blank lines.
  public init(title: String, text: String, footer: String) {
    self.init(title: title, blocks: Document.blocks(of: text), footer: footer)
  }

  /// The blocks of a text in which paragraphs, headings and lists are set apart by blank lines.
  private static func blocks(of text: String) -> [Block] {
    text.split(separator: "\n\n").map { part in
      if part.hasPrefix("## ") { return .heading(String(part.dropFirst(3))) }
      let lines = part.split(separator: "\n").map(String.init)
      return part.hasPrefix("- ")
        ? .list(lines.map { String($0.dropFirst(2)) }) : .paragraph(lines.joined(separator: " "))
    }
  }
}

/// What the guide holds.
public enum Guide {
  /// The topics, with a line on each.
  public static func list(_ layout: TextLayout) -> String {
    let topics = GuideTopic.allCases.map { layout.entry($0.rawValue, $0.summary, width: 15) }
    return ([layout.bold("Guide")] + topics + ["", layout.wrap("To read one: twinge guide warning-signs")])
      .joined(separator: "\n")
  }

  public static var json: JSON {
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
  public var json: JSON {
    .object([
      "schema": .int(1), "topic": .string(rawValue), "title": .string(title), "text": .string(body),
      "sources": .strings(sources),
    ])
  }
}
