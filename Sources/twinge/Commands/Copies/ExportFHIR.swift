import Analysis
import ArgumentParser
import Exchange
import Journal
import JournalStore
import Reports

struct ExportFHIR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fhir", abstract: "A FHIR R4 Bundle of symptoms and medicines, for a clinic's software.",
    discussion: """
      Example: twinge export fhir --from "1 sep" -o symptoms.json

      Episodes become symptoms with an intensity, clear days become days without symptoms, medicines become \
      statements of use, and a finished trial becomes an observation of its result. The file has what you recorded, \
      never a diagnosis, and not your name. Sleep, triggers in check-ins, and other remedies outside episodes are left \
      out; export json has everything.
      """)

  @OptionGroup var period: PeriodOptions

  @OptionGroup var redaction: RedactionOptions

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = World.current.now
    let file = try options.journalToRead
    var count = 0
    try output.write(options) { write in
      let bundle = try file.read { store in
        let vocabulary = try store.vocabulary()
        let redaction = redaction.redaction(vocabulary)
        let settings = try store.settings()
        let dayStart = settings.dayStart
        let (from, to) = try period.days(settings)
        let days = (from ?? .distantPast)...(to ?? .distantFuture)
        var bundle = FHIRBundle(
          source: redaction.redacted(uuid: try store.firstUUID() ?? World.current.makeUUID()), now: now,
          dayStart: dayStart)
        bundle.begin()
        try store.forEachEpisode(order: .oldestFirst, vocabulary: vocabulary) { episode in
          guard days.contains(dayStart.day(of: episode.onset)) else { return bundle.note(episode) }
          bundle.append(redaction.redacted(episode))
          count += 1
          if bundle.count >= 65_536 { try write(bundle.drain()) }
        }
        for use in try store.remedyUses(on: days, dayStart: dayStart, vocabulary: vocabulary) {
          bundle.append(redaction.redacted(use))
        }
        for checkIn in try store.checkIns(from: days.lowerBound, to: days.upperBound, vocabulary: vocabulary) {
          bundle.append(redaction.redacted(checkIn))
          if bundle.count >= 65_536 { try write(bundle.drain()) }
        }
        let records = try TrialRecords(in: store)
        for var analysis in records.analyses
        where analysis.isOver && days.contains(dayStart.day(of: analysis.trial.startedAt)) {
          analysis.trial = redaction.redacted(analysis.trial)
          bundle.append(analysis, times: records.times)
        }
        bundle.end()
        return bundle.drain()
      }
      try write(bundle)
    }
    if let path = output.file { remark("Wrote \(counted(count, "episode")) to \(path)") }
    redaction.remarkOnWhatStays()
  }
}
