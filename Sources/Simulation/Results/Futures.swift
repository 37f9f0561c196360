package import Planning

/// Many futures of one scenario: their outcomes, their monthly series, and where the money went.
package struct Futures: Sendable {
  package let blueprint: Blueprint
  /// How many futures there are; they are numbered from 0.
  package let count: Int
  /// By column of the layout × future.
  private var outcomes: [Int]
  /// By head-count series × month × future; narrow, because there are many.
  private var counts: [Int32]
  /// By money series × month × future, in cents.
  private var amounts: [Int]
  /// Cents by stream (the reserve last) × component (interest last) × calendar year, added up over
  /// all futures.
  private var spendingTotals: [Int]
  /// Futures by stream × restriction: how often the one is to blame for money of the other.
  private var blamedIn: [Int] = []
  private var blamedFor: [Int] = []
  /// Cents by month × age, what funders owe at the month's end, added up over all futures.
  private var receivableTotals: [Int] = []

  package var scenario: Scenario { blueprint.scenario }
  package var layout: OutcomeLayout { blueprint.layout }

  private static let countSeries = Series.allCases.filter { !$0.isMoney }
  private static let moneySeries = Series.allCases.filter(\.isMoney)

  init(_ blueprint: Blueprint, count: Int) {
    self.blueprint = blueprint
    self.count = count
    let months = blueprint.horizon
    outcomes = Array(repeating: 0, count: blueprint.layout.count * count)
    counts = Array(repeating: 0, count: Futures.countSeries.count * months * count)
    amounts = Array(repeating: 0, count: Futures.moneySeries.count * months * count)
    spendingTotals = []
  }

  // MARK: Reading

  /// One column of the layout, a value for each future.
  package func column(_ column: Int) -> ArraySlice<Int> {
    outcomes[(column * count)..<((column + 1) * count)]
  }

  /// A recorded outcome, a value for each future; nil for a ratio of two.
  package func values(_ outcome: Outcome) -> ArraySlice<Int>? {
    layout.column(outcome).map { column($0) }
  }

  package func values(stream: Int, _ outcome: StreamOutcome) -> ArraySlice<Int> {
    column(layout.column(stream: stream, outcome))
  }

  /// A head-count series at one month's end, a value for each future; nil for a money series.
  package func counts(_ series: Series, month: Int) -> ArraySlice<Int32>? {
    guard let place = Futures.countSeries.firstIndex(of: series) else { return nil }
    let start = (place * blueprint.horizon + month) * count
    return counts[start..<(start + count)]
  }

  /// A money series in cents at one month's end, a value for each future; nil for head counts.
  package func amounts(_ series: Series, month: Int) -> ArraySlice<Int>? {
    guard let place = Futures.moneySeries.firstIndex(of: series) else { return nil }
    let start = (place * blueprint.horizon + month) * count
    return amounts[start..<(start + count)]
  }

  /// One future's value of a series at one month's end.
  package func value(_ series: Series, month: Int, future: Int) -> Int {
    if let place = Futures.moneySeries.firstIndex(of: series) {
      return amounts[(place * blueprint.horizon + month) * count + future]
    }
    let place = Futures.countSeries.firstIndex(of: series) ?? 0
    return Int(counts[(place * blueprint.horizon + month) * count + future])
  }

  /// Cents that a stream (nil for the reserve) paid for a cost component (nil for interest) in a
  /// calendar year, added up over all futures.
  package func spending(stream: Int?, component: Int?, year: Int) -> Int {
    let streams = blueprint.streams.count
    let components = blueprint.components.count
    let place = (stream ?? streams) * (components + 1) + (component ?? components)
    return spendingTotals[place * years.count + year - years.lowerBound]
  }

  /// Futures in which a restriction stood between a stream's money and something unpaid or refused.
  ///
  /// - Parameters:
  ///   - restriction: what stood between
  ///   - stream: whose money
  ///   - shortfall: beside what; nil for either
  /// - Returns: the number of futures
  package func blamed(_ restriction: Restriction, stream: Int, at shortfall: Shortfall? = nil)
    -> Int
  {
    let pair = stream * Restriction.count + restriction.place
    return blamedIn[pair * (Shortfall.count + 1) + (shortfall?.place ?? Shortfall.count)]
  }

  /// Cents that a restriction kept unpaid, month by month and try by try, added up over all futures.
  package func blamedFor(_ restriction: Restriction, stream: Int, at shortfall: Shortfall?) -> Int {
    let pair = stream * Restriction.count + restriction.place
    return Shortfall.allCases.reduce(0) { total, each in
      each == shortfall ?? each ? total + blamedFor[pair * Shortfall.count + each.place] : total
    }
  }

  /// Cents that funders owe at a month's end and that have waited so long, added up over all futures.
  package func receivables(_ age: ReceivableAge, month: Int) -> Int {
    receivableTotals[month * ReceivableAge.count + age.place]
  }

  /// The calendar years that the horizon touches.
  package var years: Range<Int> {
    let first = scenario.start.year
    let last = scenario.start.advanced(by: blueprint.horizon - 1).year
    return first..<(last + 1)
  }

  // MARK: Filling

  /// Puts a block of futures in its place.
  mutating func insert(_ block: FutureBlock) {
    let months = blueprint.horizon
    let width = layout.count
    for (offset, future) in block.range.enumerated() {
      for column in 0..<width {
        outcomes[column * count + future] = block.rows[offset * width + column]
      }
    }
    let length = block.range.count
    for (place, _) in Futures.countSeries.enumerated() {
      for month in 0..<months {
        let source = (place * months + month) * length
        let target = (place * months + month) * count + block.range.lowerBound
        for offset in 0..<length { counts[target + offset] = block.counts[source + offset] }
      }
    }
    for (place, _) in Futures.moneySeries.enumerated() {
      for month in 0..<months {
        let source = (place * months + month) * length
        let target = (place * months + month) * count + block.range.lowerBound
        for offset in 0..<length { amounts[target + offset] = block.amounts[source + offset] }
      }
    }
    if spendingTotals.isEmpty {
      spendingTotals = block.spending
      blamedIn = block.blamedIn
      blamedFor = block.blamedFor
      receivableTotals = block.receivables
    } else {
      for index in spendingTotals.indices { spendingTotals[index] += block.spending[index] }
      for index in blamedIn.indices { blamedIn[index] += block.blamedIn[index] }
      for index in blamedFor.indices { blamedFor[index] += block.blamedFor[index] }
      for index in receivableTotals.indices { receivableTotals[index] += block.receivables[index] }
    }
  }
}

/// Consecutive futures as one task simulated them.
struct FutureBlock: Sendable {
  let range: Range<Int>
  /// By future × column.
  private(set) var rows: [Int] = []
  /// By head-count series × month × future, and by money series × month × future.
  private(set) var counts: [Int32]
  private(set) var amounts: [Int]
  private(set) var spending: [Int] = []
  private(set) var blamedIn: [Int] = []
  private(set) var blamedFor: [Int] = []
  private(set) var receivables: [Int] = []

  /// Simulates a range of futures.
  init(_ range: Range<Int>, of blueprint: Blueprint) {
    self.range = range
    let months = blueprint.horizon
    let length = range.count
    let countSeries = Series.allCases.filter { !$0.isMoney }
    let moneySeries = Series.allCases.filter(\.isMoney)
    var counts = Array(repeating: Int32(0), count: countSeries.count * months * length)
    var amounts = Array(repeating: 0, count: moneySeries.count * months * length)
    var rows: [Int] = []
    rows.reserveCapacity(length * blueprint.layout.count)
    var row = Array(repeating: 0, count: blueprint.layout.count)
    var simulator = FutureSimulator(blueprint)
    for (offset, future) in range.enumerated() {
      for column in row.indices { row[column] = 0 }
      simulator.simulate(future: future, row: &row) { month, values in
        for place in countSeries.indices {
          counts[(place * months + month) * length + offset] = Int32(
            clamping: values[countSeries[place]])
        }
        for place in moneySeries.indices {
          amounts[(place * months + month) * length + offset] = values[moneySeries[place]]
        }
      }
      rows.append(contentsOf: row)
    }
    self.rows = rows
    self.counts = counts
    self.amounts = amounts
    spending = simulator.ledger.spending.values
    blamedIn = simulator.stranded.blamedIn.values
    blamedFor = simulator.stranded.blamedFor.values
    receivables = simulator.ledger.receivablesByAge.values
  }
}
