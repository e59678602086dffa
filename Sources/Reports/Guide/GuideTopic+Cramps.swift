extension GuideTopic {
  static let crampsText = Text(
    title: "Cramps",
    summary: "Night cramps and calf cramps",
    body: """
      A cramp is a muscle that tightens by itself and hurts, mostly in the calf, the foot or the thigh, often at night. \
      It lasts from seconds to about ten minutes. Cramps are common and mostly harmless.

      ## While it lasts

      - Stretch the muscle: for the calf, straighten the leg and pull the foot up towards you, or stand and lean \
      forward with the heel on the floor.
      - Rub the muscle.
      - The muscle may ache for some hours afterwards.

      ## What goes with more cramps

      - Hard exercise, and age.
      - Drinking too little.
      - Pregnancy: twinge guide pregnancy
      - Some medicines, among them some for cholesterol and for blood pressure. Ask a doctor or a pharmacist before you \
      change anything.

      ## What may make the next one less likely

      - Stretching the calves regularly, also before going to bed.
      - Magnesium made hardly any difference to older people's cramps in trials. In pregnancy, trials disagree.

      ## When to see a doctor

      - Cramps that often wake you, or that come with numb or swollen legs: make an appointment.
      - A cramp that lasts longer than ten minutes and does not ease, or cramps after you touched or swallowed something \
      poisonous: get help at once.
      - One leg that is swollen, warm, red or painful all the time may be a blood clot: get help on the same day.

      More signs that should not wait: twinge guide warning-signs
      """,
    sources: [
      "NHS, page on leg cramps, and page on deep vein thrombosis",
      "Garrison and others, Magnesium for skeletal muscle cramps, Cochrane Database of Systematic Reviews 2020",
    ])
}
