import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct ConfigSet: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting.", discussion: "Example: twinge config set day-start 04:00")

  @Argument(help: "The setting: day-start, week-start or dates.", completion: .cases(Settings.Name.self))
  var name: String

  @Argument(help: "Its value.")
  var value: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let name = try ConfigName.find(self.name)
    let settings = try options.settings
    guard let wanted = settings.with(name, value) else {
      throw Failure("That is no value for \(name.rawValue).", hint: ConfigSet.hint(name), code: .usage)
    }
    // Setting it once more is no command to undo.
    guard wanted != settings else { return try show("\(name.rawValue) is \(settings[name]) already", wanted) }
    let did = try options.journalFile.write("config set", at: World.current.now) { store in
      let old = try store.settings()[name]
      try store.put(name, of: wanted)
      let did = "Set \(name.rawValue) to \(wanted[name]) (it was \(old))"
      return (did, did)
    }
    try show(did, wanted)
  }

  private func show(_ did: String, _ settings: Settings) throws {
    try options.printDone(did, json: ["settings": .object(settings.members)])
  }

  private static func hint(_ name: Settings.Name) -> String {
    switch name {
    case .dayStart: "Write a time from 00:00 to 12:00, such as 04:00."
    case .weekStart: "Write a weekday, such as monday."
    case .dates: "Write en (Fri 20 Nov) or iso (Fri 2026-11-20)."
    }
  }
}
