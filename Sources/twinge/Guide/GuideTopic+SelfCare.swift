import Reports

extension GuideTopic {
  static let selfCareText = Text(
    title: "Self-care",
    summary: "What people do to ease a spasm at home",
    body: """
      What helps one person may do little for another. Log what you tried, with the pain before and after, and \
      twinge analyze remedies adds it up for you.

      ## In the first days

      - Cold first: an ice pack wrapped in cloth, for a short while at a time.
      - Warmth later: a heat pack or a warm bath loosens tight muscles.
      - Rest from what hurts, but not in bed for days: short walks keep the muscles from stiffening.

      ## As it eases

      - Stretch gently, and stop where it hurts.
      - Light exercise or yoga.
      - Massage, or hands-on treatment by a physiotherapist or chiropractor.

      ## When stress plays a part

      - Slow, deep breathing.
      - Meditation, or another way to relax that suits you.
      - Enough sleep, at regular hours.

      ## Medicines

      Pain relief from the pharmacy, such as ibuprofen, is commonly used for a few days; a doctor may prescribe a \
      muscle relaxant for a short time. Ask a pharmacist or a doctor which of them suit you, and how much to take. Ask \
      before you combine any, and read the leaflet.

      ## When it is not enough

      If it does not improve within a few days or keeps coming back, see a doctor or a physiotherapist. The signs that \
      should not wait: twinge guide warning-signs
      """,
    sources: [
      "Two general articles for patients on back spasms, the starting point of this journal",
      "NHS, pages on back pain",
    ])
}
