extension HelpTopic {
  static let timesText = Text(
    title: "Times",
    summary: "How to say when, and how long",
    body: """
      Times are in the past. What several words make up stands in quotes: --at "yesterday 22:40"

      - now, 14:30, 2pm
      - 2h ago, 90m ago (m is minutes, never months)
      - today 14:30, yesterday 22:40, yesterday evening, last night
      - monday 7am, the last one
      - 20 nov 22:40, 2026-11-20 22:40, 2026-11-20T22:40:00+01:00
      - yesterday, 20 nov: known to the day only, and kept so

      Durations: 35m, 1h30m, 90min, 2 days, 1.5h

      A time that lies ahead, that could mean two days (03/04) or that a change of the clocks skipped is refused with \
      the reason. One that comes twice is taken as the first, and you are told.

      An episode keeps the local time of where you were: travel never moves it to another hour.

      ## When a day begins

      At midnight, unless you say otherwise: twinge config set day-start 04:00
      """)

  static let placesText = Text(
    title: "Places, triggers and remedies",
    summary: "How to name where it hurts, what set it off and what helped",
    body: """
      Places stand behind the intensity, separated by commas. Each may have a side (left, right, both or middle) and \
      an intensity of its own:

      - twinge log 7 lower back left, left calf=4

      Triggers and remedies are options, which repeat or take commas; a remedy may have a dose:

      - twinge log 6 neck --trigger lifting,stress --remedy heat=20min --remedy ibuprofen=400mg

      The beginning of a name is enough where it is the only one, and so is another of its names: ql is the lower back. \
      twinge words lists them all.

      A name that is not known is refused, in case it is a slip. Add --new, and it becomes a word of your own:

      - twinge log 5 neck --trigger "cold wind" --new

      Words can be renamed, joined and retired later, throughout the history: twinge words --help
      """)
}
