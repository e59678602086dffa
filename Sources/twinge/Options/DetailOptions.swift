import ArgumentParser
import Journal

/// What can be said of an episode beside where, how bad and when, as options.
struct DetailOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What may have set it off.", valueName: "name"), completion: .triggers)
  var trigger: [String] = []

  @Option(
    help: ArgumentHelp("What was done or taken: heat, ibuprofen=400mg.", valueName: "name[=dose]"),
    completion: .remedies)
  var remedy: [String] = []

  @Option(
    help: ArgumentHelp("How it feels: cramp, knot, sharp, dull, tight …", valueName: "sensation"),
    completion: .cases(Sensation.self))
  var feel: [String] = []

  @Option(help: ArgumentHelp("constant or intermittent.", valueName: "pattern"), completion: .cases(Pattern.self))
  var pattern: String?

  @Option(
    help: ArgumentHelp("strain (built up), injury (one event) or unknown.", valueName: "origin"),
    completion: .list(Origin.allCases.map(\.rawValue) + ["unknown"]))
  var origin: String?

  @Option(help: ArgumentHelp("How many spasms.", valueName: "count"))
  var spasms: String?

  @Option(help: ArgumentHelp("How much it limited you, 0 to 10.", valueName: "0-10"))
  var limits: String?

  @Option(
    help: ArgumentHelp("A warning sign: legs, saddle, bladder, chest, fever …", valueName: "sign"),
    completion: .cases(WarningSign.self))
  var warning: [String] = []

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  /// What is given of the fields that have an option each.
  var fields: [(field: EpisodeField, text: String)] {
    let given = [(EpisodeField.pattern, pattern), (.origin, origin), (.spasmCount, spasms), (.limits, limits)]
    return given.compactMap { field, text in text.map { (field, $0) } }
  }

  /// Whether nothing is given.
  var isBlank: Bool {
    trigger.isEmpty && remedy.isEmpty && feel.isEmpty && warning.isEmpty && fields.isEmpty && note == nil
  }
}
