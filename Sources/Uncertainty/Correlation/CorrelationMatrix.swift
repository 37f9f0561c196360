/// A symmetric matrix with ones on its diagonal, which may or may not be one of correlations.
package struct CorrelationMatrix: Sendable, Hashable {
  package let count: Int
  /// By row × column.
  var entries: [Double]

  init(count: Int, entries: [Double]) {
    self.count = count
    self.entries = entries
  }

  package subscript(row: Int, column: Int) -> Double {
    get { entries[row * count + column] }
    set {
      entries[row * count + column] = newValue
      entries[column * count + row] = newValue
    }
  }

  /// The rows and columns of some members.
  func restricted(to members: [Int]) -> CorrelationMatrix {
    CorrelationMatrix(
      count: members.count,
      entries: members.flatMap { row in members.map { self[row, $0] } })
  }

  /// Whether quantities can be correlated like this: whether no combination of them would have a
  /// negative variance.
  package var isPossible: Bool { factor != nil }

  /// The lower triangular matrix L with L Lᵀ = this (Cholesky), by row × column, each row of length 1;
  /// nil when there is none.
  ///
  /// Perfect correlations leave a pivot of 0, whose column is then 0 as well; pivots under 10⁻¹⁰
  /// are taken for that, which moves no correlation by more than 10⁻⁵.
  package var factor: [Double]? {
    var lower = [Double](repeating: 0, count: count * count)
    for column in 0..<count {
      var pivot = entries[column * count + column]
      for index in 0..<column {
        let entry = lower[column * count + index]
        pivot -= entry * entry
      }
      let isFlat = pivot < 1e-10
      if pivot < -1e-10 { return nil }
      let root = isFlat ? 0 : pivot.squareRoot()
      lower[column * count + column] = root
      for row in (column + 1)..<max(count, column + 1) {
        var rest = entries[row * count + column]
        for index in 0..<column {
          rest -= lower[row * count + index] * lower[column * count + index]
        }
        if isFlat {
          if abs(rest) > 1e-5 { return nil }
        } else {
          lower[row * count + column] = rest / root
        }
      }
    }
    return lower
  }
}
