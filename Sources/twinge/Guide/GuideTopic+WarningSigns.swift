internal import Journal
import Reports

extension GuideTopic {
  static let warningSignsText = Text(
    title: "Warning signs",
    summary: "When to see someone, and how soon",
    body: """
      Most muscle spasms pass. With any of these signs, get checked. A single sign need not mean \
      anything serious, but a journal cannot judge that.

      ## Call your emergency number now

      With back pain or a spasm:

      \(list { $0.isEmergency })

      Problems with peeing, bowels, sexual function or feeling between the legs matter most if they began within the \
      last two weeks.

      ## Call a doctor soon, today or tomorrow

      \(list { !$0.isEmergency })
      - pain in the top of the back, between the shoulders
      - pain that is worse when you sneeze, cough or are on the toilet

      ## See a doctor in the next few days

      - pain that does not improve within a few days
      - numbness, tingling or weakness in a leg or an arm
      - spasms that keep coming back despite self-care
      - pain that keeps you from your usual activities for weeks

      ## What to tell the doctor

      Mention past cancer, long-term steroid use, brittle bones, a weak immune system, a recent infection, a fall or \
      a heavy lift before it began, and if you are under 20 or over 50.

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
