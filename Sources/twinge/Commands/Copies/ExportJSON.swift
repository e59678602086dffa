import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct ExportJSON: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "The whole journal, with nothing left out.",
    discussion: "Example: twinge export json -o journal.json")

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let file = try options.journalToRead
    var count = 0
    try output.write(options) { write in
      var json = TwingeJSONWriter(exportedAt: World.current.now)
      try file.read { store in
        let vocabulary = try store.vocabulary()
        json.begin(.episodes)
        try store.forEachEpisode(order: .oldestFirst, vocabulary: vocabulary) { episode in
          json.add(episode)
          count += 1
          if json.count >= 65_536 { try write(json.drain()) }
        }
        json.begin(.checkIns)
        for checkIn in try store.checkIns(from: .distantPast, to: .distantFuture, vocabulary: vocabulary) {
          json.add(checkIn)
          if json.count >= 65_536 { try write(json.drain()) }
        }
        json.begin(.remedyUses)
        for use in try store.remedyUses(on: .distantPast ... .distantFuture, vocabulary: vocabulary) { json.add(use) }
        json.begin(.trials)
        for trial in try store.trials(vocabulary: vocabulary) { json.add(trial) }
        json.begin(.deletions)
        for (uuid, recordedAt) in try store.deletions() { json.add(.init(uuid: uuid, recordedAt: recordedAt)) }
        json.begin(.stamps)
        try store.forEachStamp { stamp in
          json.add(stamp)
          if json.count >= 65_536 { try write(json.drain()) }
        }
        json.end(
          vocabulary: vocabulary, settings: try store.storedSettings().map { .init(name: $0.name, value: $0.value) })
      }
      try write(json.drain())
    }
    if let path = output.file { remark("Wrote \(counted(count, "episode")) to \(path)") }
  }
}
