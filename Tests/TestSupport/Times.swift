package import Journal

/// The clock of the tests: a Saturday.
package let now = moment("2026-11-21T09:40+01:00")

/// A day as a literal: `2026-11-20`.
package func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no literal day") }
  return day
}

package func days(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

/// A moment as a literal: `2026-11-20 22:40` or `2026-11-20T22:40`, one hour east of Greenwich unless an offset stands
/// behind it.
package func moment(_ iso8601: String, _ precision: Precision = .minute) -> Moment {
  guard let moment = Moment(iso8601: iso8601.count == 16 ? iso8601 + "+01:00" : iso8601) else {
    preconditionFailure("\(iso8601) is no literal moment")
  }
  return moment.with(precision: precision)
}
