package import Planning

/// One future, simulated again with everything that happened in it.
package struct FutureReplay: Sendable {
  package let blueprint: Blueprint
  package let future: Int
  /// The same whole numbers that a run of many futures records for this one, by the columns of the
  /// blueprint's layout.
  package let row: [Int]
  package let months: [MonthRecord]
  /// What this future takes each assumption to be, in its unit.
  package let assumptions: [Double]
  /// The reserve first, then awards in the order in which they arose, as they end up.
  package let awards: [Award]
  /// Every charge, in the order in which they were made.
  package let charges: [Charge]

  package var scenario: Scenario { blueprint.scenario }

  /// Simulates one future and records it.
  ///
  /// Recording changes nothing: draws are addressed, and the record only reads.
  ///
  /// - Parameters:
  ///   - future: its number, from 0
  ///   - blueprint: the compiled scenario
  package init(_ future: Int, of blueprint: Blueprint) {
    var simulator = FutureSimulator(blueprint)
    simulator.ledger.keepsCharges = true
    simulator.recorder = FutureRecorder(blueprint)
    var row = Array(repeating: 0, count: blueprint.layout.count)
    simulator.simulate(future: future, row: &row) { _, _ in }
    self.blueprint = blueprint
    self.future = future
    self.row = row
    months = simulator.recorder?.months ?? []
    assumptions = simulator.drawn.values.values
    awards = simulator.ledger.awards.values
    charges = simulator.ledger.charges
  }

  /// A recorded outcome; nil for a ratio of two.
  package func value(_ outcome: Outcome) -> Int? {
    blueprint.layout.column(outcome).map { row[$0] }
  }
}
