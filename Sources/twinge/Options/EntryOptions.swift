import ArgumentParser
import Journal

/// Changes of single entries in an episode's lists, as options.
struct EntryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Add places.", valueName: "places"), completion: .placesWithSides)
  var addPlace: [String] = []

  @Option(help: ArgumentHelp("Take places away.", valueName: "places"), completion: .placesWithSides)
  var removePlace: [String] = []

  @Option(help: ArgumentHelp("Add triggers.", valueName: "name"), completion: .triggers)
  var addTrigger: [String] = []

  @Option(help: ArgumentHelp("Take triggers away.", valueName: "name"), completion: .triggers)
  var removeTrigger: [String] = []

  @Option(help: ArgumentHelp("Add remedies.", valueName: "name[=dose]"), completion: .remedies)
  var addRemedy: [String] = []

  @Option(help: ArgumentHelp("Take remedies away.", valueName: "name"), completion: .remedies)
  var removeRemedy: [String] = []

  @Option(help: ArgumentHelp("Add sensations.", valueName: "sensation"), completion: .cases(Sensation.self))
  var addFeel: [String] = []

  @Option(help: ArgumentHelp("Take sensations away.", valueName: "sensation"), completion: .cases(Sensation.self))
  var removeFeel: [String] = []

  @Option(help: ArgumentHelp("Take warning signs away.", valueName: "sign"), completion: .cases(WarningSign.self))
  var removeWarning: [String] = []
}
