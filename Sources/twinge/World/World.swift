import Journal
import Reports

/// What a command is given by the world around it: the clock, the place, the environment, the streams, chance.
///
/// A test sets one of its own; a test that forgets gets ``fixed``, in which nothing depends on the machine.
struct World: Sendable {
  /// The clock, to the second.
  var now: Moment
  var zone: Zone
  var environment: @Sendable (String) -> String?
  /// Columns of the terminal.
  var columns = 80
  var isOutputTerminal = false
  var isErrorTerminal = false
  var isInputTerminal = false
  /// Writes to standard output, as it is: files and JSON. Text for a person goes through ``show(_:isStyled:)``.
  var output: @Sendable ([UInt8]) throws -> Void
  /// Whether standard output is a pipe or a terminal, whose reader may take its time.
  var outputMayWait = false
  /// Waits until standard output can be written to, at most so many milliseconds.
  var waitForOutput: @Sendable (Int32) -> (isReady: Bool, milliseconds: Int32) = { _ in (true, 0) }
  /// Writes to standard error, as it is. Text for a person goes through ``remark(_:)``.
  var complain: @Sendable (String) -> Void
  /// Reads standard input to its end.
  var readInput: @Sendable () throws -> String
  /// Reads a line of standard input; `nil` at its end. Throws ``Leaving/interrupted`` at Ctrl-C, from the moment on at
  /// which it calls what it was given.
  var readLine: @Sendable (_ whenReady: () -> Void) throws -> String? = { _ in nil }
  /// Lets the person change a file in an editor.
  var edit: @Sendable (String) throws -> Void = { _ in }
  /// Shows text in a pager; `false` if it is to be shown as it is.
  var page: @Sendable (String) -> Bool = { _ in false }
  /// Shows a line on the person's desktop; `false` if nothing can.
  var notify: @Sendable (String) -> Bool = { _ in false }
  var random: @Sendable () -> UInt64
  /// The file of the running program; `nil` if the system does not tell.
  var executable: @Sendable () -> String? = { nil }

  @TaskLocal static var current = World.fixed

  /// Noon of 1 January 2026 in UTC; no environment, no input; output goes nowhere.
  static let fixed = World(
    now: Moment(seconds: 1_767_268_800, utcOffset: 0), zone: .fixed(0), environment: { _ in nil },
    output: { _ in }, complain: { _ in }, readInput: { "" }, random: { 4 })

  func makeUUID() -> String {
    UUIDv7.text(milliseconds: now.seconds * 1000, random: (random(), random()))
  }

  /// What the person types behind a prompt; `nil` at the end of the input.
  ///
  /// - Throws: ``Leaving/interrupted``.
  func answer(to prompt: String) throws -> String? {
    var line: String?
    // Without a typed line the cursor still stands behind the prompt.
    defer { if line == nil { complain("\n") } }
    line = try readLine { complain(harmless(prompt, keepingLines: true)) }
    return line
  }

  /// Whether the person answers a question with yes; anything else is a no.
  func isAnsweredYes(_ question: String) throws -> Bool {
    try answer(to: question).map { YesNo.isYes($0.trimmed) } ?? false
  }

  /// Shows lines on standard output. Here, once for all commands, whatever a terminal would act on is made visible.
  ///
  /// - Parameter isStyled: whether the text has styles of the layout's.
  func show(_ text: String, isStyled: Bool = false) throws {
    try output(Array(harmless(text, keepingLines: true, keepingStyles: isStyled).utf8))
  }

  /// Shows what may be longer than the screen: on a terminal, in the person's pager.
  func showInPages(_ text: String, isStyled: Bool = false) throws {
    let harmless = harmless(text, keepingLines: true, keepingStyles: isStyled)
    guard isOutputTerminal, page(harmless) else { return try output(Array(harmless.utf8)) }
  }

  /// Shows lines on standard error.
  func remark(_ text: String) {
    complain(harmless(text, keepingLines: true) + "\n")
  }

  var timeParser: TimeParser { TimeParser(now: now, zone: zone) }
}
