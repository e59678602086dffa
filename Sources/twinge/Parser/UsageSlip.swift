import ArgumentParser
import Journal
import Reports

/// The mistake in a line that the parser rejected.
///
/// The parser reports errors only as technical text with a page of usage. So the line is read again, against the
/// declared commands and options, and the first mistake is described in a sentence. Only names are repeated from the
/// line: the rest may belong to a note.
struct UsageSlip {
  private let page: CommandPage
  private let leaf: CommandPage
  private let arguments: [CommandPage.Argument]
  /// The words after the command's name.
  private let words: [String]
  /// The parser's message.
  private let told: String

  /// The mistake as a sentence with the way out.
  static func failure(_ words: [String], told: String) -> Failure {
    let slip = UsageSlip(words, told: told)
    return slip.command ?? slip.option ?? slip.place ?? slip.value
      ?? Failure("That could not be understood.", hint: slip.help, code: .usage)
  }

  private init(_ words: [String], told: String) {
    let (page, rest) = CommandPage.named(by: GlobalOptions.movedBehind(words))
    self.page = page
    self.words = Array(rest)
    self.told = told
    leaf = page.defaultSubcommand ?? page
    arguments = leaf.arguments
  }

  private var help: String { "See: \(leaf.name) --help" }
  private var example: String { leaf.examples.first.map { "For example: \($0)" } ?? help }

  // MARK: Possible mistakes

  private var command: Failure? {
    let commands = page.subcommands.compactMap(\.path.last)
    guard let first = words.first, !commands.isEmpty else { return nil }
    guard !first.hasPrefix("-") else {
      guard page.path.isEmpty, let late = words.first(where: commands.contains) else { return nil }
      return Failure(
        "The command comes first, then its options.", hint: "See: twinge \(late) --help", code: .usage)
    }
    // The default command may take a word of its own there: twinge words trigger.
    let names = commands + places.prefix(1).flatMap(\.knownValues)
    guard !names.contains(first) else { return nil }
    let guess = UsageSlip.guess(first, of: page) ?? Failure.guess(first, in: names) { "\(page.name) \($0)" }
    return Failure("Unknown command.", hint: "\(guess)See: \(page.name) --help", code: .usage)
  }

  /// Names of commands in other programs, and the equivalent line here.
  private static let elsewhere = [
    "today": "twinge status", "stats": "twinge report week", "add": "twinge log 7 neck", "new": "twinge log 7 neck",
    "note": "twinge edit", "restart": "twinge redo", "triggers": "twinge analyze triggers",
    "remedies": "twinge analyze remedies", "settings": "twinge config", "doctor": "twinge report doctor",
  ]

  /// - Returns: `nil` if the word is not known from other programs.
  private static func guess(_ word: String, of page: CommandPage) -> String? {
    guard page.path.isEmpty else { return nil }
    if let line = elsewhere[Vocabulary.folded(word)] { return "Did you mean \(line)? " }
    let isPlace = Vocabulary.builtIn.contains {
      $0.kind == .place && ([$0.name] + $0.aliases).contains(Vocabulary.folded(word))
    }
    return isPlace ? "To log an episode: twinge log 7 \(Vocabulary.folded(word)). " : nil
  }

  private var option: Failure? {
    for (index, word) in words.enumerated() where isOption(word, at: index) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = option(named: parts[0]) else { return unknown(parts[0]) }
      if option.kind == .flag, parts.count == 2 {
        return Failure(
          "\(parts[0]) takes no value.", hint: "Leave out the = and what follows it.", code: .usage)
      }
      if option.kind == .option, parts.count == 1 {
        let next = words.dropFirst(index + 1).first
        if next.map({ isHyphenated($0) }) ?? true { return lacking(parts[0], option, next) }
      }
    }
    return nil
  }

  private func unknown(_ name: String) -> Failure {
    if name.contains(/^-\d/) {
      return Failure(
        "Numbers cannot be negative.", hint: "Intensity, for example, goes from 0 to 10.", code: .usage)
    }
    if name == CompletionRequest.scriptOption {
      return Failure(
        "Completions are available for \(listed(Shell.allCases.map(\.rawValue))).",
        hint: "For example: twinge \(name) zsh", code: .usage)
    }
    guard name.contains(/^(--[A-Za-z][A-Za-z0-9-]*|-[A-Za-z])$/) else {
      return Failure("\(leaf.name) does not have that option.", hint: help, code: .usage)
    }
    let guess = Failure.guess(name, in: arguments.flatMap(\.longNames))
    return Failure("\(leaf.name) has no option \(name).", hint: guess + help, code: .usage)
  }

  private func lacking(_ name: String, _ option: CommandPage.Argument, _ next: String?) -> Failure {
    let isMeant = next.map { self.option(named: String($0.prefix { $0 != "=" })) == nil } ?? false
    return Failure(
      "\(name) needs a value.",
      hint: isMeant
        ? "To pass a value that starts with a hyphen, use =: \(name)=-…" : "\(option.abstract) \(help)",
      code: .usage)
  }

  private var place: Failure? {
    let typed = positionals.count
    if let missing = places.dropFirst(typed).first(where: { !$0.isOptional }) {
      return Failure("\(missing.value) is missing: \(leaf.name) needs it.", hint: example, code: .usage)
    }
    guard typed > places.count, !(places.last?.isRepeating ?? false) else { return nil }
    return Failure(
      "\(leaf.name) takes no more arguments.",
      hint: "Put words that belong together in quotes. See: \(page.name) --help",
      code: .usage)
  }

  /// An invalid value. Only the parser knows which values are valid, so its message has to say which one it rejected.
  private var value: Failure? {
    for (text, argument) in values where ParserInternals.isRefused(text, in: told) {
      let label = argument.longNames.first ?? leaf.name
      let known = argument.knownValues
      return known.isEmpty
        ? Failure("\(label): expected a whole number.", hint: example, code: .usage)
        : Failure(
          "\(label): unknown value.",
          hint: Failure.guess(text, in: known) + "It takes \(known.joined(separator: ", ")).", code: .usage)
    }
    return nil
  }

  // MARK: Reading the line

  private var places: [CommandPage.Argument] { arguments.places }

  private func option(named name: String) -> CommandPage.Argument? { arguments.option(named: name) }

  private func isHyphenated(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private func isOption(_ word: String, at index: Int) -> Bool {
    isHyphenated(word) && !words[...index].contains("--")
  }

  /// Whether a word is the value of the option before it.
  private func takesNext(_ index: Int) -> CommandPage.Argument? {
    guard words.indices.contains(index), isOption(words[index], at: index),
      let option = option(named: words[index]), option.kind == .option
    else { return nil }
    return option
  }

  private var positionals: [String] {
    let end = words.firstIndex(of: "--")
    return words.indices.filter { index in
      index != end && !isOption(words[index], at: index) && takesNext(index - 1) == nil
    }.map { words[$0] }
  }

  /// Every value, and its option or argument.
  private var values: [(String, CommandPage.Argument)] {
    var values: [(String, CommandPage.Argument)] = []
    for (index, word) in words.enumerated() {
      if let option = takesNext(index - 1) { values.append((word, option)) }
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if isOption(word, at: index), parts.count == 2, let option = option(named: parts[0]) {
        values.append((parts[1], option))
      }
    }
    for (index, word) in positionals.enumerated() {
      let place = index < places.count ? places[index] : places.last
      if let place { values.append((word, place)) }
    }
    return values
  }
}
