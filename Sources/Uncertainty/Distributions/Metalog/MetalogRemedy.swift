/// How little of some quantiles has to change for a curve through them to rise everywhere.
package enum QuantileRemedy: Sendable, Hashable {
  /// With the others as they are, this point's value has to lie in a range, either end of which may
  /// be missing.
  case move(point: Int, lower: Double?, upper: Double?)
  /// Without this point there is a curve through the others.
  case leaveOut(point: Int)
}

enum MetalogRemedy {
  /// The smallest change of one point that helps; nil when none does.
  static func find(
    for points: [QuantilePoint], _ scale: MetalogLaw.Scale, _ domain: Domain
  ) -> QuantileRemedy? {
    let scaled = points.map { QuantilePoint($0.probability, scale.coordinate(of: $0.value)) }
    let moves = points.indices.compactMap { move($0, of: scaled, scale, domain) }
    if let best = moves.min(by: { $0.distance < $1.distance }) { return best.remedy }
    // From the middle outward: the outer points say most of the spread.
    let middle = Double(points.count - 1) / 2
    let order = points.indices.sorted {
      (abs(Double($0) - middle), $0) < (abs(Double($1) - middle), $1)
    }
    for index in order where points.count > 2 {
      var fewer = scaled
      fewer.remove(at: index)
      if let curve = MetalogCurve(through: fewer), MetalogRise(curve).isPositive {
        return .leaveOut(point: index)
      }
    }
    return nil
  }

  /// The values of one point for which there is a curve, the others as they are.
  ///
  /// The rise is linear in a point's coordinate, so they form one interval. Its ends are found on a
  /// grid, and what is offered, rounded inward to three digits, is then proven.
  private static func move(
    _ index: Int, of points: [QuantilePoint], _ scale: MetalogLaw.Scale, _ domain: Domain
  ) -> (remedy: QuantileRemedy, distance: Double)? {
    guard let zero = rise(points, index, 0), let one = rise(points, index, 1) else { return nil }
    let limits = (
      lower: index > 0 ? points[index - 1].value : -Double.infinity,
      upper: index + 1 < points.count ? points[index + 1].value : .infinity
    )
    var (lower, upper) = limits
    for s in MetalogRise.grid {
      let start = zero.value(s)
      let slope = one.value(s) - start
      if slope > 0 { lower = max(lower, -start / slope) }
      if slope < 0 { upper = min(upper, -start / slope) }
    }
    guard lower < upper else { return nil }
    // That a value lies between its neighbors' needs no saying.
    let low = lower > limits.lower ? rounded(scale.value(at: lower), up: true) : nil
    let high = upper < limits.upper ? rounded(scale.value(at: upper), up: false) : nil
    guard low ?? -.infinity <= high ?? .infinity else { return nil }
    for value in [low, high].compactMap(\.self) {
      let coordinate = scale.coordinate(of: value)
      guard domain.contains(value), limits.lower < coordinate, coordinate < limits.upper,
        let rise = rise(points, index, coordinate), rise.isPositive
      else { return nil }
    }
    let written = points[index].value
    let distance = written < lower ? lower - written : written - upper
    let span = points[points.count - 1].value - points[0].value
    return (.move(point: index, lower: low, upper: high), distance / span)
  }

  private static func rise(
    _ points: [QuantilePoint], _ index: Int, _ coordinate: Double
  ) -> MetalogRise? {
    var points = points
    points[index] = QuantilePoint(points[index].probability, coordinate)
    return MetalogCurve(through: points).map { MetalogRise($0) }
  }

  /// A number of three digits next to a value, on the side that is asked for.
  private static func rounded(_ value: Double, up: Bool) -> Double {
    guard value != 0, value.isFinite else { return value }
    var step = 1.0
    while abs(value) / step >= 1000 { step *= 10 }
    var parts = 1.0
    while abs(value) * parts < 100 { parts *= 10 }
    let scaled = step > 1 ? value / step : value * parts
    let whole = up ? scaled.rounded(.up) : scaled.rounded(.down)
    return step > 1 ? whole * step : whole / parts
  }
}
