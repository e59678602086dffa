import Journal

/// What was answered about a day, in the words that the options of `checkin` take.
struct CheckInAnswers {
  /// `nil`: not answered.
  var triggers: Triggers?
  /// Whether anything hurt.
  var hurt: Bool?
  var sleep: String?
  var peg: String?
  var note: String?
  /// Words that are to be added.
  var news: [Word] = []

  /// Which triggers were there, and which cannot be told; all others were absent.
  struct Triggers: Equatable {
    var present: [Present] = []
    var unsure: [String] = []

    struct Present: Equatable {
      let name: String
      var time: String?
      /// Whether a time has not been asked for yet.
      var isTimeOpen: Bool

      var text: String { name + (time.map { "@\($0)" } ?? "") }
    }

    /// A later answer about a trigger takes the place of an earlier one.
    mutating func add(_ name: String, time: String? = nil, isTimeOpen: Bool, isUnsure: Bool = false) {
      present.removeAll { $0.name == name }
      unsure.removeAll { $0 == name }
      if isUnsure {
        unsure.append(name)
      } else {
        present.append(Present(name: name, time: time, isTimeOpen: isTimeOpen))
      }
    }

    /// As it is typed at the question.
    var text: String {
      let items = present.map(\.text) + unsure.map { "\($0)?" }
      return items.isEmpty ? "none" : items.joined(separator: ", ")
    }
  }

  init() {}

  /// What the day's check-in says already, so that Enter keeps it.
  ///
  /// - Parameter asked: the triggers that the day's check-in asks for.
  init(_ checkIn: CheckIn, asked: [Word]) {
    if !checkIn.answers.isEmpty {
      var triggers = Triggers()
      for answer in checkIn.answers where answer.present {
        let time = answer.at.map { $0.precision == .part ? $0.part.rawValue : $0.minuteOfDay.clock }
        triggers.add(answer.trigger.name, time: time, isTimeOpen: time == nil)
      }
      let answered = Set(checkIn.answers.map(\.trigger.id))
      for trigger in asked where !answered.contains(trigger.id) {
        triggers.add(trigger.name, isTimeOpen: false, isUnsure: true)
      }
      self.triggers = triggers
    }
    hurt = checkIn.hurt
    sleep = checkIn.sleepMinutes.map { $0 % 60 == 0 ? "\($0 / 60)" : "\($0 / 60)h\($0 % 60)m" }
    peg = checkIn.peg.map { "\($0.pain)/\($0.enjoyment)/\($0.activity)" }
    note = checkIn.note
  }

  /// Whether there is anything to store.
  var isBlank: Bool { triggers == nil && hurt == nil && sleep == nil && peg == nil && note == nil }

  /// The command that says the same at once.
  ///
  /// - Parameters:
  ///   - day: as the option takes it; `nil`: today.
  ///   - isAgain: an earlier check-in was gone through once more, so that the answers take its place.
  func command(day: String?, replacing isAgain: Bool = false) -> AnsweredCommand {
    var arguments = day.map { ["--day", $0] } ?? []
    if let triggers {
      let present = triggers.present.map(\.text)
      if !present.isEmpty { arguments += ["--with", present.joined(separator: ",")] }
      arguments.append("--none")
      if !triggers.unsure.isEmpty { arguments += ["--skip", triggers.unsure.joined(separator: ",")] }
    }
    if let hurt { arguments.append(hurt ? "--hurt" : "--clear") }
    if let sleep { arguments += ["--sleep", sleep] }
    if let peg { arguments += ["--peg", peg] }
    if isAgain { arguments.append("--replace") }
    if !news.isEmpty { arguments.append("--new") }
    return AnsweredCommand(name: "checkin", arguments: arguments, note: note)
  }
}
