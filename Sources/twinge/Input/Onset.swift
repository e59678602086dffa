import Journal

/// When an episode began and ended, from what was said of either: "--until now --for 2h" tells the onset, too.
struct Onset {
  let moment: Moment
  let end: Episode.End?
  /// Whether a clock change repeats a local time.
  let isRepeated: Bool

  /// - Parameter at: when it began; `nil`: that was not said.
  /// - Throws: ``Failure``.
  init(at: String?, end: EndOptions.Choice, world: World) throws(Failure) {
    if at == nil {
      switch end {
      case .lastingUntil(let length, let time):
        let length = try reading("--for") { () throws(TimeError) in try TimeSpan(length) }
        let finish = try reading("--until") { () throws(TimeError) in try world.timeParser.parse(time) }
        let seconds = finish.moment.seconds - length.minutes * 60
        moment = world.zone.moment(at: seconds).with(precision: finish.moment.precision)
        self.end = .at(finish.moment)
        isRepeated = finish.isRepeated
        return
      case .lasting(let length):
        let length = try reading("--for") { () throws(TimeError) in try TimeSpan(length) }
        throw Failure(
          "\(length) from now is in the future.",
          hint: "If it has just ended: --until now --for \(length.typed). If it still hurts: --ongoing.", code: .usage)
      case .until(let time):
        _ = try reading("--until") { () throws(TimeError) in try world.timeParser.parse(time) }
        throw Failure(
          "When did it begin?", hint: "Add how long it lasted (--for 30m) or when it began (--at 7:00).",
          code: .usage)
      case .ongoing, .nothing: break
      }
    }
    let start = try reading("--at") { () throws(TimeError) in try world.timeParser.parse(at ?? "now") }
    let finish = try end.end(onset: start.moment, world: world)
    moment = start.moment
    self.end = finish?.end
    isRepeated = start.isRepeated || finish?.isRepeated ?? false
  }
}
