import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Analyze: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "What recurs, what may set it off, and what was followed by relief.",
    discussion: """
      Example: twinge analyze triggers --detail

      Triggers are told from check-ins: from days on which they were there and days on which they were not. A link in \
      your log is no proof. To see the days behind a verdict: twinge why lifting
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case recurrence, triggers, remedies
  }

  @Argument(help: "recurrence, triggers or remedies (default: all three).")
  var part: Part?

  @Flag(name: .customLong("detail"), help: "With p-values and counts.")
  var isDetailed = false

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let (evidence, times) = try options.journalFile.read { store in
      (try self.evidence.evidence(in: store, store.vocabulary()), try options.times(in: store))
    }
    let layout = options.layout
    let detail: EvidenceDetail = isDetailed ? .full : part == nil ? .brief : .usual
    let parts = (part.map { [$0] } ?? Part.allCases).map { part -> (name: String, text: String, json: JSON) in
      switch part {
      case .recurrence:
        let analysis = RecurrenceAnalysis(evidence.diary, days: evidence.days, comparing: evidence.span, now: now)
        let text = RecurrenceText(analysis, times: times, layout: layout).text(detail)
        return (part.rawValue, text, analysis.json(times: times))
      case .triggers:
        let analysis = TriggerAnalysis(evidence.diary, days: evidence.days, now: now)
        return (part.rawValue, TriggerText(analysis, layout: layout).text(detail), analysis.json)
      case .remedies:
        let analysis = RemedyAnalysis(evidence.diary, days: evidence.days)
        return (part.rawValue, RemedyText(analysis, layout: layout).text(detail), analysis.json)
      }
    }
    let footer = layout.dim(layout.wrap("Links in a record you kept: no proof, and no medical advice."))
    let json =
      part != nil
      ? parts[0].json
      : .object(
        [JSON.Member(name: "schema", value: .int(1))] + parts.map { JSON.Member(name: $0.name, value: $0.json) })
    try options.print((parts.map(\.text) + [footer]).joined(separator: "\n\n"), json: json)
  }
}
