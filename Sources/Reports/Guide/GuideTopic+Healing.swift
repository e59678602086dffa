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

      A muscle that was irritated again and again is easily set off: picking up something light or reaching for a \
      phone is then enough. It is the last drop, not the cause. An old injury, most often from a bad lift, can \
      leave a place easier to set off, too.

      ## What is a good sign

      - Pain that falls from week to week, even if single days are bad.
      - More days without pain, and longer gaps between episodes.
      - More that you can do again.

      On the scale from 0 to 10, a fall by at least 2 points and 30 % counts as a real change; \
      reports hold your weeks against that.

      ## What is not

      Pain that does not improve within a few days, or that comes back although you take care of yourself, is a \
      reason to see someone: twinge guide warning-signs
      """,
    sources: [
      "Two general articles on back spasms for patients, on which this journal was built",
      "Dworkin and others (2008) and Ostelo and others (2008), on how large a change in pain matters",
    ])
}
