import Planning

/// An award as a scenario's terms and the draws of a future give it.
struct GivenAward {
  let stream: Int
  let arose: Int
  /// The first month after its period, extension included.
  var end: Int
  /// The first month in which it pays no more; before the end where it is terminated.
  var stops: Int
  /// What reaches it, in cents by month; what is cut is negative.
  var arrivals: [(month: Int, amount: Int)]
  /// What is cut, in cents; nil where that hangs on placements, which the books tell.
  var cut: Int? = 0

  init(stream: Int, arose: Int, end: Int, arrivals: [(month: Int, amount: Int)]) {
    self.stream = stream
    self.arose = arose
    self.end = end
    stops = end
    self.arrivals = arrivals
  }

  /// What had arrived by the end of a month, net of cuts.
  func arrived(by month: Int) -> Int {
    arrivals.reduce(0) { $0 + ($1.month <= month ? $1.amount : 0) }
  }
}
