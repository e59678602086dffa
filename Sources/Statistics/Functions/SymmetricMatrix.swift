/// The inverse of a symmetric positive definite matrix, given and returned as rows, by Cholesky's decomposition; `nil`
/// if it is singular as far as doubles can tell.
func inverse(_ matrix: [[Double]]) -> [[Double]]? {
  let size = matrix.count
  var lower = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
  for row in 0..<size {
    for column in 0...row {
      let known = (0..<column).reduce(0) { $0 + lower[row][$1] * lower[column][$1] }
      let rest = matrix[row][column] - known
      if row == column {
        guard rest > 1e-12 * matrix[row][row] else { return nil }
        lower[row][row] = rest.squareRoot()
      } else {
        lower[row][column] = rest / lower[column][column]
      }
    }
  }
  // Columns of the inverse of the lower factor, by substitution.
  var factor = lower
  for column in 0..<size {
    for row in 0..<size {
      let known = (0..<row).reduce(0) { $0 + lower[row][$1] * factor[$1][column] }
      factor[row][column] = ((row == column ? 1 : 0) - known) / lower[row][row]
    }
  }
  return (0..<size).map { row in
    (0..<size).map { column in
      (0..<size).reduce(0) { $0 + factor[$1][row] * factor[$1][column] }
    }
  }
}

/// A matrix, as rows, times a vector.
func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
  matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
}
