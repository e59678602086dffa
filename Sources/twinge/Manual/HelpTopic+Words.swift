extension HelpTopic {
  static let timesText = Text(
    title: "Times",
    summary: "How to say when, and how long",
    body: """
      Times are in the past. In log and start they may come last, without quotes: twinge log 7 neck yesterday 22:40

      - now, 14:30, 14.30, 1430, 2pm, 8 o'clock, half past two
      - 2h ago, 90m ago, two hours ago (m is minutes, never months)
      - today 14:30, yesterday 22:40, yesterday evening, last night at 3
      - monday 7am, the last one
      - 20 nov 22:40, 31/8, 2026-11-20 22:40, 2026-11-20T22:40:00+01:00
      - yesterday, 20 nov: known to the day only, and kept so

      Durations: 35m, 1h30m, 90min, 2 days, 1.5h

      Weeks and months: last week, this month, october, 2026-10; also behind --from and --to. For example:
      twinge list last week

      A time is refused, with what to type instead, if it is in the future, could mean two things (03/04, 11 o'clock), \
      or was skipped when the clocks went forward. If a time came twice, the first is used, and Twinge says so.

      If it has just ended: twinge log 7 neck --until now --for 2h

      An episode keeps the local time of where you were: travel never moves it to another hour.

      ## When a day begins

      At midnight. To change that: twinge config set day-start 04:00
      """)

  static let placesText = Text(
    title: "Places, triggers and remedies",
    summary: "How to name places, triggers and remedies",
    body: """
      Places follow the intensity, separated by commas. Each may have a side (left, right, both or middle) and an \
      intensity of its own:

      - twinge log 7 lower back left, left calf=4

      Triggers and remedies are options, which repeat or take commas; a remedy may have a dose:

      - twinge log 6 neck --trigger lifting,stress --remedy heat=20min --remedy ibuprofen=400mg

      The first letters are enough if only one name starts with them. Other names work as well: ql is the lower back. \
      twinge words lists them all.

      An unknown name may be a typo, so on a terminal you are asked, and elsewhere it is refused. With --new it becomes \
      a word of your own:

      - twinge log 5 neck --trigger "cold wind" --new

      Words can be renamed, merged and retired later, throughout the history: twinge words --help
      """)

  static let wordsUsedText = Text(
    title: "Words used",
    summary: "What median, range, odds, likely linked and coverage mean",
    body: """
      - Median: the middle value. Half of the values are at or below it, half at or above it.
      - Range (95 %): where the true figure most likely is. The wider the range, the less is known.
      - Odds: how much more likely an episode was with the trigger than without. x2 is about twice, x1 no difference.
      - Likely linked: chance alone would rarely look like this. It is not proof that one causes the other.
      - Coverage: the share of days with a check-in. A day without one is unknown, never clear.

      The article Method, in the source code, says how each figure is computed.
      """)
}
