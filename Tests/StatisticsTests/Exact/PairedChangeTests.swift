import Testing

@testable import Statistics

struct PairedChangeTests {
  @Test func vectors() throws {
    let vector = try Vector.at("remedy_before_after")
    let relief = try zip(vector["before"].numbers, vector["after"].numbers).map { $0 - $1 }
    #expect(relief == (try vector["pid"].numbers))
    let change = try #require(PairedChange(relief))
    #expect(isClose(change.mean, try vector["mean_pid"].number))
    #expect(isClose(change.statistic, try vector["t"].number))
    #expect(isClose(change.p, try vector["p"].number))
    #expect(isClose(change.interval.lower, try vector["ci95"].numbers[0]))
    #expect(isClose(change.interval.upper, try vector["ci95"].numbers[1]))
  }

  @Test func specialValues() {
    #expect(PairedChange([]) == nil)
    #expect(PairedChange([2]) == nil)
    #expect(PairedChange([2, 2, 2]) == nil)
    #expect(PairedChange([2, .nan]) == nil)
    #expect(PairedChange([-1, 1])?.p == 1)
  }
}
