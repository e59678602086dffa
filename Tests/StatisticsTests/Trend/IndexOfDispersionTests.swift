import Testing

@testable import Statistics

struct IndexOfDispersionTests {
  @Test func vectors() throws {
    let vector = try Vector.at("overdispersed")
    let dispersion = try #require(IndexOfDispersion(vector["counts"].counts))
    #expect(isClose(dispersion.index, try vector["fano"].number))
    #expect(isClose(dispersion.chiSquare, try vector["chisq"].number))
    #expect(isClose(dispersion.p, try vector["p_upper"].number))
  }

  @Test func specialValues() {
    #expect(IndexOfDispersion([]) == nil)
    #expect(IndexOfDispersion([3]) == nil)
    #expect(IndexOfDispersion([0, 0]) == nil)
    #expect(IndexOfDispersion([1, -1]) == nil)
    #expect(IndexOfDispersion([4, 4, 4])?.p == 1)
  }
}
