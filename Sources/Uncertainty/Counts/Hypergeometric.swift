/// How many of one kind are among those taken at random from a mixed population.
package enum Hypergeometric {
  /// The count at a uniform number: the smallest k with F(k) ≥ u.
  ///
  /// It never decreases when the number, the successes or the draws increase. Arguments out of
  /// their domain are taken as the nearest end of it.
  ///
  /// - Parameters:
  ///   - population: How many there are, at least 0.
  ///   - successes: How many of them are of the kind, 0...population.
  ///   - draws: How many are taken, 0...population.
  ///   - uniform: A number in (0, 1).
  /// - Returns: A count that successes and draws allow.
  package static func count(
    population: Int, successes: Int, draws: Int, uniform: Double
  ) -> Int {
    #if DRAW_TRACE
      DrawTrace.use(3, Double(population), Double(successes), Double(draws))
    #endif
    let successes = min(max(successes, 0), population)
    let draws = min(max(draws, 0), population)
    guard successes > 0, draws > 0 else { return 0 }
    guard successes < population else { return draws }
    guard draws < population else { return successes }

    // Both kinds and both parts (taken, left) may be exchanged; the smaller of each keeps the
    // count near 0. Each exchange turns the order round: count = base ± smaller count.
    let swapsKind = successes > population - successes
    let swapsPart = draws > population - draws
    let kind = Double(swapsKind ? population - successes : successes)
    let part = Double(swapsPart ? population - draws : draws)
    let turned = swapsKind != swapsPart
    let inner = Int(
      count(
        Double(population), max(kind, part), min(kind, part),
        turned ? CumulativeLevel(turned: uniform) : CumulativeLevel(uniform)))
    switch (swapsKind, swapsPart) {
    case (false, false): return inner
    case (true, false): return draws - inner
    case (false, true): return successes - inner
    case (true, true): return draws - (population - successes) + inner
    }
  }

  /// The probability of exactly this count.
  ///
  /// - Parameters:
  ///   - count: The count; impossible ones have probability 0.
  ///   - population: How many there are, at least 0.
  ///   - successes: How many of them are of the kind, 0...population.
  ///   - draws: How many are taken, 0...population.
  /// - Returns: A probability, precise to about 13 digits.
  package static func probability(
    of count: Int, population: Int, successes: Int, draws: Int
  ) -> Double {
    guard count >= max(0, draws - (population - successes)), count <= min(successes, draws) else {
      return 0
    }
    guard draws > 0, draws < population else { return 1 }
    return probability(Double(count), Double(population), Double(successes), Double(draws))
  }

  /// The count when neither part is over half of the population and `draws` ≤ `successes`.
  private static func count(
    _ population: Double, _ successes: Double, _ draws: Double, _ level: CumulativeLevel
  ) -> Double {
    let law = Law(population: population, successes: successes, highest: draws)
    let mean = successes * draws / population
    if draws <= 20 {
      var numerator = 1.0
      var denominator = 1.0
      var taken = 0.0
      while taken < draws {
        numerator *= population - successes - taken
        denominator *= population - taken
        taken += 1
      }
      return law.count(upwardsFrom: numerator / denominator, level: level)
    }
    if mean <= 12 {
      let none = probability(0, population, successes, draws)
      return law.count(upwardsFrom: none, level: level)
    }
    let peak = min(((draws + 1) * (successes + 1) / (population + 2)).rounded(.down), draws)
    return law.count(
      around: peak, probability: probability(peak, population, successes, draws),
      level: level)
  }

  /// The probability as a quotient of binomial ones, precise for any population.
  private static func probability(
    _ count: Double, _ population: Double, _ successes: Double, _ draws: Double
  ) -> Double {
    let p = draws / population
    let q = (population - draws) / population
    return SaddlePoint.binomial(count, successes, p, q)
      * SaddlePoint.binomial(draws - count, population - successes, p, q)
      / SaddlePoint.binomial(draws, population, p, q)
  }

  private struct Law: CountLaw {
    let population: Double
    let successes: Double
    let highest: Double

    @inline(__always)
    func ratio(above k: Double) -> (numerator: Double, denominator: Double) {
      ((successes - k) * (highest - k), (k + 1) * (population - successes - highest + k + 1))
    }
  }
}
