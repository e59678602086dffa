import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct ConfigGet: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Show the settings.", discussion: "Example: twinge config get day-start")

  @Argument(help: "One setting (default: all).", completion: .cases(Settings.Name.self))
  var name: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let settings = try options.settings
    let name = try name.map(ConfigName.find)
    let members = settings.members.filter { name == nil || name?.rawValue == $0.name }
    try options.print(
      name.map { settings[$0] }
        ?? Settings.Name.allCases.map { "\($0.rawValue): \(settings[$0])" }.joined(separator: "\n"),
      json: .object(["schema": .int(1), "settings": .object(members)]))
  }
}

extension Settings {
  /// Every setting as JSON.
  var members: [JSON.Member] {
    Name.allCases.map { JSON.Member(name: $0.rawValue, value: .string(self[$0])) }
  }
}

/// The name of a setting, as a person types it.
enum ConfigName {
  static func find(_ text: String) throws(Failure) -> Settings.Name {
    let matches = Settings.Name.allCases.filter { $0.rawValue.hasPrefix(Vocabulary.folded(text)) }
    guard matches.count == 1, let name = matches.first else {
      let names = Settings.Name.allCases.map(\.rawValue)
      throw Failure(
        "Unknown setting.", hint: Failure.guess(text, in: names) + "Settings: \(names.joined(separator: ", ")).",
        code: .unknown)
    }
    return name
  }
}
