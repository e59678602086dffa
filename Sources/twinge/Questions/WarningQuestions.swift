import Journal
import Reports

/// The four yes/no questions about warning signs, asked on a terminal when it hurts badly.
///
/// A missing answer is not stored as a no. The end of the input ends only the questions; Ctrl-C cancels everything.
struct WarningQuestions {
  /// The lowest intensity at which the questions are asked.
  static let fromIntensity = 7

  /// A question, and the signs that a yes to it can mean.
  private struct Question {
    let text: String
    let signs: [WarningSign]
  }

  /// The signs that call for emergency care; where it hurts decides what is asked first.
  private static func questions(about places: [Word]) -> [Question] {
    let first = ["chest", "head"]
    let isUrgent = places.contains { first.contains($0.name) }
    return isUrgent ? [chestOrHead] + back + [accident] : back + [chestOrHead, accident]
  }

  private static let back = [
    Question(
      text: "Is there pain, tingling, weakness or numbness in both legs, or around the genitals or buttocks?",
      signs: [.legs, .saddle]),
    Question(
      text: "Is it hard to pee, or have you lost control of bladder or bowels, or is there a new problem with sexual "
        + "function?", signs: [.bladder, .sexual]),
  ]
  private static let chestOrHead = Question(
    text: "Is there chest pain, or a headache that became severe within five minutes?", signs: [.chest, .thunderclap])
  private static let accident = Question(text: "Did it begin after a serious accident?", signs: [.accident])

  let layout: TextLayout

  /// Asks about an episode that is about to be stored, and says at once what a yes calls for.
  ///
  /// - Parameters:
  ///   - intensity: how bad it is now.
  ///   - places: where it hurts.
  ///   - known: signs that the person has said yes to already; these are not asked for again.
  /// - Returns: the answers given, a yes or a no for each sign; a question that was skipped gives none.
  /// - Throws: ``Leaving/interrupted``.
  func ask(intensity: Int?, places: [Word], known: [WarningSign]) throws -> [Episode.WarningAnswer] {
    guard let intensity, intensity >= WarningQuestions.fromIntensity else { return [] }
    remark(
      layout.wrap(
        "A few questions, because the pain is this bad. Type y or n; Enter: no answer; Ctrl-D: log it without the other answers."
      ))
    var answers: [Episode.WarningAnswer] = []
    for question in WarningQuestions.questions(about: places) where !question.signs.contains(where: known.contains) {
      guard let answer = try answer(question.text + " [y/n]") else { break }
      let given = try signs(of: question, answer)
      answers += given
      // The advice must not wait for the remaining questions.
      if let advice = WarningText.advice(for: given.filter(\.isPresent).map(\.sign)) { remark(layout.wrap(advice)) }
    }
    if known.isEmpty, !answers.isEmpty, !answers.contains(where: \.isPresent) {
      remark("Warning signs: none reported.")
    }
    return answers
  }

  private func signs(of question: Question, _ answer: Answer) throws -> [Episode.WarningAnswer] {
    switch answer {
    case .none: return []
    case .no: return question.signs.map { Episode.WarningAnswer(sign: $0, isPresent: false) }
    case .yes:
      let said = try which(of: question.signs)
      // If the person then denies every sign, none of them has a clear answer.
      guard !said.isEmpty else { return [] }
      return question.signs.map { Episode.WarningAnswer(sign: $0, isPresent: said.contains($0)) }
    }
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

  /// Which of the signs of a question that was answered with yes: all of them, unless the person names one or none.
  private func which(of signs: [WarningSign]) throws -> [WarningSign] {
    guard signs.count > 1 else { return signs }
    for (number, sign) in signs.enumerated() { remark(layout.wrap("\(number + 1): \(sign.meaning)", rest: "   ")) }
    let line = try World.current.answer(to: layout.wrap("Which of them? [1/2; Enter: both; n: none]") + " ")
    if line.map(OptionValue.isNone) ?? false { return [] }
    guard let line, let number = Int(line.plain.trimmed), signs.indices.contains(number - 1) else { return signs }
    return [signs[number - 1]]
  }
}
