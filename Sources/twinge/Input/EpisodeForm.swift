import Journal
import Reports

/// An episode as text for an editor: one line per topic, then the note.
struct EpisodeForm: Equatable {
  /// Values by topic; a topic that is missing was not touched.
  private var values: [String: String] = [:]
  private var note = ""

  /// The topics in order, with the option of `edit` for each and the value that clears it.
  private static let topics: [(name: String, option: String, blank: String)] =
    [
      ("places", "--place", ""), ("intensity", "--intensity", "none"), ("at", "--at", ""), ("until", "--until", ""),
      ("feel", "--feel", "none"),
    ] + EpisodeField.all.map { ($0.label, "--\($0.label)", $0.blank) } + [
      ("triggers", "--trigger", "none"), ("remedies", "--remedy", "none"), ("warning", "--warning", "none"),
    ]

  init(_ episode: Episode) {
    values["places"] = episode.places.map(EpisodeForm.text).joined(separator: ", ")
    values["intensity"] = episode.intensity.map(String.init) ?? ""
    values["at"] = EpisodeForm.text(episode.onset)
    values["until"] = episode.isOngoing ? "ongoing" : episode.end.moment.map(EpisodeForm.text) ?? ""
    values["feel"] = episode.sensations.map(\.rawValue).joined(separator: ", ")
    for field in EpisodeField.all { values[field.label] = episode[field] ?? "" }
    values["triggers"] = episode.triggers.map(\.name).joined(separator: ", ")
    values["remedies"] = episode.remedies.map { $0.remedy.name + ($0.dose.map { "=" + $0.text } ?? "") }
      .joined(separator: ", ")
    values["warning"] = episode.warningSigns.map(\.rawValue).joined(separator: ", ")
    note = episode.note ?? ""
  }

  /// - Throws: ``Failure`` that names the line.
  init(_ text: String) throws(Failure) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let names = EpisodeForm.topics.map(\.name)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("#") || line.trimmed.isEmpty { continue }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
      if parts.count == 2, parts[0] == "note" {
        note = ([parts[1]] + lines[(index + 1)...]).joined(separator: "\n").trimmed
        return
      }
      guard parts.count == 2, names.contains(parts[0]), values[parts[0]] == nil else {
        throw Failure(
          "Line \(index + 1) could not be understood.", hint: "Each heading must appear once, followed by a colon.",
          code: .usage)
      }
      values[parts[0]] = parts[1]
    }
  }

  /// The text for the editor.
  func text(id: Int) -> String {
    let lines = EpisodeForm.topics.map { "\($0.name): \(values[$0.name] ?? "")" }
    return """
      # Episode \(id). Change what you like, save and close. What you clear is removed.
      # Lines that begin with # are ignored. Everything after "note:" is the note.
      \(lines.joined(separator: "\n"))
      note:
      \(note)

      """
  }

  /// The options of `edit` that turn one form into the other.
  func options(from old: EpisodeForm) -> [String] {
    var options: [String] = []
    for topic in EpisodeForm.topics {
      guard let value = values[topic.name], value != old.values[topic.name] else { continue }
      switch (topic.name, value) {
      case ("until", ""): options.append("--end-unknown")
      case ("until", "ongoing"): options.append("--ongoing")
      default: options += EpisodeForm.option(topic.option, value.isEmpty ? topic.blank : value)
      }
    }
    if note != old.note { options += EpisodeForm.option("--note", note) }
    return options
  }

  /// Joined by "=", a value may begin with a hyphen; an empty one needs an argument of its own.
  private static func option(_ name: String, _ value: String) -> [String] {
    value.isEmpty ? [name, ""] : ["\(name)=\(value)"]
  }

  private static func text(_ place: Episode.Place) -> String {
    place.word.name + (place.side.map { " \($0.rawValue)" } ?? "") + (place.intensity.map { "=\($0)" } ?? "")
  }

  /// In the form that the time parser reads, with the offset, so that the time does not shift.
  private static func text(_ moment: Moment) -> String {
    switch moment.precision {
    case .minute: moment.timestamp.replacing("T", with: " ")
    case .part: "\(moment.day.iso) \(moment.part.rawValue)"
    case .day: moment.day.iso
    }
  }
}
