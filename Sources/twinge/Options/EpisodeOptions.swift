import ArgumentParser

/// What can be said of an episode, as options.
struct EpisodeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When it began (default: now).", valueName: "when"))
  var at: String?

  @Option(name: .customLong("for"), help: ArgumentHelp("How long it lasted: 35m, 1h30m.", valueName: "duration"))
  var lasting: String?

  @Option(help: ArgumentHelp("When it ended.", valueName: "when"))
  var until: String?

  @Flag(help: "It has not ended yet.")
  var ongoing = false

  @Option(help: ArgumentHelp("What may have set it off.", valueName: "name"))
  var trigger: [String] = []

  @Option(help: ArgumentHelp("What was done or taken: heat, ibuprofen=400mg.", valueName: "name[=dose]"))
  var remedy: [String] = []

  @Option(help: ArgumentHelp("How it feels: cramp, knot, sharp, dull, tight …", valueName: "sensation"))
  var feel: [String] = []

  @Option(help: ArgumentHelp("constant or intermittent.", valueName: "pattern"))
  var pattern: String?

  @Option(help: ArgumentHelp("strain (built up), injury (one event) or unknown.", valueName: "origin"))
  var origin: String?

  @Option(help: ArgumentHelp("How many spasms.", valueName: "count"))
  var spasms: String?

  @Option(help: ArgumentHelp("How much it limited you, 0 to 10.", valueName: "0-10"))
  var limits: String?

  @Option(help: ArgumentHelp("A warning sign: legs, saddle, bladder, chest, fever …", valueName: "sign"))
  var warning: [String] = []

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?
}
