/// Consecutive futures as one task simulated them: their numbers packed, and what is added up.
package struct FutureBlock: Sendable, Hashable {
  package let range: Range<Int>
  /// The columns of the layout, then every series × month.
  package let columns: PackedColumns

  /// Takes what was simulated before.
  ///
  /// - Returns: nil when the numbers cannot be of these futures of the blueprint.
  package init?(_ range: Range<Int>, packed bytes: [UInt8], of blueprint: Blueprint) {
    guard
      let columns = PackedColumns(
        bytes: bytes, columnCount: blueprint.columnCount, count: range.count)
    else { return nil }
    self.range = range
    self.columns = columns
    guard holdsPossibleValues(of: blueprint) else { return nil }
  }

  /// Simulates a range of futures.
  static func simulated(_ range: Range<Int>, of blueprint: Blueprint)
    -> (block: FutureBlock, tallies: FutureTallies)
  {
    let months = blueprint.horizon
    let length = range.count
    let width = blueprint.layout.count
    let series = Series.allCases
    var values = Array(repeating: 0, count: blueprint.columnCount * length)
    var row = Array(repeating: 0, count: width)
    var simulator = FutureSimulator(blueprint)
    for (offset, future) in range.enumerated() {
      for column in row.indices { row[column] = 0 }
      simulator.simulate(future: future, row: &row) { month, monthly in
        for place in series.indices {
          let value = monthly[series[place]]
          values[(width + place * months + month) * length + offset] =
            series[place].isMoney ? value : Int(Int32(clamping: value))
        }
      }
      for column in row.indices { values[column * length + offset] = row[column] }
    }
    let tallies = FutureTallies(
      spending: simulator.ledger.spending.values, blamedIn: simulator.stranded.blamedIn.values,
      blamedFor: simulator.stranded.blamedFor.values,
      receivables: simulator.ledger.receivablesByAge.values)
    let columns = PackedColumns(values, columnCount: blueprint.columnCount, count: length)
    return (FutureBlock(range: range, columns: columns), tallies)
  }

  private init(range: Range<Int>, columns: PackedColumns) {
    self.range = range
    self.columns = columns
  }

  private func holdsPossibleValues(of blueprint: Blueprint) -> Bool {
    var values = Array(repeating: 0, count: range.count)
    for column in 0..<columns.columnCount {
      values.withUnsafeMutableBufferPointer { columns.read(column, into: $0) }
      let possible = blueprint.possibleValues(inColumn: column)
      for value in values where !possible.contains(value) { return false }
    }
    return true
  }
}
