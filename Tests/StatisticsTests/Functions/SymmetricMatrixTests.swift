import Testing

@testable import Statistics

struct SymmetricMatrixTests {
  @Test func theInverseUndoesTheMatrix() throws {
    let matrix: [[Double]] = [[4, 2, 1], [2, 5, 3], [1, 3, 6]]
    let inverted = try #require(inverse(matrix))
    for column in 0..<3 {
      let unit = product(matrix, inverted.map { $0[column] })
      for row in 0..<3 { #expect(abs(unit[row] - (row == column ? 1 : 0)) < 1e-14) }
    }
  }

  @Test func aSingularMatrixHasNone() {
    #expect(inverse([[1, 1], [1, 1]]) == nil)
    #expect(inverse([[0]]) == nil)
    #expect(inverse([[.nan]]) == nil)
  }
}
