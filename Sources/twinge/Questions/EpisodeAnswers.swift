import Journal

/// What was answered about an episode, in the words that the options of `log` and `start` take.
struct EpisodeAnswers {
  var intensity: Int?
  var places: [String] = []
  /// `nil`: now.
  var onset: String?
  var end: End?
  var triggers: [String] = []
  var remedies: [String] = []
  var note: String?
  /// Words that are to be added.
  var news: [Word] = []

  enum End: Equatable {
    case lasting(String)
    case until(String)
    case ongoing

    /// As it is typed at the question.
    var text: String {
      switch self {
      case .lasting(let text): text
      case .until(let text): "until \(text)"
      case .ongoing: "ongoing"
      }
    }

    var choice: EndOptions.Choice {
      switch self {
      case .lasting(let text): .lasting(text)
      case .until(let text): .until(text)
      case .ongoing: .ongoing
      }
    }
  }

  /// How bad and where, as a ``LogLine`` takes it.
  var line: String {
    ((intensity.map { ["\($0)"] } ?? []) + [places.joined(separator: ", ")]).joined(separator: " ")
  }

  /// The command that says the same at once.
  func command(_ name: String) -> AnsweredCommand {
    var arguments = line.split(separator: " ").map(String.init)
    if let onset { arguments += ["--at", onset] }
    switch end {
    case .lasting(let text): arguments += ["--for", text]
    case .until(let text): arguments += ["--until", text]
    case .ongoing: arguments += ["--ongoing"]
    case nil: break
    }
    if !triggers.isEmpty { arguments += ["--trigger", triggers.joined(separator: ",")] }
    if !remedies.isEmpty { arguments += ["--remedy", remedies.joined(separator: ",")] }
    if !news.isEmpty { arguments.append("--new") }
    return AnsweredCommand(name: name, arguments: arguments, note: note)
  }
}
