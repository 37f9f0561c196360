import Planning

/// The rates that a scenario uses, each once.
struct RateTable: Sendable {
  private(set) var rates: [Rate] = []
  private let assumptions: [Assumption]

  init(assumptions: [Assumption]) { self.assumptions = assumptions }

  mutating func id(of cyclic: CyclicAssumption) -> RateID {
    let rate = Rate(
      base: cyclic.base.index, factor: cyclic.inRecession?.index,
      unit: assumptions[cyclic.base.index].unit)
    if let known = rates.firstIndex(of: rate) { return RateID(index: known) }
    rates.append(rate)
    return RateID(index: rates.count - 1)
  }

  mutating func id(of assumption: Assumption.ID) -> RateID { id(of: CyclicAssumption(assumption)) }

  mutating func id(ofOptional cyclic: CyclicAssumption?) -> RateID? {
    guard let cyclic else { return nil }
    return id(of: cyclic)
  }

  mutating func id(ofOptional assumption: Assumption.ID?) -> RateID? {
    guard let assumption else { return nil }
    return id(of: assumption)
  }
}
