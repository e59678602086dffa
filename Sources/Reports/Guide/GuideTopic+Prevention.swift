extension GuideTopic {
  static let preventionText = Text(
    title: "Prevention",
    summary: "What makes the next spasm less likely",
    body: """
      None of this is a promise. Your own log shows in time which of it matters for you: twinge analyze triggers

      ## Move

      - Stay active; muscles that are used cramp less.
      - Strengthen the middle of the body, belly and back alike.
      - When you sit, get up and move every 30 minutes.

      ## Hold yourself well

      - Sit and stand straight, at the desk, in the car, on the sofa.
      - Bring the phone up to your eyes, not your head down to the phone.
      - Look at how you lie at night if you wake up stiff.

      ## Lift with the legs

      - Bend the knees, keep the load close, and turn with the feet: twisting under a load injures easily.
      - Push and pull with your weight, not with your back.

      ## Look after the muscles

      - Drink enough, more in heat and when you sweat.
      - Eat what holds potassium and calcium: fruit, vegetables, beans, dairy products or their like.
      - Tired muscles cramp sooner: rest after hard exercise, and sleep.
      - Stress tightens shoulders and neck; find what takes it down.
      """,
    sources: ["Two general articles on back spasms for patients, on which this journal was built"])
}
