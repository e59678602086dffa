/// What a person can set, each with what is built in.
public struct Settings: Hashable, Sendable {
  public var dayStart = DayStart.midnight
  /// The weekday that calendar weeks begin with.
  public var weekStart = Weekday.monday
  public var dates = DateStyle.en
  /// Whether a logged medicine whose days near the line of overuse says so.
  public var saysMedicineDays = true
  /// The folder into which a phone writes entries; empty: there is none.
  public var inbox = ""

  public init() {}

  /// How dates are written for a person.
  public enum DateStyle: String, CaseIterable, Sendable {
    /// `Fri 20 Nov`.
    case en
    /// `Fri 2026-11-20`.
    case iso
  }

  /// The names that settings go by.
  public enum Name: String, CaseIterable, Sendable {
    case dayStart = "day-start"
    case weekStart = "week-start"
    case dates
    case medicineDays = "medicine-days"
    case inbox
  }
}

extension Settings {
  /// A setting as text: `04:00`, `monday`, `en`.
  public subscript(name: Name) -> String {
    switch name {
    case .dayStart: dayStart.minuteOfDay.clock
    case .weekStart: weekStart.name
    case .dates: dates.rawValue
    case .medicineDays: saysMedicineDays ? "on" : "off"
    case .inbox: inbox.isEmpty ? "none" : inbox
    }
  }

  /// The settings with one of them read from text as a person writes it: `4:00`, `Sunday`, `ISO`.
  ///
  /// - Returns: `nil` if the text is no value of this setting.
  public func with(_ name: Name, _ text: String) -> Settings? {
    let typed = text.trimmed
    let text = typed.lowercased()
    var settings = self
    switch name {
    case .dayStart:
      guard let time = try? TimeOfDay(text), time.precision == .minute,
        let start = DayStart(minuteOfDay: time.minuteOfDay)
      else { return nil }
      settings.dayStart = start
    case .weekStart:
      guard let weekday = Weekday.allCases.first(where: { text.count >= 3 && $0.name.hasPrefix(text) })
      else { return nil }
      settings.weekStart = weekday
    case .dates:
      guard let style = DateStyle(rawValue: text) else { return nil }
      settings.dates = style
    case .medicineDays:
      guard text == "on" || text == "off" else { return nil }
      settings.saysMedicineDays = text == "on"
    case .inbox:
      guard !typed.isEmpty, !typed.contains(where: \.isNewline) else { return nil }
      settings.inbox = text == "none" ? "" : typed
    }
    return settings
  }
}
