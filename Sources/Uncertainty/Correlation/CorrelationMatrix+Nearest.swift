extension CorrelationMatrix {
  /// The nearest matrix of correlations, by the sum of squared differences.
  ///
  /// Source: Higham, "Computing the nearest correlation matrix: a problem from finance", IMA Journal
  /// of Numerical Analysis 22 (2002): alternating projections onto the matrices without negative
  /// eigenvalues (with Dykstra's correction) and onto those with a diagonal of ones.
  package var nearest: CorrelationMatrix {
    var matrix = self
    var correction = [Double](repeating: 0, count: entries.count)
    for _ in 0..<200 {
      var shifted = matrix
      for index in shifted.entries.indices { shifted.entries[index] -= correction[index] }
      let projected = shifted.withoutNegativeEigenvalues
      var change = 0.0
      for index in projected.entries.indices {
        correction[index] = projected.entries[index] - shifted.entries[index]
        let isDiagonal = index % (count + 1) == 0
        let entry = isDiagonal ? 1 : projected.entries[index]
        change = max(change, abs(entry - matrix.entries[index]))
        matrix.entries[index] = entry
      }
      if change < 1e-8 { break }
    }
    return matrix
  }

  /// The matrix with its negative eigenvalues replaced by 0.
  private var withoutNegativeEigenvalues: CorrelationMatrix {
    let (values, vectors) = eigensystem
    var result = CorrelationMatrix(
      count: count, entries: [Double](repeating: 0, count: entries.count))
    for (index, value) in values.enumerated() where value > 0 {
      for row in 0..<count {
        let scaled = value * vectors[row * count + index]
        for column in 0..<count {
          result.entries[row * count + column] += scaled * vectors[column * count + index]
        }
      }
    }
    return result
  }

  /// Eigenvalues, and eigenvectors in columns, by Jacobi's rotations.
  ///
  /// Source: Golub and Van Loan, "Matrix Computations", 4th edition, section 8.5.
  private var eigensystem: (values: [Double], vectors: [Double]) {
    var matrix = entries
    var vectors = [Double](repeating: 0, count: entries.count)
    for index in 0..<count { vectors[index * count + index] = 1 }
    for _ in 0..<60 {
      var largest = 0.0
      for p in 0..<count {
        for q in (p + 1)..<max(count, p + 1) {
          let entry = matrix[p * count + q]
          largest = max(largest, abs(entry))
          guard abs(entry) > 1e-300 else { continue }
          let theta = (matrix[q * count + q] - matrix[p * count + p]) / (2 * entry)
          let tangent =
            (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          let sine = tangent * cosine
          for k in 0..<count {
            let (left, right) = (matrix[k * count + p], matrix[k * count + q])
            matrix[k * count + p] = cosine * left - sine * right
            matrix[k * count + q] = sine * left + cosine * right
          }
          for k in 0..<count {
            let (left, right) = (matrix[p * count + k], matrix[q * count + k])
            matrix[p * count + k] = cosine * left - sine * right
            matrix[q * count + k] = sine * left + cosine * right
          }
          for k in 0..<count {
            let (left, right) = (vectors[k * count + p], vectors[k * count + q])
            vectors[k * count + p] = cosine * left - sine * right
            vectors[k * count + q] = sine * left + cosine * right
          }
        }
      }
      if largest < 1e-14 { break }
    }
    return ((0..<count).map { matrix[$0 * count + $0] }, vectors)
  }
}
