import Planning

extension Blueprint {
  /// How many numbers a future yields: the columns of its layout, then every series × month.
  package var columnCount: Int { layout.count + Series.allCases.count * horizon }

  /// Where a series stands at a month's end among the columns.
  func column(_ series: Series, month: Int) -> Int {
    layout.count + (Series.allCases.firstIndex(of: series) ?? 0) * horizon + month
  }

  /// The values that a column can have, so that numbers from a file are believed only within reason
  /// and no sum of a million of them is too large.
  func possibleValues(inColumn column: Int) -> ClosedRange<Int> {
    guard column < layout.count else {
      let series = Series.allCases[(column - layout.count) / horizon]
      switch series {
      case .stage: return 1...Stage.allCases.count
      case .open: return 0...1
      default: return series.isMoney ? Blueprint.possibleCents : 0...Blueprint.mostPeople
      }
    }
    return layout.possibleValues(inColumn: column, horizon: horizon)
  }

  /// 2⁴¹ cents are $22 billion.
  static let possibleCents = -(1 << 41)...(1 << 41)
  static let mostPeople = Int(Int32.max)

  /// The calendar years that the horizon touches.
  var years: Range<Int> {
    let first = scenario.start.year
    let last = scenario.start.advanced(by: horizon - 1).year
    return first..<(last + 1)
  }
}

extension OutcomeLayout {
  /// The values that a column of the layout can have.
  func possibleValues(inColumn column: Int, horizon: Int) -> ClosedRange<Int> {
    switch kind(of: column) {
    case .outcome(let outcome):
      switch outcome.measure {
      case .people, .count: 0...Blueprint.mostPeople
      case .months: 0...horizon
      case .month: 0...max(0, horizon - 1)
      case .flag: 0...1
      case .money, .share: Blueprint.possibleCents
      }
    case .money: Blueprint.possibleCents
    case .count: 0...Blueprint.mostPeople
    case .month: -1...max(0, horizon - 1)
    case .flag: 0...1
    case .test: -1...1
    }
  }
}
