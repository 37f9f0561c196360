import Planning

extension Assembly {
  /// The most that the costs of a scenario, or a stream, may come to over the horizon: $20 billion,
  /// far beyond any hub, and in a million futures together still a sum that a machine holds exactly.
  static let greatestAmount = 20e9

  /// Reports costs, and money that grows with people, beyond what the books can hold.
  mutating func checkAmounts(_ scenario: Scenario, _ places: ScenarioPlaces) {
    let costs = scenario.greatestCosts
    let total = costs.reduce(0, +)
    if total > Assembly.greatestAmount,
      let greatest = costs.indices.max(by: { costs[$0] < costs[$1] })
    {
      reportBeyond(
        "'costs.\(scenario.costs[greatest].name)'", costs[greatest], total,
        at: places.name(places.costs, greatest), "the costs of a scenario")
    }
    for (index, stream) in scenario.streams.enumerated()
    where places.streams.indices.contains(index) {
      let amount = scenario.greatestAmount(of: stream)
      if amount > Assembly.greatestAmount {
        reportBeyond(
          "'funding.\(stream.name)'", amount, amount, at: places.name(places.streams, index),
          "a stream")
      }
    }
  }

  private mutating func reportBeyond(
    _ name: String, _ amount: Double, _ total: Double, at place: SourcePlace, _ what: String
  ) {
    report(
      .outOfDomain, place,
      "\(name) can come to \(inBillions(amount)) over the horizon"
        + (total > 1.01 * amount ? ", and all costs to \(inBillions(total))" : "")
        + "; \(what) may come to \(inBillions(Assembly.greatestAmount)) at most",
      help: "look at the amount, and at how many people and months it is multiplied by")
  }

  private func inBillions(_ dollars: Double) -> String {
    let billions = dollars / 1e9
    if billions >= 1e6 { return "more than a million billion dollars" }
    let limit = Assembly.greatestAmount / 1e9
    if billions > limit, billions.rounded() == limit { return "just over $\(plain(limit)) billion" }
    return "$" + plain(billions < 10 ? (billions * 10).rounded() / 10 : billions.rounded())
      + " billion"
  }
}
