import ArgumentParser
import Journal
import JournalStore

/// Options that select episodes; all given ones must match.
struct FilterOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Only the last days or weeks: 30d, 2w.", valueName: "duration"))
  var last: String?

  @Option(help: ArgumentHelp("Episodes at this place.", valueName: "name"), completion: .places)
  var place: String?

  @Option(help: ArgumentHelp("left, right, both or middle.", valueName: "side"), completion: .cases(Side.self))
  var side: String?

  @Option(help: ArgumentHelp("Episodes suspected of this trigger.", valueName: "name"), completion: .triggers)
  var trigger: String?

  @Option(help: ArgumentHelp("Episodes with this remedy.", valueName: "name"), completion: .remedies)
  var remedy: String?

  @Option(help: ArgumentHelp("Worst intensity of at least this.", valueName: "0-10"))
  var min: String?

  @Option(help: ArgumentHelp("Worst intensity of at most this.", valueName: "0-10"))
  var max: String?

  @Flag(help: "Only ongoing episodes.")
  var ongoing = false

  @Option(help: ArgumentHelp("How many to show.", valueName: "count"))
  var limit: String?

  /// - Throws: ``Failure``, ``VocabularyError``.
  func filter(in vocabulary: Vocabulary, settings: Settings) throws -> EpisodeFilter {
    var filter = EpisodeFilter()
    (filter.from, filter.to) = try period.days(settings)
    if let last {
      guard filter.from == nil, filter.to == nil else {
        throw Failure("Use either --last or --from and --to, not both.", hint: "See: twinge help times", code: .usage)
      }
      let duration = try reading("--last") { () throws(TimeError) in try TimeSpan(last) }
      filter.from = settings.today - (Swift.max(1, (duration.minutes + 1439) / 1440) - 1)
    }
    filter.place = try place.map { try vocabulary.find($0, .place) }
    filter.side = try side.map { try OptionValue.word($0, option: "--side") }
    filter.trigger = try trigger.map { try vocabulary.find($0, .trigger) }
    filter.remedy = try remedy.map { try vocabulary.find($0, .remedy) }
    filter.minimum = try min.map { try OptionValue.number($0, in: Episode.scale, option: "--min") }
    filter.maximum = try max.map { try OptionValue.number($0, in: Episode.scale, option: "--max") }
    filter.ongoingOnly = ongoing
    return filter
  }

  var limitNumber: Int? {
    get throws(Failure) {
      try limit.map { text throws(Failure) in try OptionValue.number(text, in: 1...1_000_000_000, option: "--limit") }
    }
  }
}
