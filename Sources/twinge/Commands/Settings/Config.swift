import ArgumentParser
import Journal
import JournalStore
import Reports

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "See and change how Twinge counts days and writes dates.",
    discussion: """
      Example: twinge config set day-start 04:00

      day-start      when your days begin; with 04:00, a spasm at 02:00 counts towards the day before
      week-start     the weekday that calendar weeks begin with
      dates          en (Fri 20 Nov) or iso (Fri 2026-11-20)
      medicine-days  on or off: say when you have taken a medicine on many days
      inbox          the folder that your phone writes to, or none

      Logged times never change.
      """,
    subcommands: [ConfigGet.self, ConfigSet.self], defaultSubcommand: ConfigGet.self)
}
