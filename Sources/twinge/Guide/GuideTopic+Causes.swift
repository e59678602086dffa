import Reports

extension GuideTopic {
  static let causesText = Text(
    title: "Causes",
    summary: "What sets spasms off, and the two kinds of strain",
    body: """
      ## What can set spasms off

      - Overuse and strain: lifting, too much exercise, a sudden movement.
      - Muscles that are weak or hardly used: long sitting, a weak core.
      - Posture, at the desk and in the car.
      - Too little water, potassium, calcium or magnesium.
      - Stress and anxiety.
      - A fall or an accident, and old injuries.
      - An underlying condition, such as a herniated disc, a narrow spinal canal or arthritis. Only a doctor can \
      diagnose these.

      Tiredness, heat and drinking too little can make a spasm more likely.

      ## Two ways it begins

      - Gradually: repetition irritates a muscle, until a small movement sets it off.
      - Suddenly: one event injures it, most often a bad lift, a twist under a load, a push or a pull.

      ## Lower and upper back

      - The lower back is the most common place: tight, cramping, or a sharp pull, after lifting, a sudden movement, \
      overuse or long sitting.
      - The upper back, shoulder blades and neck: a knot or a burning, with stress, desk, phone or an awkward \
      sleeping position.

      Either may be sharp or dull, there all the time or coming and going.

      ## You are not alone

      Low back pain affects 619 million people. Spasms become more common with age, and peak between 50 and 55.

      ## For you

      In time, your own log may show which of these matter for you, with the counts: twinge analyze triggers
      """,
    sources: ["Two general articles for patients on back spasms, the starting point of this journal"])
}
