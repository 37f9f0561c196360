internal import RealModule

/// The quantile function of an unbounded metalog: P(s) + Q(s) · logit u with s = u − ½, where P and
/// Q are polynomials.
///
/// Source: Keelin, "The metalog distributions", Decision Analysis 13 (2016), equation 6: of n terms,
/// the first belongs to P, the next two to Q, the fourth to P, and from then on they take turns.
struct MetalogCurve: Sendable, Hashable {
  /// The coefficients of P and of Q, the constant first.
  let center: [Double]
  let spread: [Double]

  /// The curve through points, as many terms as points; nil when double precision cannot tell the
  /// points apart.
  ///
  /// - Parameter points: At least 2, with rising probabilities.
  init?(through points: [QuantilePoint]) {
    guard let terms = Self.solve(points) else { return nil }
    var center: [Double] = []
    var spread: [Double] = []
    for (index, term) in terms.enumerated() {
      if Self.isOfCenter(index) { center.append(term) } else { spread.append(term) }
    }
    self.center = center
    self.spread = spread
  }

  /// The value at a probability in (0, 1).
  func value(at uniform: Double) -> Double {
    value(s: uniform - 0.5, logit: Self.logit(uniform))
  }

  func value(s: Double, logit: Double) -> Double {
    Self.polynomial(center, s) + Self.polynomial(spread, s) * logit
  }

  static func logit(_ probability: Double) -> Double {
    .log(probability) - .log(onePlus: -probability)
  }

  static func polynomial(_ coefficients: [Double], _ s: Double) -> Double {
    var sum = 0.0
    var index = coefficients.count - 1
    while index >= 0 {
      sum = sum * s + coefficients[index]
      index -= 1
    }
    return sum
  }

  /// Whether a term, 0 for the first, belongs to P.
  private static func isOfCenter(_ term: Int) -> Bool {
    term == 0 || term == 3 || (term > 3 && term % 2 == 0)
  }

  /// The terms of the basis at a probability.
  private static func basis(_ count: Int, at probability: Double) -> [Double] {
    let s = probability - 0.5
    let logit = logit(probability)
    var power = (center: 1.0, spread: 1.0)
    return (0..<count).map { term in
      if isOfCenter(term) {
        defer { power.center *= s }
        return power.center
      }
      defer { power.spread *= s }
      return power.spread * logit
    }
  }

  /// Gaussian elimination with row exchanges, and one step of refinement.
  private static func solve(_ points: [QuantilePoint]) -> [Double]? {
    let rows = points.map { basis(points.count, at: $0.probability) }
    guard var terms = eliminated(rows, points.map(\.value)) else { return nil }
    let residuals = zip(rows, points).map { row, point in
      zip(row, terms).reduce(point.value) { $0 - $1.0 * $1.1 }
    }
    guard let correction = eliminated(rows, residuals) else { return nil }
    for index in terms.indices { terms[index] += correction[index] }
    return terms.allSatisfy(\.isFinite) ? terms : nil
  }

  private static func eliminated(_ rows: [[Double]], _ values: [Double]) -> [Double]? {
    var rows = rows
    var values = values
    let count = rows.count
    for column in 0..<count {
      let pivot =
        (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      guard abs(rows[pivot][column]) > 1e-14 else { return nil }
      rows.swapAt(column, pivot)
      values.swapAt(column, pivot)
      for row in (column + 1)..<max(count, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for entry in column..<count { rows[row][entry] -= factor * rows[column][entry] }
        values[row] -= factor * values[column]
      }
    }
    for row in (0..<count).reversed() {
      for entry in (row + 1)..<max(count, row + 1) {
        values[row] -= rows[row][entry] * values[entry]
      }
      values[row] /= rows[row][row]
    }
    return values
  }
}
