import Journal

/// Times as tables of other programs write them.
struct CellTime {
  /// The meaning of a date in numbers, such as 03/04/2026.
  enum Order: String, CaseIterable, Sendable {
    /// Rejected if it could mean two days.
    case unknown
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  var day: Day
  /// `nil` if only the day is known.
  var time: TimeOfDay?
  /// Set if the cell has an offset: then the instant is known without a time zone.
  var instant: Moment?

  /// Reads `2026-11-20`, `2026-11-20 22:40`, the same with an offset, `20.11.2026 22:40`, `11/20/26 2:05 PM`,
  /// `5th Jan 2026 evening`, `20260301T214000Z`, and seconds or milliseconds since 1970.
  ///
  /// - Throws: what is wrong, as a sentence.
  init(_ text: String, order: Order, zone: Zone) throws(CellTimeError) {
    let text = CellTime.spelledOut(text)
    if let moment = Moment(iso8601: text) ?? CellTime.sinceEpoch(text, zone) {
      (day, instant) = (moment.day, moment)
      time = TimeOfDay(minuteOfDay: moment.minuteOfDay)
      return
    }
    if let (date, rest) = try CellTime.dayWithMonthName(text) {
      day = date
      time = rest.isEmpty ? nil : try CellTime.time(rest)
      return
    }
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" || $0 == "," }.map { String($0).trimmed }
    guard let date = parts.first else { throw .notATime }
    day = try CellTime.day(date, order: order)
    if parts.count > 1 { time = try CellTime.time(parts[1]) }
  }

  /// The moment in a zone, known to the minute or to the day.
  func moment(in zone: Zone) throws(CellTimeError) -> Moment {
    if let instant { return instant.toTheMinute }
    guard (1900...9999).contains(day.year) else { throw .noSuchTime }
    guard let time else {
      guard let start = zone.start(of: day) else { throw .noSuchTime }
      return start
    }
    switch zone.resolve(day: day, minuteOfDay: time.minuteOfDay) {
    case .once(let moment), .repeated(let moment): return moment.with(precision: time.precision)
    case .skipped: throw .skipped
    }
  }

  /// `22:40`, `2:05 PM`, `evening`, `am`; `nil` for words that mean the whole day.
  static func time(_ text: String) throws(CellTimeError) -> TimeOfDay? {
    switch text.lowercased() {
    case "am": return TimeOfDay(.morning)
    case "mid": return TimeOfDay(.afternoon)
    case "pm": return TimeOfDay(.evening)
    case "all day": return nil
    case let words:
      if let part = PartOfDay(rawValue: words) { return TimeOfDay(part) }
      return TimeOfDay(minuteOfDay: try minuteOfDay(text))
    }
  }

  /// `22:40`, `22:40:05`, `2:05 PM`.
  static func minuteOfDay(_ text: String) throws(CellTimeError) -> Int {
    // The journal does not store fractions of a second.
    let text = text.split(separator: ".").first.map(String.init) ?? text
    guard let time = try? TimeOfDay(text), time.precision == .minute else { throw .notATime }
    return time.minuteOfDay
  }

  /// `20260301T214000Z` with separators added, because not all parsers can read it without.
  private static func spelledOut(_ text: String) -> String {
    let bytes = Array(text)
    guard bytes.count >= 15, bytes[8] == "T", bytes[..<8].allSatisfy(\.isWholeNumber),
      bytes[9..<15].allSatisfy(\.isWholeNumber)
    else { return text }
    let date = "\(String(bytes[..<4]))-\(String(bytes[4..<6]))-\(String(bytes[6..<8]))"
    return "\(date)T\(String(bytes[9..<11])):\(String(bytes[11..<13])):\(String(bytes[13..<15]))\(String(bytes[15...]))"
  }

  /// Seconds since 1970 have 9 or 10 digits since 1973, milliseconds 12 or 13.
  private static func sinceEpoch(_ text: String, _ zone: Zone) -> Moment? {
    guard let number = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    switch text.utf8.count {
    case 9...10: return zone.moment(at: number)
    case 12...13: return zone.moment(at: number / 1000)
    default: return nil
    }
  }

  /// `5th Jan 2026 14:30`, `Jan 5, 2026`, `5-Jan-2026`: the day, and what follows it.
  ///
  /// - Returns: `nil` if there is no month's name.
  private static func dayWithMonthName(_ text: String) throws(CellTimeError) -> (day: Day, time: String)? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    let months = words.prefix(3).map { word in
      word.count >= 3
        ? monthNames.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }.map { $0 + 1 } : nil
    }
    guard words.count >= 3, let at = months.prefix(2).firstIndex(where: { $0 != nil }), let month = months[at]
    else { return nil }
    let dayText = words[at == 0 ? 1 : 0]
    let isOrdinal = ["st", "nd", "rd", "th"].contains { dayText.lowercased().hasSuffix($0) }
    guard let dayOfMonth = Int(isOrdinal ? String(dayText.dropLast(2)) : dayText), words[2].count == 4,
      let year = Int(words[2])
    else { throw .notATime }
    return (try day(year, month, dayOfMonth), words[3...].joined(separator: " "))
  }

  private static func day(_ text: String, order: Order) throws(CellTimeError) -> Day {
    let separators: [Character] = ["-", "/", "."]
    guard let separator = separators.first(where: { text.contains($0) }) else { throw .notATime }
    let texts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = texts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    guard texts.count == 3, numbers.count == 3 else { throw .notATime }
    if texts[0].count == 4 { return try day(numbers[0], numbers[1], numbers[2]) }
    guard texts[2].count == 4 || texts[2].count == 2 else { throw .notATime }
    let year = texts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    switch order {
    case .dayFirst: return try day(year, numbers[1], numbers[0])
    case .monthFirst: return try day(year, numbers[0], numbers[1])
    // With dots, the day always comes first.
    case .unknown where separator == ".": return try day(year, numbers[1], numbers[0])
    case .unknown: throw .ambiguous
    }
  }

  private static func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) throws(CellTimeError) -> Day {
    guard (1900...9999).contains(year), let day = Day(year: year, month: month, dayOfMonth: dayOfMonth)
    else { throw .noSuchTime }
    return day
  }
}

/// Why a cell is not a time.
enum CellTimeError: Error {
  case notATime, noSuchTime, ambiguous, skipped

  /// A sentence with the way out.
  var message: String {
    switch self {
    case .notATime: "This is not a time that Twinge can read. Write it like 2026-11-20 22:40."
    case .noSuchTime: "This date does not exist. Check day and month, and write it like 2026-11-20."
    case .ambiguous:
      "This date could mean two days. Add dates:day-first or dates:month-first to the map, or write it like 2026-04-03."
    case .skipped: "The clocks skipped this time. Correct it, or add its UTC offset."
    }
  }
}

extension TableRow {
  /// The moment in a column; `nil` if it is blank. The time of day may be in a separate column.
  func moment(
    _ column: String, time: String? = nil, order: CellTime.Order = .unknown, zone: Zone
  ) throws -> Moment? {
    guard let text = text(column) else { return nil }
    do {
      var found = try CellTime(text, order: order, zone: zone)
      if let time, found.time == nil, let clock = self.text(time) {
        do { found.time = try CellTime.time(clock) } catch { throw fault(time, error.message) }
      }
      return try found.moment(in: zone)
    } catch let error as CellTimeError {
      throw fault(column, error.message)
    }
  }
}
