import Foundation
import Testing

@testable import Reports

/// Pages for `Tests/Pages/check`, which looks at them in a browser.
struct PageFolderTests {
  static let folder = ProcessInfo.processInfo.environment["TWINGE_PAGES"]

  @Test(.enabled(if: folder != nil, "a folder is given"))
  func pagesAreWritten() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder), isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ page: HTMLPage, _ name: String) throws {
      try Data(page.text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try write(HTMLPage(SampleDiary(days: 28).report), "month.html")
    try write(HTMLPage(SampleDiary(days: 365).report), "year.html")
    try write(HTMLPage(SampleDiary(days: 3650, seed: 2).report), "decade.html")
    try write(HTMLPage(SampleDiary(days: 120).doctorPage, isOnePage: true), "doctor.html")
    try write(HTMLPage(SampleDiary(days: 3650, seed: 2).doctorPage, isOnePage: true), "doctor-decade.html")
    try write(HTMLPage(SampleDiary(days: 84, perWeek: 9).doctorPage, isOnePage: true), "doctor-full.html")
    for (name, diary) in [
      ("empty", SampleDiary(days: 28, perWeek: 0, answered: 0)), ("clear", SampleDiary(days: 28, perWeek: 0)),
    ] {
      try write(HTMLPage(diary.report), "\(name).html")
    }
    try write(HTMLPage(.hostile), "hostile.html")
  }
}
