extension GuideTopic {
  static let selfCareText = Text(
    title: "Self-care",
    summary: "What people do to ease a spasm at home",
    body: """
      What helps one person does little for another. Log what you tried and how bad it was before and after; twinge \
      analyze remedies then counts it for you.

      ## In the first days

      - Cold first: an ice pack wrapped in cloth, for a short while at a time.
      - Warmth later: a heat pack or a warm bath loosens what is tight.
      - Rest from what hurts, but not in bed for days: short walks keep the muscles from stiffening.

      ## As it eases

      - Stretch gently, and stop where it hurts.
      - Light exercise or yoga.
      - Massage, or hands-on treatment by a physiotherapist or chiropractor.

      ## When stress has a part in it

      - Slow, deep breathing.
      - Meditation, or another way of letting go that suits you.
      - Enough sleep, at regular hours.

      ## Medicines

      Pain relief from the pharmacy, such as ibuprofen, is common for a few days; a doctor may prescribe a muscle \
      relaxant for a short time. Which of them suit you, and how much, is a question for a pharmacist or a doctor: ask \
      before you combine any, and read the leaflet.

      ## When it is not enough

      If it does not improve within a few days or keeps coming back, see a doctor or a physiotherapist. The signs that \
      should not wait: twinge guide warning-signs
      """,
    sources: [
      "Two general articles on back spasms for patients, on which this journal was built",
      "NHS, pages on back pain",
    ])
}
