import Analysis
import Exchange
import Journal
import JournalStore
import Reports

/// The remedy that the running trial draws for an episode or a week. The draw is recorded before it is shown.
struct TrialTelling {
  private let trial: Trial
  private let allocation: Trial.Allocation
  private let episode: Episode?
  /// For a week: its last day.
  private let until: Day?
  private let times: MomentText

  /// For an episode. Asking again for the same episode gives the same answer.
  ///
  /// - Parameter before: the intensity now; `nil`: as last recorded.
  /// - Throws: ``Failure`` if the intensity is not known or too low.
  init(_ running: TrialAnalysis, for episode: Episode, before: Int? = nil, in store: Store) throws {
    self.episode = episode
    until = nil
    times = try MomentText(now: World.current.now, settings: store.settings())
    if let told = running.trial.allocations.last(where: { $0.episode == episode.uuid }) {
      (trial, allocation) = (running.trial, told)
      return
    }
    guard let before = before ?? episode.latestIntensity else {
      throw Failure("How bad is it now?", hint: "For example: twinge trial next --before 6", code: .usage)
    }
    guard before >= TrialOutcome.leastBefore else {
      throw Failure(
        "Pain of \(before)/10 is too mild to compare remedies, so the trial waits.",
        hint: "If it gets worse: twinge trial next --before 4", code: .usage)
    }
    (trial, allocation) = try Self.tell(running, before: before, episode: episode.uuid, in: store)
  }

  /// For a week, which begins today unless one has already begun.
  init(_ running: TrialAnalysis, in store: Store) throws {
    let settings = try store.settings()
    episode = nil
    times = MomentText(now: World.current.now, settings: settings)
    if let open = running.openSlot {
      (trial, allocation) = (running.trial, open.allocation)
    } else {
      (trial, allocation) = try Self.tell(running, before: nil, episode: nil, in: store)
    }
    until = settings.dayStart.day(of: allocation.toldAt) + 6
  }

  private static func tell(
    _ running: TrialAnalysis, before: Int?, episode: String?, in store: Store
  ) throws -> (Trial, Trial.Allocation) {
    guard let arm = running.nextArm else {
      throw Failure(
        "Every draw has been made; only the last outcome is missing.", hint: "Later: twinge trial", code: .unknown)
    }
    let now = World.current.now
    let allocation = Trial.Allocation(arm: arm, toldAt: now, before: before, episode: episode)
    var trial = running.trial
    trial.allocations.append(allocation)
    trial.recordedAt = now
    return (try store.put(trial), allocation)
  }

  // MARK: - For whom

  /// Whether an episode has only just begun, so that a remedy is still to come.
  static func isFresh(_ episode: Episode) -> Bool {
    let age = World.current.now.seconds - episode.onset.seconds
    return episode.onset.precision == .minute && age <= 2 * 3600 && episode.end.moment == nil
  }

  /// Why no remedy is drawn for an episode; `nil` if one may be.
  static func refusal(of episode: Episode, in running: TrialAnalysis) -> Failure? {
    if !episode.warningSigns.isEmpty {
      return Failure(
        "Episode \(episode.id) has a warning sign. See someone first; the trial can wait.",
        hint: "See: twinge guide warning-signs", code: .usage)
    }
    let isTold = running.trial.allocations.contains { $0.episode == episode.uuid }
    let compared = Set([running.trial.remedy.id, running.trial.other?.id].compactMap { $0 })
    guard !isTold, let used = episode.remedies.first(where: { compared.contains($0.remedy.id) }) else { return nil }
    return Failure(
      "Episode \(episode.id) already has \(used.remedy.name), so the trial waits for the next one.",
      hint: "See: twinge trial", code: .usage)
  }

  /// Draws for an episode that was just logged, if a trial is running and the episode is suitable.
  static func afterLogging(_ episode: Episode, in store: Store) throws -> TrialTelling? {
    guard isFresh(episode), let running = try TrialRecords(in: store).running, running.trial.unit == .episode,
      running.nextArm != nil, refusal(of: episode, in: running) == nil,
      episode.latestIntensity ?? 0 >= TrialOutcome.leastBefore
    else { return nil }
    return try TrialTelling(running, for: episode, in: store)
  }

  // MARK: - In words

  private var what: String {
    let remedy = trial.remedy(of: allocation.arm)
    return switch trial.unit {
    case .episode: remedy.map { "\($0.name) first" } ?? "no \(trial.remedy.name) for the next two hours"
    case .week: remedy?.name ?? "no \(trial.remedy.name)"
    }
  }

  /// `Trial: heat first in episode 3`.
  var did: String {
    if let episode { return "Trial: \(what) in episode \(episode.id)" }
    return "Trial: \(what) until \(until.map { times.day($0) } ?? "the week is over")"
  }

  func text(_ layout: TextLayout) -> String {
    var lines = [layout.bold(layout.wrap(did + "."))]
    if trial.unit == .episode {
      if let remedy = trial.remedy(of: allocation.arm) {
        lines.append("When you use it:\n  twinge remedy \(remedy.name)")
      }
      lines.append(layout.wrap("In an hour, note how bad it is, or stop the episode if it is over:"))
      lines.append("  twinge update 4\n  twinge stop")
    } else {
      lines.append(layout.wrap("Check in on as many days of the week as you can:") + "\n  twinge checkin")
    }
    return (lines + ["To do something else instead:\n  twinge trial leave"]).joined(separator: "\n")
  }

  var json: JSON {
    .object([
      "trial": .int(trial.id), "arm": .string(allocation.arm.rawValue),
      "remedy": .maybe(trial.remedy(of: allocation.arm)?.name), "toldAt": .string(allocation.toldAt.timestamp),
      "before": .maybe(allocation.before), "episode": .maybe(episode?.id), "until": .maybe(until?.iso),
    ])
  }
}

extension Episode {
  /// How bad it was when last recorded.
  fileprivate var latestIntensity: Int? { readings.last?.intensity ?? worst }
}
