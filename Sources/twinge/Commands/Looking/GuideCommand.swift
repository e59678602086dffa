import ArgumentParser
import Journal
import Reports

struct GuideCommand: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Read about spasms: warning signs, self-care, prevention and more.",
    discussion: """
      Example: twinge guide warning-signs

      Without a topic, it lists the topics. General information with sources, not medical advice or a diagnosis.
      """)

  @Argument(help: "The topic, or its first letters.", completion: .cases(GuideTopic.self))
  var topic: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard !topic.isEmpty else { return try options.print(Guide.list(options.layout), json: Guide.json) }
    let topic = try chosen
    // The page already ends with a line break.
    let page = Document(topic).text(options.layout)
    try options.print(String(page.dropLast()), json: topic.json)
  }

  /// "warning signs" and "warning-signs" are the same.
  private var chosen: GuideTopic {
    get throws(Failure) {
      let words = topic.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "-" }) }
      let folded = Vocabulary.folded(words.joined(separator: "-"))
      let begun = GuideTopic.allCases.filter { !folded.isEmpty && $0.rawValue.hasPrefix(folded) }
      guard begun.count == 1, let only = begun.first else {
        let names = GuideTopic.allCases.map(\.rawValue)
        throw Failure(
          begun.isEmpty ? "Unknown topic." : "More than one topic starts like that.",
          hint: Failure.guess(folded, in: names) + "Topics: \(names.joined(separator: ", ")).", code: .unknown)
      }
      return only
    }
  }
}
