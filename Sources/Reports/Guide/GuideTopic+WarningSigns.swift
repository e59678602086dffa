internal import Journal

extension GuideTopic {
  static let warningSignsText = Text(
    title: "Warning signs",
    summary: "When to see someone, and how soon",
    body: """
      Most muscle spasms pass. These signs call for someone who can look at you; a single one need not mean anything \
      serious, but it is not for a journal to judge.

      ## Call your emergency number now

      With back pain or a spasm:

      \(list { $0.isEmergency })

      Problems with peeing, bowels, sexual function or feeling between the legs count most when they are new within \
      two weeks.

      ## Call a doctor soon, today or tomorrow

      \(list { !$0.isEmergency })
      - pain in the top of the back, between the shoulders
      - pain that is worse when you sneeze, cough or are on the toilet

      ## See a doctor in the next days

      - pain that does not improve within a few days
      - numbness, tingling or weakness in a leg or an arm
      - spasms that keep coming back although you take care of yourself
      - pain that keeps you from your usual activities for weeks

      ## Say it if it applies to you

      A doctor will want to know of cancer in the past, long use of steroids, brittle bones, a weak immune system, a \
      recent infection, a fall or a heavy lift before it began, and an age below 20 or above 50.

      To note a sign with an episode: twinge log --warning SIGN.
      """,
    sources: [
      "NHS, pages on back pain",
      "British Association of Spine Surgeons, standards of care for cauda equina syndrome (2018)",
      "Agency for Health Care Policy and Research, Acute Low Back Problems in Adults (1994)",
      "NICE guideline CG150, Headaches in over 12s",
    ])

  private static func list(_ isIncluded: (WarningSign) -> Bool) -> String {
    WarningSign.allCases.filter(isIncluded).map { "- \($0.meaning)" }.joined(separator: "\n")
  }
}
