internal import Exchange
public import Journal

/// Episodes as text for a person.
public struct EpisodeText: Sendable {
  private let layout: TextLayout
  public let times: MomentText

  public init(layout: TextLayout, now: Moment, settings: Settings = Settings()) {
    self.layout = layout
    times = MomentText(now: now, settings: settings)
  }

  /// `7/10 lower back (left), Fri 20 Nov 22:40-23:15`: the episode in a sentence.
  public func sentence(_ episode: Episode) -> String {
    "\(short(episode)), \(times.span(episode))"
  }

  /// `7/10 lower back (left), Fri 20 Nov 22:40-23:15 (11 h ago)`: what was understood of an episode, in a sentence.
  public func echoLine(_ episode: Episode) -> String {
    "\(sentence(episode)) (\(glued(times.distance(episode.onset))))"
  }

  /// `7/10 lower back (left)`: how bad, and where.
  public func short(_ episode: Episode) -> String {
    let known = [episode.worst.map { "\($0)/10" } ?? "", places(episode)].filter { !$0.isEmpty }
    return known.isEmpty ? "intensity and place not known" : known.joined(separator: " ")
  }

  /// What was understood of an episode: a few lines, the first with its distance from now.
  public func echo(_ episode: Episode) -> String {
    var lines = [layout.wrap(short(episode))]
    let end = episode.end == .unknown ? ", end not known" : ""
    lines.append(layout.wrap("\(times.span(episode)) (\(glued(times.distance(episode.onset))))\(end)"))
    if !episode.triggers.isEmpty {
      lines.append(layout.wrap("suspected: " + episode.triggers.map(\.name).joined(separator: ", ")))
    }
    if !episode.remedies.isEmpty {
      lines.append(layout.wrap("remedies: " + episode.remedies.map(\.text).joined(separator: ", ")))
    }
    if !episode.readings.isEmpty { lines.append(layout.wrap("course: " + course(episode))) }
    return lines.joined(separator: "\n")
  }

  /// An episode in a list: number, time, worst, places; then what was suspected and done.
  public func listItem(_ episode: Episode) -> String {
    let number = padded(String(episode.id), to: 3)
    let indent = String(repeating: " ", count: number.count + 2)
    let main = [times.span(episode), episode.worst.map(String.init) ?? "", places(episode)].filter { !$0.isEmpty }
    var lines = [layout.wrap(main.joined(separator: " · "), first: indent, rest: indent)]
    // The number goes in after the line was broken: its colour takes no columns.
    lines[0] = layout.bold(number) + lines[0].dropFirst(number.count)
    var more = episode.warningSigns.map { "said yes to: \($0.meaning)" }
    if !episode.triggers.isEmpty { more.append("suspected " + episode.triggers.map(\.name).joined(separator: ", ")) }
    if !episode.remedies.isEmpty { more.append(episode.remedies.map(\.text).joined(separator: ", ")) }
    if !more.isEmpty {
      lines.append(layout.wrap(more.joined(separator: " · "), first: indent, rest: indent))
    }
    return lines.joined(separator: "\n")
  }

  /// Everything that is known of an episode.
  public func page(_ episode: Episode) -> String {
    var lines = [layout.bold("Episode \(episode.id)")]
    for (name, text) in entries(episode) where !text.isEmpty {
      let distance = name == "when" ? " (\(glued(times.distance(episode.onset))))" : ""
      lines.append(layout.entry(name, text + distance))
    }
    lines.append(layout.entry("recorded", times.moment(episode.recordedAt)))
    return lines.joined(separator: "\n")
  }

  /// What is different in the second: "worst 7 of 10 → 6 of 10, suspected none → stress". Notes are only named, since
  /// the history keeps the sentence.
  public func changes(from old: Episode, to new: Episode) -> String {
    let reading = addedReading(from: old, to: new)
    return zip(entries(old), entries(new))
      .filter { $0.text != $1.text && $0.name != "lasted" }
      .compactMap { before, after -> String? in
        switch after.name {
        case "note": return "note"
        // The reading tells both.
        case "worst" where reading != nil: return nil
        case "course" where reading != nil: return reading
        case "when" where old.end == .ongoing && old.onset == new.onset: return "\(after.text) (was ongoing)"
        default:
          return "\(after.name) \(before.text.isEmpty ? "none" : before.text) → "
            + "\(after.text.isEmpty ? "none" : after.text)"
        }
      }
      .joined(separator: "; ")
  }

  /// "7/10 at Sat 21 Nov 08:30 (was 4/10)", if all that was added to the course is one reading.
  private func addedReading(from old: Episode, to new: Episode) -> String? {
    guard new.readings.count == old.readings.count + 1,
      let index = new.readings.firstIndex(where: { !old.readings.contains($0) })
    else { return nil }
    let before = index > 0 ? new.readings[index - 1].intensity : old.intensity
    let was = before.map { " (was \($0)/10)" } ?? ""
    return "\(new.readings[index].intensity)/10 at \(times.moment(new.readings[index].at))\(was)"
  }

  /// What is known of an episode, by topic; what is not known is empty.
  private func entries(_ episode: Episode) -> [(name: String, text: String)] {
    let fields = EpisodeField.all.map { ($0.label, text(of: $0, episode)) }
    return [
      ("warning", episode.warningSigns.map(\.meaning).joined(separator: "; ")),
      ("when", times.span(episode)),
      ("lasted", lasted(episode) ?? ""),
      ("where", places(episode)),
      ("worst", episode.worst.map { "\($0) of 10" } ?? "not known"),
      ("feels", episode.sensations.map(\.rawValue).joined(separator: ", ")),
    ] + fields + [
      ("suspected", episode.triggers.map(\.name).joined(separator: ", ")),
      ("remedies", episode.remedies.map(\.text).joined(separator: ", ")),
      ("relief", episode.remedies.compactMap(\.relief).joined(separator: "; ")),
      ("course", course(episode)),
      ("note", episode.note ?? ""),
    ]
  }

  private func text(of field: EpisodeField, _ episode: Episode) -> String {
    guard let text = episode[field] else { return "" }
    return field.values == .whole(Episode.scale) ? "\(text) of 10" : text
  }

  private func course(_ episode: Episode) -> String {
    episode.readings.map { "\($0.intensity) at \(times.moment($0.at))" }.joined(separator: ", ")
  }

  private func places(_ episode: Episode) -> String {
    episode.places.map(\.text).joined(separator: ", ")
  }

  private func lasted(_ episode: Episode) -> String? {
    switch episode.end {
    case .ongoing: nil
    case .unknown: "not known"
    case .at: episode.minutes.map { TimeSpan(minutes: $0).description } ?? "not known to the minute"
    }
  }
}
