import Analysis
import Foundation
import Journal
import JournalStore
import Reports

let now = Moment(seconds: Int(Date.now.timeIntervalSince1970), utcOffset: TimeZone.current.secondsFromGMT())

for path in CommandLine.arguments.dropFirst() {
  let page = try JournalFile(path: path).read { store in
    let settings = try store.settings()
    let vocabulary = try store.vocabulary()
    let today = settings.dayStart.day(of: now)
    let week = try Period(today - 6...today, now: now) { days in
      try store.diary(days, now: now, vocabulary: vocabulary)
    }
    return Document(week, now: now, settings: settings)
  }
  print(page.text(TextLayout()))
}
