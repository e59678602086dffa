import Journal
import Reports

/// The four yes/no questions about warning signs, asked on a terminal when it hurts badly.
///
/// No answer is not a no, and is not stored as one. The end of the input ends only the questions; Ctrl-C ends it all.
struct WarningQuestions {
  /// From this intensity on they are asked.
  static let fromIntensity = 7

  /// A question, and the signs that a yes to it can mean.
  private struct Question {
    let text: String
    let signs: [WarningSign]
  }

  /// The signs that call for emergency care.
  private static let questions = [
    Question(
      text: "Is there pain, tingling, weakness or numbness in both legs, or around the genitals or buttocks?",
      signs: [.legs, .saddle]),
    Question(
      text: "Is it hard to pee, or have you lost control of bladder or bowels, or is there a new problem with sexual "
        + "function?", signs: [.bladder, .sexual]),
    Question(
      text: "Is there chest pain, or a headache that became severe within five minutes?",
      signs: [.chest, .thunderclap]),
    Question(text: "Did it begin after a serious accident?", signs: [.accident]),
  ]

  let layout: TextLayout

  /// Asks about an episode that is about to be stored, and says at once what a yes calls for.
  ///
  /// - Parameters:
  ///   - intensity: how bad it is now.
  ///   - known: signs that the person has said yes to already; these are not asked for again.
  /// - Returns: the signs that the person says yes to.
  /// - Throws: ``Leaving/interrupted``.
  func ask(intensity: Int?, known: [WarningSign]) throws -> [WarningSign] {
    guard let intensity, intensity >= WarningQuestions.fromIntensity else { return [] }
    remark(
      layout.wrap(
        "Some questions, since it hurts this much. Type y or n; Enter: no answer; Ctrl-D: log it without the rest."))
    var signs: [WarningSign] = []
    for question in WarningQuestions.questions where !question.signs.contains(where: known.contains) {
      guard let isYes = try answer(question.text + " [y/n]") else { break }
      if isYes == .yes { signs += try which(of: question.signs) }
    }
    if let advice = WarningText.advice(for: signs) {
      remark(layout.wrap(advice))
    } else if known.isEmpty {
      remark("Warning signs: none ticked.")
    }
    return signs
  }

  private enum Answer { case yes, no, none }

  /// - Returns: `nil` at the end of the input.
  private func answer(_ question: String) throws -> Answer? {
    while true {
      guard let line = try World.current.answer(to: layout.wrap(question) + " ") else { return nil }
      let typed = line.trimmed
      if typed.isEmpty { return Answer.none }
      if YesNo.isYes(typed) { return .yes }
      if YesNo.isNo(typed) { return .no }
      remark("Type y or n, or Enter for no answer.")
    }
  }

  /// Which of the signs of a question that was answered with yes: all of them, unless the person names one.
  private func which(of signs: [WarningSign]) throws -> [WarningSign] {
    guard signs.count > 1 else { return signs }
    for (number, sign) in signs.enumerated() { remark(layout.wrap("\(number + 1): \(sign.meaning)", rest: "   ")) }
    let line = try World.current.answer(to: layout.wrap("Which of them? [1/2; Enter: both]") + " ")
    guard let line, let number = Int(line.trimmed), signs.indices.contains(number - 1) else { return signs }
    return [signs[number - 1]]
  }
}
