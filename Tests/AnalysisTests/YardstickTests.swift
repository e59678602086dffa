import Testing

@testable import Analysis

struct YardstickTests {
  @Test(arguments: [
    (7, 5, Judgement.same), (7, 4, .better), (10, 8, .same), (10, 7.5, .same), (10, 7, .better), (10, 0, .better),
    (6, 4, .better), (5, 3, .better), (5, 3.5, .same), (4, 2.5, .same), (4, 2, .better), (3.5, 1, .better),
    (7, 7, .same), (10, 10, .same),
    // A rise is judged like the fall that would take it back.
    (5, 7, .same), (4, 7, .worse), (4, 6, .worse), (7, 10, .worse), (8, 10, .same), (0, 10, .worse), (2, 4, .worse),
    (1, 3.5, .worse), (3, 3.5, .same),
    // From low intensities no fall of 2 points is worth the name.
    (3, 0, .cannotTell), (3, 1, .cannotTell), (2, 0, .cannotTell), (0, 3, .cannotTell), (1, 3, .cannotTell),
    (3, 3, .same), (0, 0, .same),
  ])
  func changes(before: Double, after: Double, judgement: Judgement) {
    #expect(Yardstick.judge(before: before, after: after) == judgement)
  }

  @Test(arguments: 0...20, 0...20)
  func thereAndBackAreOpposites(left: Int, right: Int) {
    let opposite: [Judgement: Judgement] = [.better: .worse, .worse: .better, .same: .same, .cannotTell: .cannotTell]
    let there = Yardstick.judge(before: Double(left) / 2, after: Double(right) / 2)
    #expect(Yardstick.judge(before: Double(right) / 2, after: Double(left) / 2) == opposite[there])
  }
}
