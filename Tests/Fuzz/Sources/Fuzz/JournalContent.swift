import Exchange
import Journal
import JournalStore

/// All that a person has entered in a journal, and nothing of its history.
struct JournalContent: Equatable {
  let episodes: [Episode]
  let checkIns: [CheckIn]
  let remedyUses: [RemedyUse]
  let trials: [Trial]
  let words: [Word]
  let aliases: [[String]]
  let settings: [String]

  init(of store: Store) throws {
    let vocabulary = try store.vocabulary()
    episodes = try store.episodes(order: .oldestFirst, vocabulary: vocabulary)
    checkIns = try store.checkIns(from: .distantPast, to: .distantFuture, vocabulary: vocabulary)
    remedyUses = try store.remedyUses(on: .distantPast ... .distantFuture, vocabulary: vocabulary)
    trials = try store.trials(vocabulary: vocabulary)
    words = vocabulary.words
    aliases = vocabulary.words.map { vocabulary.aliases(of: $0) }
    settings = try store.storedSettings().map { "\($0.name)=\($0.value)" }
  }

  var json: [UInt8] {
    var json = TwingeJSONWriter(exportedAt: Target.anyMoment)
    json.begin(.episodes)
    for episode in episodes { json.add(episode) }
    json.begin(.checkIns)
    for checkIn in checkIns { json.add(checkIn) }
    json.begin(.remedyUses)
    for use in remedyUses { json.add(use) }
    json.begin(.trials)
    for trial in trials { json.add(trial) }
    return json.drain()
  }
}
