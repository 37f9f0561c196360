import Planning
package import Simulation

/// What funders owe at each month's end, by how long it has waited: means over all futures.
package struct ReceivablesByAge: Sendable, Hashable {
  /// By month × age, in dollars.
  private let means: [Double]
  package let months: Int

  init(_ futures: Futures) {
    months = futures.scenario.horizon
    means = (0..<futures.scenario.horizon).flatMap { month in
      ReceivableAge.allCases.map { age in
        Double(futures.receivables(age, month: month)) / Double(futures.count) / 100
      }
    }
  }

  /// The mean in dollars of what has waited so long at a month's end.
  package subscript(age: ReceivableAge, month: Int) -> Double {
    means[month * ReceivableAge.count + age.place]
  }
}
