import Journal

/// Questions asked one after the other, forward and back. What was answered stays until it is answered anew.
struct Interview<Answers> {
  let conversation: Conversation
  let questions: [Question<Answers>]

  /// - Returns: the answers, once the last question was answered or skipped.
  /// - Throws: ``Leaving``; and what is no matter of a single answer, such as a journal that cannot be read.
  func answers(from start: Answers) throws -> Answers {
    var answers = start
    var index = next(after: -1, answers)
    // The way back: a question that an answer has closed since is not gone back to.
    var asked: [Int] = []
    conversation.say(
      "Up to \(questions.count) short questions. Enter skips, or keeps what is in [ ]; < goes back, ? explains, "
        + "Ctrl-C saves nothing.")
    while let current = index {
      let question = questions[current]
      let given = question.given(answers)
      let kept = given.map { " [\(question.shown($0))]" } ?? ""
      let line = try conversation.typedAnswer(to: "\(asked.count + 1). \(question.text(answers))\(kept)")
      switch line.plain {
      case "?": conversation.say(question.explanation)
      case "<":
        if asked.isEmpty { conversation.say("This is the first question.") }
        while let last = asked.popLast() {
          index = last
          if questions[last].isAsked(answers) { break }
        }
      case let plain:
        // A hyphen blanks what Enter would keep.
        let text = line.isEmpty ? given ?? "" : plain == "-" ? "" : question.isInOwnWords ? line : plain
        if try isTaken(text, by: question, &answers) {
          asked.append(current)
          index = next(after: current, answers)
        }
      }
    }
    return answers
  }

  private func next(after index: Int, _ answers: Answers) -> Int? {
    questions.indices.first { $0 > index && questions[$0].isAsked(answers) }
  }

  /// - Returns: `false` if the question has to be asked again; why was said.
  private func isTaken(_ text: String, by question: Question<Answers>, _ answers: inout Answers) throws -> Bool {
    do {
      try question.take(text, &answers)
      return true
    } catch let leaving as Leaving {
      throw leaving
    } catch is Conversation.Back {
      return false
    } catch {
      guard let failure = Failure(error) else { throw error }
      conversation.say(failure.withoutOption)
      return false
    }
  }
}

extension Failure {
  /// The sentences without the option that they begin with, for who was asked and typed none.
  var withoutOption: String {
    guard message.hasPrefix("--"), let colon = message.firstRange(of: ": ") else { return description }
    let rest = message[colon.upperBound...]
    return "\(rest.prefix(1).uppercased())\(rest.dropFirst()) \(hint)"
  }
}
