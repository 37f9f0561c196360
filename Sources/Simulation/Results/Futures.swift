package import Planning

/// Many futures of one scenario: their outcomes, their monthly series, and where the money went.
///
/// They are kept packed, a few bytes for each number; what is read of them is unpacked each time.
package struct Futures: Sendable {
  package let blueprint: Blueprint
  /// How many futures there are; they are numbered from 0.
  package let count: Int
  /// In the order of the futures' numbers.
  private let blocks: [FutureBlock]
  private let tallies: FutureTallies

  package var scenario: Scenario { blueprint.scenario }
  package var layout: OutcomeLayout { blueprint.layout }

  /// Takes the one share that is the whole run.
  init(_ blueprint: Blueprint, all share: FutureShare) {
    self.blueprint = blueprint
    count = share.range.count
    blocks = share.blocks
    tallies = share.tallies
  }

  /// Lays shares end to end.
  ///
  /// Nil when futures are missing or doubled between them, when there is none, or when sums grow too
  /// large.
  ///
  /// - Parameters:
  ///   - blueprint: what they were simulated from
  ///   - shares: in the order of their futures, the first beginning with future 0
  package init?(_ blueprint: Blueprint, joining shares: [FutureShare]) {
    var blocks: [FutureBlock] = []
    var tallies = FutureTallies()
    var next = 0
    for share in shares {
      guard share.range.lowerBound == next else { return nil }
      next = share.range.upperBound
      blocks += share.blocks
      tallies.add(share.tallies)
      guard tallies.fit(blueprint, futures: next) else { return nil }
    }
    guard next > 0 else { return nil }
    self.blueprint = blueprint
    count = next
    self.blocks = blocks
    self.tallies = tallies
  }

  // MARK: Reading

  /// One column of the layout, a value for each future.
  package func column(_ column: Int) -> [Int] { unpacked(column) }

  /// A recorded outcome, a value for each future; nil for a ratio of two.
  package func values(_ outcome: Outcome) -> [Int]? {
    layout.column(outcome).map { column($0) }
  }

  package func values(stream: Int, _ outcome: StreamOutcome) -> [Int] {
    column(layout.column(stream: stream, outcome))
  }

  /// What each future comes to in the month of one of the scenario's goals.
  ///
  /// - Parameter goal: the goal's place in the scenario
  /// - Returns: the people whom it counts; for a goal on a share, that share from 0 to 1, and −1 where
  ///   nobody is counted
  package func values(goal: Int) -> [Double] {
    let counted = column(layout.column(countedFor: goal))
    guard case .share = scenario.goals[goal].target else { return counted.map { Double($0) } }
    return zip(counted, column(layout.column(everyoneFor: goal))).map { part, all in
      all > 0 ? Double(part) / Double(all) : -1
    }
  }

  /// A head-count series at one month's end, a value for each future; nil for a money series.
  package func counts(_ series: Series, month: Int) -> [Int32]? {
    series.isMoney ? nil : unpacked(blueprint.column(series, month: month))
  }

  /// A money series in cents at one month's end, a value for each future; nil for head counts.
  package func amounts(_ series: Series, month: Int) -> [Int]? {
    series.isMoney ? unpacked(blueprint.column(series, month: month)) : nil
  }

  /// One future's value of a series at one month's end.
  package func value(_ series: Series, month: Int, future: Int) -> Int {
    precondition(future >= 0 && future < count, "no such future")
    // The last block that begins no later than the future.
    var low = 0
    var high = blocks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle].range.lowerBound <= future { low = middle } else { high = middle - 1 }
    }
    return blocks[low].columns.value(
      blueprint.column(series, month: month), future - blocks[low].range.lowerBound)
  }

  /// Cents that a stream (nil for the reserve) paid for a cost component (nil for interest) in a
  /// calendar year, added up over all futures.
  package func spending(stream: Int?, component: Int?, year: Int) -> Int {
    let streams = blueprint.streams.count
    let components = blueprint.components.count
    let place = (stream ?? streams) * (components + 1) + (component ?? components)
    return tallies.spending[place * years.count + year - years.lowerBound]
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
    return tallies.blamedIn[pair * (Shortfall.count + 1) + (shortfall?.place ?? Shortfall.count)]
  }

  /// Cents that a restriction kept unpaid, month by month and try by try, added up over all futures.
  package func blamedFor(_ restriction: Restriction, stream: Int, at shortfall: Shortfall?) -> Int {
    let pair = stream * Restriction.count + restriction.place
    return Shortfall.allCases.reduce(0) { total, each in
      each == shortfall ?? each
        ? total + tallies.blamedFor[pair * Shortfall.count + each.place] : total
    }
  }

  /// Cents that funders owe at a month's end and that have waited so long, added up over all futures.
  package func receivables(_ age: ReceivableAge, month: Int) -> Int {
    tallies.receivables[month * ReceivableAge.count + age.place]
  }

  /// The calendar years that the horizon touches.
  package var years: Range<Int> { blueprint.years }

  private func unpacked<Value: FixedWidthInteger>(_ column: Int) -> [Value] {
    Array(unsafeUninitializedCapacity: count) { values, filled in
      for block in blocks {
        block.columns.read(
          column, into: UnsafeMutableBufferPointer(rebasing: values[block.range]))
      }
      filled = count
    }
  }
}
