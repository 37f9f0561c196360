internal import RealModule

/// A point at which a distribution's tail was looked at, in a coordinate that runs over all reals.
struct LogTail {
  /// The logarithm of the probability below (or above) the point.
  let logProbability: Double

  /// The logarithm of the density in the coordinate.
  let logDensity: Double

  /// The derivative of `logDensity`.
  let slope: Double
}

/// Inverts a tail probability by Halley's method on its logarithm.
///
/// Beta laws in logit x and gamma laws in log x have log-concave densities, so the logarithm of
/// either tail is concave in that coordinate: Newton's method, of which this is the cubic
/// refinement, converges from anywhere, and in the far tails the function is nearly a line.
enum LogTailSolver {
  /// Finds the coordinate at which the lower tail has a probability.
  ///
  /// - Parameters:
  ///   - target: The logarithm of the probability.
  ///   - guess: Where to begin.
  ///   - tail: The lower tail at a coordinate.
  /// - Returns: The coordinate, with a relative error of the probability of about 10⁻¹⁴.
  @inline(__always)
  static func coordinate(
    target: Double, guess: Double, tail: (Double) -> LogTail
  ) -> Double {
    var coordinate = guess
    for _ in 0..<100 {
      let point = tail(coordinate)
      let excess = point.logProbability - target
      let rate = Double.exp(point.logDensity - point.logProbability)
      let newton = -excess / rate
      let curvature = 1 + 0.5 * newton * (point.slope - rate)
      let step = newton / min(max(curvature, 0.5), 2)
      guard step.isFinite else { break }
      // Where the tail is nearly everything its slope vanishes; steps are kept short there.
      coordinate += min(max(step, -2), 2)
      // The error left is of the third order in the error found.
      if abs(excess) < 1e-5 { break }
    }
    return coordinate
  }
}
