import ArgumentParser
import Exchange
import Reports

/// Whether what is longer than the screen goes through a pager.
struct PagerOptions: ParsableArguments {
  @Flag(name: .customLong("no-pager"), help: "Do not page on a terminal.")
  var isOff = false

  /// Prints a result, as ``GlobalOptions/print(_:json:)`` does.
  func print(_ text: @autoclosure () -> String, json: @autoclosure () -> JSON, _ options: GlobalOptions) throws {
    if options.json { return try options.print("", json: json()) }
    try show(text() + "\n", options)
  }

  /// Shows lines that the options' layout has laid out.
  func show(_ text: String, _ options: GlobalOptions) throws {
    if isOff { return try options.show(text) }
    try World.current.showInPages(text, isStyled: options.layout.isColored)
  }
}
