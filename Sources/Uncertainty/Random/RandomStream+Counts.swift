/// Counts drawn at an address.
///
/// Where only one count is possible no number is made, and since a draw is addressed, no other draw
/// notices.
extension RandomStream {
  /// How many of one kind are among those taken at random from a mixed population.
  ///
  /// - Parameters:
  ///   - population: how many there are
  ///   - successes: how many of them are of the kind, 0...population
  ///   - draws: how many are taken, 0...population
  ///   - future: the future's number
  ///   - month: the month in it
  ///   - index: which of several draws of the month
  /// - Returns: a count that successes and draws allow
  @inlinable
  package func hypergeometric(
    population: Int, successes: Int, draws: Int, future: Int, month: Int, index: Int
  ) -> Int {
    if successes <= 0 || draws <= 0 { return 0 }
    if successes >= population { return draws }
    if draws >= population { return successes }
    return Hypergeometric.count(
      population: population, successes: successes, draws: draws,
      uniform: uniform(future: future, month: month, index: index))
  }

  /// How often something happens that many could do and few do.
  ///
  /// - Parameters:
  ///   - law: the law of its mean
  ///   - future: the future's number
  ///   - month: the month in it
  ///   - index: which of several draws of the month
  /// - Returns: a count, 0 or more
  @inlinable
  package func poisson(_ law: Poisson.Prepared, future: Int, month: Int, index: Int) -> Int {
    law.mean > 0 ? law.count(uniform: uniform(future: future, month: month, index: index)) : 0
  }
}
