import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct Demo: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a sample journal, to see what reports look like.",
    discussion: """
      Example: twinge demo --journal demo.sqlite --years 1 && twinge report week --journal demo.sqlite

      It never touches an existing journal.
      """)

  @Option(help: ArgumentHelp("How many years.", valueName: "count"))
  var years = 1

  @Option(help: ArgumentHelp("The same seed makes the same journal on the same day.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("About how many episodes a week.", valueName: "count"))
  var perWeek = 2

  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard (1...100).contains(years), (1...1000).contains(perWeek) else {
      throw Failure(
        "A demo covers 1 to 100 years, with 1 to 1000 episodes a week.", hint: "For example: --years 3", code: .usage)
    }
    let file = try options.journalFile
    let world = World.current
    let (episodes, checkIns) = try file.createNew { store in
      var demo = DemoJournal(
        years: years, perWeek: perWeek, seed: seed, vocabulary: try store.vocabulary(), now: world.now, zone: world.zone
      )
      for trigger in demo.tracked { try store.track(trigger, from: demo.days.lowerBound) }
      var counts = (episodes: 0, checkIns: 0)
      for day in demo.days.lowerBound.number...demo.days.upperBound.number {
        let written = demo.write(Day(number: day))
        try store.add(written.episodes)
        if let checkIn = written.checkIn { _ = try store.put(checkIn) }
        counts.episodes += written.episodes.count
        counts.checkIns += written.checkIn == nil ? 0 : 1
      }
      return counts
    }
    let did =
      "Made a demo journal with \(counted(episodes, "episode")) and \(counted(checkIns, "check-in")) at \(file.path)"
    try options.printDone(did, json: ["episodes": .int(episodes), "checkIns": .int(checkIns)])
    remark("Look at it with: twinge report week --journal \(file.path)")
  }
}
