import Testing

@testable import Journal

struct SharedTests {
  @Test func `a copy that is given another value leaves the first as it was`() {
    let first = Shared("neck")
    var second = first
    second.value = "calf"
    #expect(first.value == "neck")
    #expect(second.value == "calf")
    #expect(first != second)
  }

  @Test func `equal values are equal in one object or in two`() {
    let first = Shared("neck")
    let copy = first
    #expect(first == copy)
    #expect(first == Shared("neck"))
  }
}
