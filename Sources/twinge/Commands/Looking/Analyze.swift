import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Analyze: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "See how often episodes come back, what may set them off, and what was followed by relief.",
    discussion: """
      Example: twinge analyze triggers --detail

      Triggers are tested with check-ins, by comparing days with them and days without. A link in your log is not \
      proof of cause. To see the days behind a verdict: twinge why lifting
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case recurrence, triggers, remedies
  }

  @Argument(help: "recurrence, triggers or remedies (default: all three).")
  var part: Part?

  @Flag(name: .customLong("detail"), help: "Add p-values and counts.")
  var isDetailed = false

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let (evidence, times) = try options.journalToRead.read { store in
      (try self.evidence.evidence(in: store, store.vocabulary()), try options.times(in: store))
    }
    let parts = part.map { [$0] } ?? Part.allCases
    try options.print(
      (parts.map { text($0, evidence, times) } + [footer]).joined(separator: "\n\n"),
      json: part.map { json($0, evidence, times) }
        ?? .object(
          [JSON.Member(name: "schema", value: .int(1))]
            + parts.map { JSON.Member(name: $0.rawValue, value: json($0, evidence, times)) }))
  }

  private func text(_ part: Part, _ evidence: EvidenceOptions.Evidence, _ times: MomentText) -> String {
    let layout = options.layout
    let detail: EvidenceDetail = isDetailed ? .full : self.part == nil ? .brief : .usual
    return switch part {
    case .recurrence: RecurrenceText(evidence.recurrence, times: times, layout: layout).text(detail)
    case .triggers:
      TriggerText(evidence.triggers, layout: layout, command: \.command).text(detail)
    case .remedies: RemedyText(evidence.remedies, layout: layout).text(detail)
    }
  }

  private func json(_ part: Part, _ evidence: EvidenceOptions.Evidence, _ times: MomentText) -> JSON {
    switch part {
    case .recurrence: evidence.recurrence.json(times: times)
    case .triggers: evidence.triggers.json
    case .remedies: evidence.remedies.json
    }
  }

  private var footer: String {
    options.layout.dim(options.layout.wrap("Links in a record you kept: not proof, and not medical advice."))
  }
}

extension EvidenceOptions.Evidence {
  fileprivate var recurrence: RecurrenceAnalysis {
    RecurrenceAnalysis(diary, days: days, comparing: span, now: World.current.now)
  }

  fileprivate var triggers: TriggerAnalysis { TriggerAnalysis(diary, days: days, now: World.current.now) }

  fileprivate var remedies: RemedyAnalysis { RemedyAnalysis(diary, days: days) }
}
