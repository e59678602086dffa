import Reports

extension GuideTopic {
  static let preventionText = Text(
    title: "Prevention",
    summary: "What makes the next spasm less likely",
    body: """
      None of this is a promise. In time, your own log may show what matters for you: twinge analyze triggers

      ## Move

      - Stay active; muscles that are used cramp less.
      - Strengthen your core, front and back.
      - When you sit, get up and move every 30 minutes.

      ## Mind your posture

      - Sit and stand straight, at the desk, in the car, on the sofa.
      - Bring the phone up to your eyes, not your head down to the phone.
      - If you wake up stiff, try another sleeping position.

      ## Lift with the legs

      - Bend the knees, keep the load close, and turn with the feet: it is easy to get hurt twisting under a load.
      - Push and pull with your weight, not with your back.

      ## Look after the muscles

      - Drink enough, and more when it is hot or you sweat.
      - Eat foods with potassium and calcium: fruit, vegetables, beans, dairy or alternatives.
      - Tired muscles cramp sooner: rest after hard exercise, and get enough sleep.
      - Stress tightens the shoulders and neck; find what calms you.
      """,
    sources: ["Two general articles for patients on back spasms, the starting point of this journal"])
}
