import ArgumentParser
import Journal
import JournalStore
import Reports

struct ExportJSON: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json", abstract: "Everything in the journal, without loss.",
    discussion: "Example: twinge export json -o journal.json")

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let file = try options.journalFile
    var count = 0
    try output.write(options) { write in
      var json = StreamedJSON()
      try file.read { store in
        let vocabulary = try store.vocabulary()
        json.begin([
          "format": .string("twinge-journal"), "version": .int(1), "exportedAt": .string(World.current.now.timestamp),
        ])
        json.list("episodes")
        try store.forEachEpisode(order: .oldestFirst, vocabulary: vocabulary) { episode in
          json.add(episode.json)
          count += 1
          if json.count >= 65_536 { try write(json.drain()) }
        }
        json.list("checkIns")
        for checkIn in try store.checkIns(from: .distantPast, to: .distantFuture, vocabulary: vocabulary) {
          json.add(checkIn.json)
          if json.count >= 65_536 { try write(json.drain()) }
        }
        json.list("remedyUses")
        for use in try store.remedyUses(on: .distantPast ... .distantFuture, vocabulary: vocabulary) {
          json.add(use.json)
        }
        json.list("deletions")
        for (uuid, recordedAt) in try store.deletions() {
          json.add(.object(["uuid": .string(uuid), "recordedAt": .string(recordedAt.timestamp)]))
        }
        let settings = try store.storedSettings().map { JSON.Member(name: $0.name, value: .string($0.value)) }
        json.end(["vocabulary": vocabulary.json, "settings": .object(settings)])
      }
      try write(json.drain())
    }
    if let path = output.file { remark("Wrote \(counted(count, "episode")) to \(path)") }
  }
}
