extension GuideTopic {
  static let trialText = Text(
    title: "Trial",
    summary: "How to find out which of two remedies helps you more",
    body: """
      Pain comes and goes. What you use at its worst is followed by less of it, whether or not it helped. So a diary can \
      say what came after a remedy, but not what the remedy did. A trial can: chance decides which of two remedies you \
      use first, so that neither gets the easier episodes.

      ## What is sensible to try

      - Two things you would use anyway, such as heat and ice, or stretching and a walk.
      - One thing against leaving it out, if leaving it out is safe.
      - Things that work within an hour or two, and do not last beyond that: per episode.
      - Habits that take some days, such as daily stretching: per week, with a week without.

      ## What is not

      - Medicine, whether from the pharmacy or on prescription. Ask a doctor or a pharmacist before you change anything \
      about it.
      - Anything a doctor or physiotherapist has told you to do, or not to do, unless they agree.
      - Pain that is new, is getting worse, or has a warning sign: see someone first. twinge guide warning-signs

      ## How it goes

      - Say what is compared: twinge trial start heat ice --per episode
      - When an episode begins, log it, and hear which comes first: twinge trial next
      - An hour later, note how bad it is, or that it is over.
      - You may do otherwise at any time: twinge trial leave. It counts as not followed, and the trial goes on.
      - See how far it is: twinge trial. The result is shown at the end, since knowing it changes what you expect.

      ## What it can tell

      The rule is fixed at the start, so that a remedy that does nothing is called better in at most 5 of 100 trials, \
      however often you look. It takes patience: about 35 episodes for a difference of 2 points. To see how many for \
      you: twinge trial plan

      The result holds for you, with these two remedies, as you were at the time. You know which one you used, and \
      that has a part in what you feel. Before you draw more from it than which to reach for first, ask a doctor.
      """,
    sources: [
      "CENT 2015: the CONSORT extension for reporting trials of one person",
      "The method article of Twinge, which has the figures",
    ])
}
