import Reports

extension GuideTopic {
  static let pregnancyText = Text(
    title: "Pregnancy",
    summary: "Spasms during pregnancy",
    body: """
      Back pain is common in pregnancy: the weight shifts, and ligaments soften.

      ## Gentle things to try

      - Light stretching.
      - Yoga for pregnancy, with someone who teaches it.
      - Warm compresses, warm rather than hot.
      - Rest, and changing position often.

      ## Ask first

      Ask your midwife, doctor or pharmacist before you take any medicine, even one from before your pregnancy, and \
      before massage or hands-on treatment.

      ## Do not wait

      Call your midwife or doctor at once for strong pain in the belly or back, pain that comes and goes in waves, \
      bleeding, fever, burning when you pee, or if you feel the baby move less. The general warning signs: \
      twinge guide warning-signs
      """,
    sources: [
      "Two general articles for patients on back spasms, the starting point of this journal",
      "NHS maternity services, on backache in pregnancy and on when to call a midwife",
    ])
}
