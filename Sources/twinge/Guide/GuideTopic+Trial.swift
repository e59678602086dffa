import Reports

extension GuideTopic {
  static let trialText = Text(
    title: "Trial",
    summary: "How to find out which of two remedies helps you more",
    body: """
      Pain comes and goes. After its worst it eases, whether or not a remedy helped. So a diary can say what came after \
      a remedy, but not what the remedy did. A trial can: chance decides which of two remedies you use first, so that \
      neither gets the easier episodes.

      ## What is sensible to try

      - Two things you would use anyway, such as heat and ice, or stretching and a walk.
      - One thing against doing without it, if that is safe.
      - Per episode: things that work within an hour or two, and do not last longer.
      - Per week: habits that need some days, such as daily stretching, against a week without.

      ## What not to try

      - Medicine, whether from the pharmacy or on prescription. Ask a doctor or a pharmacist before you change anything \
      about it.
      - Anything a doctor or physiotherapist has told you to do, or not to do, unless they agree.
      - Pain that is new, is getting worse, or has a warning sign: see someone first. twinge guide warning-signs

      ## How it goes

      - Say what to compare: twinge trial start heat ice --per episode
      - When an episode begins, log it, and see which remedy comes first: twinge trial next
      - An hour later, note how bad it is, or that it is over.
      - You can do something else at any time: twinge trial leave. It counts as not followed, and the trial goes on.
      - To see how far it is: twinge trial. The result is shown at the end, because knowing it changes what you expect.

      ## What it can tell

      The rule is fixed at the start, so that a remedy that does nothing is called better in at most 5 of 100 trials, \
      however often you look. It takes patience: about 35 episodes to find a difference of 2 points. To see how many \
      you need: twinge trial plan

      The result is about you, these two remedies, and that time. You know which one you used, and that affects what \
      you feel. Use it to choose which to try first; for anything more, ask a doctor.
      """,
    sources: [
      "CENT 2015: the CONSORT extension for reporting n-of-1 trials",
      "The article Method in the source code of Twinge, which has the figures",
    ])
}
