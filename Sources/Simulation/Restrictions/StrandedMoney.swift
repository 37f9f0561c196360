import Planning

/// Money that is left on a stream's open awards while costs go unpaid, and what stands between.
///
/// *Unpaid costs.* In a month with a gap, a stream's stranded amount is what its awards have left,
/// neither charged nor promised to cohorts, but no more than the month's unpaid costs. Over the
/// months it adds up, and a dollar of an award that has been counted is not counted again, nor is a
/// bill: it is what the stream could have paid of all that went unpaid, had nothing kept it from
/// paying. Interest and charges returned for want of match are left out; they are not the awards' to
/// pay.
///
/// *Refused starts.* A try to start a cohort that is refused for want of money counts when all money
/// together, the reserve's included, would have covered it and the present fixed cost, and something
/// is left on the stream while part of that is not covered. Its amount is the largest of any one
/// try, because the same cohort asks again each month.
///
/// *Which restriction.* Between an award and a cost stands whatever forbids the one to pay for the
/// other. A restriction is to blame where the award could have paid, for something unpaid, had that
/// restriction alone not been there; where several stand between, `several` is. Promises to cohorts
/// and money that has not arrived are no restrictions. What is to blame beside unpaid costs and what
/// at refused starts are kept apart, because the amounts are.
struct StrandedMoney: ~Copyable {
  /// By stream: cents of unpaid costs in this future, and the most in one refused start.
  private(set) var unpaid: PlainList<Int>
  private(set) var starts: PlainList<Int>
  /// By stream × restriction × shortfall: whether it is to blame in this future.
  private var blamed: PlainList<Bool>
  /// By award: what has been counted as stranded.
  private var counted = PlainList<Int>()
  /// By stream × restriction: how many of the futures that this has served it is to blame in, for
  /// each shortfall, and last for either.
  private(set) var blamedIn: PlainList<Int>
  /// By stream × restriction × shortfall: cents of what it kept unpaid, month by month and try by
  /// try, over all futures; which of two that are to blame equally often weighs more.
  private(set) var blamedFor: PlainList<Int>
  /// By stream × component × group, shifted by one for costs of no group.
  private let standing: PlainList<RestrictionSet>

  private let componentCount: Int
  private let groupCount: Int

  // Lists that are filled anew whenever they are used.
  var left = PlainList<Left>()
  /// The unpaid items of the problem, and by payer × unpaid item what stands between.
  var unpaidItems = PlainList<Int>()
  var obstacles = PlainList<RestrictionSet>()

  /// What is left of a payer and under its caps when all is paid that can be.
  struct Left: BitwiseCopyable {
    var capacity: Int
    var administration: Int
    /// Under the limit on indirect cost alone.
    var indirect: Int
  }

  init(_ blueprint: Blueprint) {
    let streams = blueprint.scenario.streams
    unpaid = PlainList(repeating: 0, count: streams.count)
    starts = PlainList(repeating: 0, count: streams.count)
    let pairs = streams.count * Restriction.count
    blamed = PlainList(repeating: false, count: pairs * Shortfall.count)
    blamedIn = PlainList(repeating: 0, count: pairs * (Shortfall.count + 1))
    blamedFor = PlainList(repeating: 0, count: pairs * Shortfall.count)
    let found = streams.flatMap { stream in
      blueprint.components.flatMap { component in
        (-1..<blueprint.groupCount).map { group in
          StreamBlueprint.restrictions(
            of: stream, on: component, group: group, in: blueprint.scenario)
        }
      }
    }
    standing = PlainList(found)
    componentCount = blueprint.components.count
    groupCount = blueprint.groupCount
  }

  func standing(stream: Int, component: Int, group: Int) -> RestrictionSet {
    standing[(stream * componentCount + component) * (groupCount + 1) + group + 1]
  }

  /// Forgets the future before.
  mutating func begin() {
    counted.removeAll()
    unpaid.setAll(to: 0)
    starts.setAll(to: 0)
    blamed.setAll(to: false)
  }

  /// Adds the future to the tally.
  mutating func end() {
    for pair in 0..<(blamed.count / Shortfall.count) {
      var isBlamed = false
      for shortfall in 0..<Shortfall.count where blamed[pair * Shortfall.count + shortfall] {
        blamedIn[pair * (Shortfall.count + 1) + shortfall] += 1
        isBlamed = true
      }
      if isBlamed { blamedIn[pair * (Shortfall.count + 1) + Shortfall.count] += 1 }
    }
  }

  /// Counts what is stranded in a braided problem.
  ///
  /// - Parameters:
  ///   - problem: with its payments, and what they left unpaid
  ///   - isStart: whether it was the start of a cohort, which is refused now
  mutating func count(_ problem: borrowing BraidingProblem, isStart: Bool) {
    for first in problem.payers.indices {
      let stream = problem.payers[first].stream
      // Every stream is dealt with where its first award stands.
      var isFirst = stream >= 0
      for earlier in 0..<first where problem.payers[earlier].stream == stream { isFirst = false }
      if isFirst { count(stream, problem, isStart: isStart) }
    }
  }

  private mutating func count(_ stream: Int, _ problem: borrowing BraidingProblem, isStart: Bool) {
    var uncovered = problem.totalUnpaid
    var amount = 0
    for payer in problem.payers.indices where problem.payers[payer].stream == stream {
      let free = free(payer, problem, isStart: isStart)
      if free > 0 { blame(stream, payer, problem, free: free, isStart: isStart) }
      let stranded = min(free, uncovered)
      guard stranded > 0 else { continue }
      uncovered -= stranded
      amount += stranded
      if !isStart { counted[problem.payers[payer].award] += stranded }
    }
    if isStart {
      starts[stream] = max(starts[stream], amount)
    } else {
      unpaid[stream] += amount
    }
  }

  /// What is left of a payer and has not been counted yet.
  private mutating func free(_ payer: Int, _ problem: borrowing BraidingProblem, isStart: Bool)
    -> Int
  {
    guard !isStart else { return left[payer].capacity }
    let award = problem.payers[payer].award
    while counted.count <= award { counted.append(0) }
    return max(0, left[payer].capacity - counted[award])
  }

  /// Notes what stands between a payer with money left and each unpaid cost.
  private mutating func blame(
    _ stream: Int, _ payer: Int, _ problem: borrowing BraidingProblem, free: Int, isStart: Bool
  ) {
    let shortfall = isStart ? Shortfall.refusedStarts : .unpaidCosts
    for position in unpaidItems.indices {
      let cause = obstacles[payer * unpaidItems.count + position].placeOfCause
      guard cause >= 0 else { continue }
      let place = (stream * Restriction.count + cause) * Shortfall.count + shortfall.place
      blamed[place] = true
      blamedFor[place] += min(free, problem.unpaid[unpaidItems[position]])
    }
  }
}
