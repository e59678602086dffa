/// One question: how it is put, what it means, and how an answer to it is taken.
struct Question<Answers> {
  /// In one sentence, with what may be typed in parentheses.
  let text: (Answers) -> String
  /// What `?` says.
  let explanation: String
  /// Whether the answers so far leave it open.
  var isAsked: (Answers) -> Bool = { _ in true }
  /// What Enter takes, as it would be typed: what was answered before; `nil`: Enter skips.
  let given: (Answers) -> String?
  /// How that is shown.
  var shown: (String) -> String = { $0 }
  /// Whether the answer is kept as typed; any other is read in plain signs.
  var isInOwnWords = false
  /// Takes what was typed into the answers; an empty text blanks the answer.
  ///
  /// Throws what ``Failure`` has a sentence for; then the question is asked again.
  let take: (String, inout Answers) throws -> Void
}

extension Question {
  /// What there is to say besides.
  ///
  /// - Parameter note: where it stands among the answers.
  static func note(_ note: WritableKeyPath<Answers, String?>) -> Question {
    Question(
      text: { _ in "Anything else? A note in your own words." },
      explanation: "One line. It stays in your journal, and only you decide who sees it.",
      given: { $0[keyPath: note] }, shown: { _ in "your note" }, isInOwnWords: true,
      take: { line, answers in answers[keyPath: note] = line.isEmpty ? nil : line })
  }
}
