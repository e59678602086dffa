import Journal
import Reports
import TestSupport
import Testing

struct PromptSegmentTests {
  private let now = Moment(seconds: 1_795_250_400, utcOffset: 3600)

  private func episode(
    _ name: String = "neck", minutesAgo: Int = 130, intensity: Int? = 4, readings: [Int] = []
  ) -> Episode {
    var episode = Episode(uuid: "u", onset: now, recordedAt: now)
    episode.onset = Moment(seconds: now.seconds - minutesAgo * 60, utcOffset: 3600)
    episode.end = .ongoing
    episode.intensity = intensity
    episode.places = [Episode.Place(word: Word(kind: .place, name: name))]
    for reading in readings { episode.add(reading: Episode.Reading(at: now, intensity: reading)) }
    return episode
  }

  private func text(_ ongoing: [Episode], isCheckedIn: Bool = true, isASCII: Bool = false) -> String {
    PromptSegment(ongoing: ongoing, isCheckedIn: isCheckedIn, now: now).text(isASCII: isASCII)
  }

  @Test func nothingDueIsNothingToSee() {
    #expect(text([]) == "")
  }

  @Test func whatIsDueIsShort() {
    #expect(text([], isCheckedIn: false) == "✎")
    #expect(text([episode()]) == "⚡neck 4 2h")
    #expect(text([episode(readings: [6])], isCheckedIn: false) == "⚡neck 6 2h ✎")
    #expect(text([episode(minutesAgo: 35), episode()], isCheckedIn: false) == "⚡neck 4 35m +1 ✎")
    #expect(text([episode(minutesAgo: 3 * 1440, intensity: nil)]) == "⚡neck 3d")
  }

  @Test func aDayAloneHasNoHours() {
    var today = episode()
    today.onset = Moment(seconds: now.seconds, utcOffset: 3600, precision: .day)
    #expect(text([today]) == "⚡neck 4")
  }

  @Test func aPlainTerminalGetsPlainLetters() {
    #expect(text([episode()], isCheckedIn: false, isASCII: true) == "!neck 4 2h ?")
    #expect(text([episode("Rücken")], isASCII: true) == "!Rcken 4 2h")
  }

  /// A shell may run or expand what stands in its prompt.
  @Test func aNameMeansNothingToAShell() {
    #expect(text([episode("$(date) `x` %n \u{1B}[31m")]) == "⚡date x n 31m 4 2h")
    #expect(text([episode("a very long name of a place")]) == "⚡a very long name of 4 2h")
  }
}
