import ArgumentParser
import Journal

/// Changes of single entries in an episode's lists, as options.
struct EntryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Add places.", valueName: "places"), completion: .placesWithSides)
  var addPlace: [String] = []

  @Option(help: ArgumentHelp("Remove places.", valueName: "places"), completion: .placesWithSides)
  var removePlace: [String] = []

  @Option(help: ArgumentHelp("Add triggers.", valueName: "name"), completion: .triggers)
  var addTrigger: [String] = []

  @Option(help: ArgumentHelp("Remove triggers.", valueName: "name"), completion: .triggers)
  var removeTrigger: [String] = []

  @Option(help: ArgumentHelp("Add remedies.", valueName: "name[=dose]"), completion: .remedies)
  var addRemedy: [String] = []

  @Option(help: ArgumentHelp("Remove remedies.", valueName: "name"), completion: .remedies)
  var removeRemedy: [String] = []

  @Option(help: ArgumentHelp("Add sensations.", valueName: "sensation"), completion: .cases(Sensation.self))
  var addFeel: [String] = []

  @Option(help: ArgumentHelp("Remove sensations.", valueName: "sensation"), completion: .cases(Sensation.self))
  var removeFeel: [String] = []

  @Option(help: ArgumentHelp("Remove warning signs.", valueName: "sign"), completion: .cases(WarningSign.self))
  var removeWarning: [String] = []
}
