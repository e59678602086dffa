import Reports

extension GuideTopic {
  static let healingText = Text(
    title: "Healing",
    summary: "How long it usually takes, and why it comes back",
    body: """
      ## How long

      - A spasm itself may last seconds or days.
      - A strained muscle usually takes two to six weeks to heal.
      - Scar tissue can go on forming and changing for up to a year.

      ## Why it comes back

      A muscle that has been irritated again and again is easily set off: just picking up something light or reaching \
      for a phone can be enough. That is the last straw, not the cause. An old injury, most often from a bad lift, \
      can also make a place more sensitive.

      ## Good signs

      - Pain that falls from week to week, even if some days are bad.
      - More days without pain, and longer gaps between episodes.
      - Being able to do more again.

      On the scale from 0 to 10, a fall of at least 2 points and 30 % counts as a real change; reports compare your \
      weeks by that rule.

      ## When to see someone

      Pain that does not improve within a few days, or that comes back despite self-care, is a reason to see a \
      doctor: twinge guide warning-signs
      """,
    sources: [
      "Two general articles for patients on back spasms, the starting point of this journal",
      "Dworkin and others (2008) and Ostelo and others (2008), on how large a change in pain matters",
    ])
}
