public import Journal

extension DayTable {
  /// The tables of a trigger, one a window.
  ///
  /// - Parameters:
  ///   - diary: of one site group.
  ///   - days: the period.
  ///   - now: the clock; an ongoing episode lasts until then.
  /// - Returns: none if no check-in of the period answers the trigger.
  public static func tables(
    of trigger: Word, in diary: Diary, days: ClosedRange<Day>, now: Moment
  ) -> [DayTable] {
    tables(of: trigger, in: diary, days: days, now: now, method: .standard)
  }

  package static func tables(
    of trigger: Word, in diary: Diary, days: ClosedRange<Day>, now: Moment, method: TriggerMethod
  ) -> [DayTable] {
    guard let answered = AnsweredTriggers(diary, days: days, now: now, method: method),
      let answers = answered.triggers.first(where: { $0.word == trigger })?.answers
    else { return [] }
    return answered.windows(of: answers).map { window in
      let counter = answered.counter(answers, window)
      let rows = (0..<answered.caseDays.days.length).map { offset in
        let count = counter[offset]
        return Row(
          day: answered.caseDays.days.lowerBound + offset, isCase: count.isCase,
          episode: answered.caseDays.firstOnset[offset].map { diary.episodes[$0].id }, isExposed: count.isExposed,
          exposures: counter.exposures(offset).map(\.at), stratum: counter.stratum(offset),
          exclusion: count.exclusion, isHindsight: count.isCase && count.isExposed && counter.isHindsight(offset))
      }
      return DayTable(
        trigger: trigger, window: window, rows: rows, blockDays: answered.caseDays.method.blockDays,
        decidedThrough: answered.caseDays.decidedThrough)
    }
  }
}
