import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct ConfigSet: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting.", discussion: "Example: twinge config set day-start 04:00")

  @Argument(
    help: "The setting: day-start, week-start, dates, medicine-days or inbox.", completion: .cases(Settings.Name.self))
  var name: String

  @Argument(help: "Its value.")
  var value: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let name = try ConfigName.find(self.name)
    let (did, settings) = try change(name)
    try options.printDone(did, json: ["settings": .object(settings.members)])
  }

  private func change(_ name: Settings.Name) throws -> (did: String, settings: Settings) {
    do {
      return try options.journalFile.write("config set", at: World.current.now) { store in
        let old = try store.settings()
        // An absolute path works wherever the next command runs.
        let isFolder = name == .inbox && Vocabulary.folded(value) != "none"
        guard let new = old.with(name, isFolder ? FilePath.absolute(value) : value) else {
          throw Failure("\(name.rawValue) cannot be set to that.", hint: ConfigSet.hint(name), code: .usage)
        }
        guard new != old else { throw Unchanged(settings: old) }
        try store.put(name, of: new)
        let did = "Set \(name.rawValue) to \(new[name]) (it was \(old[name]))"
        return (did, (did, new))
      }
    } catch let unchanged as Unchanged {
      return ("\(name.rawValue) is already \(unchanged.settings[name])", unchanged.settings)
    }
  }

  /// The setting already has that value, so there is no command to record or undo.
  private struct Unchanged: Error {
    let settings: Settings
  }

  private static func hint(_ name: Settings.Name) -> String {
    switch name {
    case .dayStart: "It takes a time from 00:00 to 12:00, such as 04:00."
    case .weekStart: "It takes a weekday, such as monday."
    case .dates: "It takes en (Fri 20 Nov) or iso (Fri 2026-11-20)."
    case .medicineDays: "It takes on or off."
    case .inbox: "It takes a folder's path, or none."
    }
  }
}
