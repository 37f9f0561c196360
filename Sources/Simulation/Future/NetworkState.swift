/// Employers and the openings that stand.
struct NetworkState: ~Copyable {
  var employers = 0
  /// Openings that still stand, by the month in which they appeared.
  private(set) var openings: PlainList<Int>
  private(set) var standing = 0
  private var oldest = 0

  init(horizon: Int) { openings = PlainList(repeating: 0, count: horizon) }

  mutating func reset(employers: Int) {
    self.employers = employers
    openings.setAll(to: 0)
    standing = 0
    oldest = 0
  }

  /// Adds the openings of a month, and lets go of those that have stood for `lasts` months.
  mutating func open(_ count: Int, month: Int, lasts: Int) {
    openings[month] = count
    standing += count
    while oldest <= month - lasts {
      standing -= openings[oldest]
      openings[oldest] = 0
      oldest += 1
    }
  }

  /// Fills openings, the oldest first.
  mutating func fill(_ count: Int, upTo month: Int) {
    var left = count
    standing -= count
    var place = oldest
    while left > 0 && place <= month {
      let filled = min(left, openings[place])
      openings[place] -= filled
      left -= filled
      place += 1
    }
  }
}
