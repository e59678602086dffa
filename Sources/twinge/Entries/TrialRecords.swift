import Analysis
import Journal
import JournalStore
import Reports

/// The trials of a journal and their current state.
struct TrialRecords {
  /// Oldest first.
  let analyses: [TrialAnalysis]
  let times: MomentText

  init(in store: Store) throws {
    let now = World.current.now
    let settings = try store.settings()
    let vocabulary = try store.vocabulary()
    times = MomentText(now: now, settings: settings)
    guard let first = try store.trials(vocabulary: vocabulary).map({ settings.dayStart.day(of: $0.startedAt) }).min()
    else {
      analyses = []
      return
    }
    let today = settings.dayStart.day(of: now)
    let diary = try store.diary(min(first, today)...today, now: now, vocabulary: vocabulary)
    analyses = diary.trialAnalyses(now: now)
  }

  var running: TrialAnalysis? { analyses.last { !$0.isOver } }

  /// The running trial, or else the last.
  var latest: TrialAnalysis? { running ?? analyses.last }

  func requireRunning() throws(Failure) -> TrialAnalysis {
    if let running { return running }
    throw analyses.isEmpty
      ? Failure("No trial is running.", hint: "To start one: twinge trial start heat ice --per episode", code: .unknown)
      : Failure("The trial has ended.", hint: "To see the result: twinge trial report", code: .unknown)
  }

  /// The trial with an allocation that can still be left.
  func requireOpenAllocation() throws -> Trial {
    let running = try requireRunning()
    guard let open = running.openSlot, open.allocation.left == nil else {
      throw Failure(
        running.openSlot == nil
          ? "There is nothing to leave: the trial has not asked anything of you lately."
          : "You have already left it.", hint: "See: twinge trial", code: .unknown)
    }
    return running.trial
  }

  /// How long a trial would take, from all that the journal has.
  static func design(_ unit: Trial.Unit, in store: Store) throws -> TrialDesign {
    let now = World.current.now
    let settings = try store.settings()
    let today = settings.dayStart.day(of: now)
    let first = try store.firstDay(dayStart: settings.dayStart).map { min($0, today) } ?? today
    return TrialDesign(unit, from: try store.diary(first...today, now: now, vocabulary: store.vocabulary()), now: now)
  }
}
