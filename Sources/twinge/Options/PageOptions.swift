import ArgumentParser
import Exchange
import Reports

/// The format and destination of a page.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("text, markdown, html or json.", valueName: "format"), completion: .cases(Format.self))
  var format: String?

  @Flag(help: "Sentences without columns or pictures, for a screen reader.")
  var plain = false

  @OptionGroup var output: OutputOptions

  enum Format: String, CaseIterable {
    case text, markdown, html, json
  }

  /// Writes a page in the chosen format.
  ///
  /// - Parameters:
  ///   - isOnePage: printed from a browser, it takes one sheet.
  ///   - document: the page, with pictures or without.
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

  /// A file is read somewhere else than in this terminal.
  private func layout(_ options: GlobalOptions) -> TextLayout {
    let own = output.file == nil ? options.layout : TextLayout()
    return plain ? TextLayout(columns: own.columns, isColored: false, form: .spoken) : own
  }
}
