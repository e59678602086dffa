import ArgumentParser
import Exchange
import Journal
import Reports

/// What every report takes: which days, in which form, and where it goes.
struct ReportOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("A calendar week.", valueName: "2026-W47"))
  var week: String?

  @Option(help: ArgumentHelp("This many weeks, up to today or --to.", valueName: "count"))
  var weeks: String?

  @Option(help: ArgumentHelp("text, markdown, html or json.", valueName: "format"), completion: .cases(Format.self))
  var format: String?

  @Flag(help: "In sentences, without columns or pictures, for a screen reader.")
  var plain = false

  @OptionGroup var output: OutputOptions

  enum Format: String, CaseIterable {
    case text, markdown, html, json
  }

  /// The days that are asked for.
  ///
  /// - Parameter length: how many, if nothing says otherwise.
  func days(_ length: Int, settings: Settings) throws(Failure) -> ClosedRange<Day> {
    let (from, to) = try period.days(settings)
    if let week {
      guard from == nil, to == nil, weeks == nil else { throw ReportOptions.contradiction("--week") }
      return try calendarWeek(week, settings)
    }
    let last = to ?? settings.today
    if let weeks {
      guard from == nil else { throw ReportOptions.contradiction("--weeks") }
      let count = try OptionValue.number(weeks, in: 1...520, option: "--weeks")
      return last - (count * 7 - 1)...last
    }
    guard let from else { return last - (length - 1)...last }
    guard from <= last else {
      throw Failure("--from is in the future.", hint: "Give an earlier day.", code: .usage)
    }
    return from...last
  }

  private func calendarWeek(_ week: String, _ settings: Settings) throws(Failure) -> ClosedRange<Day> {
    guard let monday = Day(isoWeek: week), monday.year >= 1900 else {
      throw Failure("--week: there is no such week.", hint: "Write it like 2026-W47.", code: .usage)
    }
    // Weeks are numbered by their Mondays; where they begin earlier, the week is the one that holds the Monday.
    let first = monday - (8 - settings.weekStart.rawValue) % 7
    guard first <= settings.today else {
      throw Failure("--week: that week is in the future.", hint: "Leave it out for the last seven days.", code: .usage)
    }
    return first...first + 6
  }

  private static func contradiction(_ option: String) -> Failure {
    Failure("Use either \(option) or other days, not both.", hint: "Give one of them.", code: .usage)
  }

  /// Writes a report in the form that was asked for.
  ///
  /// - Parameters:
  ///   - isOnePage: printed from a browser, it takes one sheet.
  ///   - document: the report, with pictures or without.
  func write(
    _ options: GlobalOptions, isOnePage: Bool = false, json: @autoclosure () -> JSON,
    document: (_ isIllustrated: Bool) -> Document
  ) throws {
    let layout = layout(options)
    let text =
      switch try chosenFormat(options) {
      case .json: json().text + "\n"
      case .html: HTMLPage(document(true), isOnePage: isOnePage).text
      case .markdown: harmless(document(false).markdown, keepingLines: true)
      case .text: harmless(document(false).text(layout), keepingLines: true, keepingStyles: layout.isColored)
      }
    try output.write(options) { write in try write(Array(text.utf8)) }
  }

  /// Fails early, before anything is computed.
  func chosenFormat(_ options: GlobalOptions) throws(Failure) -> Format {
    guard let format else { return options.json ? .json : .text }
    let chosen: Format = try OptionValue.word(format, option: "--format")
    guard !options.json || chosen == .json else {
      throw Failure("Use either --json or --format, not both.", hint: "For example: --format html", code: .usage)
    }
    return chosen
  }

  /// A file is read elsewhere than on this terminal.
  private func layout(_ options: GlobalOptions) -> TextLayout {
    let own = output.file == nil ? options.layout : TextLayout()
    return plain ? TextLayout(columns: own.columns, isColored: false, form: .spoken) : own
  }
}
