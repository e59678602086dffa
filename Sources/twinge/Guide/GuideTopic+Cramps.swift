import Reports

extension GuideTopic {
  static let crampsText = Text(
    title: "Cramps",
    summary: "Night cramps, calf cramps, and when to get help",
    body: """
      A cramp is a muscle that tightens suddenly and hurts. Leg cramps are common and usually harmless. Most come at \
      night or at rest, mostly in the calf, less often in the foot or the thigh.

      ## How long

      - A cramp lasts from a few seconds to 10 minutes.
      - The muscle can stay sore for up to 24 hours.

      ## While it lasts

      - Stretch the muscle gently, and rub it.
      - For the calf: keep the knee straight and gently pull the toes up towards you.
      - Painkillers take too long to help during a cramp. They can ease the soreness afterwards.

      ## What may prevent it

      - Stretching calves and hamstrings every day may make night cramps milder from the age of 55. The studies are \
      small and do not agree.
      - Magnesium made little or no difference to how often cramps came, in trials mostly of older adults.
      - Quinine can cause serious bleeding and kidney damage. The US regulator says that it should not be used for \
      night cramps; in the UK it is not a routine treatment.

      ## What can bring cramps on

      - Hard exercise, above all in the heat, and drinking too little.
      - Getting older, and the later months of pregnancy.
      - Some medicines, such as statins and diuretics (water tablets). Ask a doctor or pharmacist before you change \
      any.
      - Sometimes no cause is found.

      ## Call your emergency number now

      - A swollen, painful, warm or red leg together with shortness of breath, chest pain, coughing up blood or \
      fainting.

      ## Get medical help today

      - One leg or calf that is swollen, painful, warm or red. A doctor needs to rule out a blood clot. Redness may \
      be harder to see on brown or black skin.
      - A cramp that lasts longer than 10 minutes.
      - Cramps after a wound that may be infected, or after contact with something poisonous.
      - Muscle pain, weakness or cramps that nobody can explain, if you take a statin.
      - In pregnancy: a leg that is red and swollen. Call your midwife or doctor.

      ## See a doctor

      - Cramps that come often or disturb your sleep.
      - Numbness or swelling in the legs, or muscles that get weaker or thinner.
      - Pain or cramp in the legs when you walk that goes away after a few minutes of rest.
      """,
    sources: [
      "HSE Ireland, Leg cramps: www2.hse.ie/conditions/leg-cramps",
      "HSE Ireland, Leg cramps during pregnancy (2023): www2.hse.ie/conditions/leg-cramps-pregnancy",
      "HSE Ireland, Blood clots: www2.hse.ie/conditions/blood-clots",
      "NHS, pages on deep vein thrombosis and on statins",
      "nidirect (Northern Ireland), Leg cramps; Peripheral arterial disease: www.nidirect.gov.uk",
      "Cochrane reviews on magnesium (2020) and on stretching (2021) for cramps",
      "American Academy of Family Physicians, Treatments for Nocturnal Leg Cramps (2017)",
      "US Food and Drug Administration, safety communication on quinine (2010)",
      "MHRA, Drug Safety Update on quinine (June 2010)",
    ])
}
