import Planning

/// All awards of a future: what they promised and paid, what was left unpaid, and the hub's cash.
///
/// All amounts are in cents.
package struct Ledger: ~Copyable {
  /// The reserve's place among the awards.
  static let reserve = 0

  let horizon: Int
  let components: PlainList<CostComponent>
  let streamCount: Int
  /// Whether any share of spending is tested on the results, of which streams, and who is in school.
  let testsShares: Bool
  let isTested: PlainList<Bool>
  let groupCount: Int
  /// Whether it is kept for which groups each award was charged: where shares are tested, or where what
  /// a grant returns for want of match may be borne by gifts for some groups.
  let keepsGroups: Bool
  let isInSchool: PlainList<Bool>
  /// Calendar years that the horizon touches, and how far into the first one it begins.
  let yearCount: Int
  let monthsBeforeStart: Int
  /// The present calendar year among them.
  private(set) var year = 0

  /// The reserve first, then awards in the order in which they arose.
  package var awards = PlainList<Award>()
  /// Open awards: streams in file order, and within a stream the soonest to end.
  var open = PlainList<Int>()
  /// Open awards that pay for what is braided, in the order of their turns.
  private(set) var payingOrder = PlainList<Int>()
  var obligations = PlainList<Obligation>()
  /// All obligations before this one are settled.
  var firstUnsettled = 0
  /// Charged to each award by component, for subaward limits and match.
  var chargedByComponent = PlainList<Int>()
  /// The same by component × (groups + 1), the first for nobody in particular; empty where it is not
  /// kept.
  var chargedByGroup = PlainList<Int>()

  /// Cohorts that an award has broken a promise to, in this future.
  var disappointed = PlainList<Int>()

  /// Charged to each stream this month (the reserve last), until the month's cash is settled.
  var chargedThisMonth: PlainList<Int>
  /// Reimbursements due, by month, and in all.
  var receivables: PlainList<Int>
  var receivableTotal = 0
  /// The same, charge by charge, for how long each has waited.
  var claims = Receivables()
  /// What closed awards add to the sums that the books are held against.
  var closed = ClosedAwards()
  /// By month × age, what is open at the month's end, added up over all futures that these books have
  /// served.
  var receivablesByAge: PlainList<Int>
  /// Interest on the credit line, paid or not.
  var interest = 0
  /// Lag of each stream's reimbursements in this future; nil for money that is paid in advance.
  var lags: PlainList<Int?>
  /// By stream, whether what it pays counts as match.
  let countsAsMatch: PlainList<Bool>
  var cash = 0
  var interestDue = 0

  /// Cost incurred, and what of it nobody paid: in all, and this month.
  var cost = 0
  var gap = 0
  var costThisMonth = 0
  var gapThisMonth = 0
  /// Paid by stream × month, the reserve last.
  var paid: PlainList<Int>
  /// Paid by awards that count as match, by month, and how much of it is used up.
  var matchPaid: PlainList<Int>
  var matchUsed: PlainList<Int>

  /// Paid by stream (the reserve last) × component (interest last) × calendar year, added up over
  /// all futures that these books have served.
  var spending: PlainList<Int>
  /// What was charged last, as long as more may be added to it.
  var gathered = GatheredCharge()
  /// Every charge, kept only on request.
  package var charges: [Charge] = []
  package var keepsCharges = false

  init(_ blueprint: Blueprint) {
    horizon = blueprint.horizon
    components = PlainList(blueprint.components)
    let tests = blueprint.scenario.resultTests
    testsShares = !tests.isEmpty
    isTested = PlainList(
      blueprint.streams.indices.map { stream in tests.contains { $0.stream == stream } })
    isInSchool = PlainList(blueprint.scenario.groups.map(\.isInSchool))
    groupCount = blueprint.groupCount
    keepsGroups = testsShares || Ledger.mayReturnToGiftsForGroups(blueprint.scenario.streams)
    streamCount = blueprint.streams.count
    monthsBeforeStart = blueprint.scenario.start.number - 1
    yearCount = (monthsBeforeStart + horizon + 11) / 12
    receivables = PlainList(repeating: 0, count: horizon)
    receivablesByAge = PlainList(repeating: 0, count: horizon * ReceivableAge.count)
    lags = PlainList(repeating: nil, count: streamCount)
    countsAsMatch = PlainList(blueprint.streams.map(\.countsAsMatch))
    chargedThisMonth = PlainList(repeating: 0, count: streamCount + 1)
    paid = PlainList(repeating: 0, count: (streamCount + 1) * horizon)
    matchPaid = PlainList(repeating: 0, count: horizon)
    matchUsed = PlainList(repeating: 0, count: horizon)
    spending = PlainList(
      repeating: 0, count: (streamCount + 1) * (blueprint.components.count + 1) * yearCount)
  }

  /// Empties the books for the next future and opens them with the reserve.
  ///
  /// - Parameter reserve: the hub's own money in cents
  mutating func reset(reserve: Int) {
    awards.removeAll()
    open.removeAll()
    payingOrder.removeAll()
    closed = ClosedAwards()
    obligations.removeAll()
    disappointed.removeAll()
    firstUnsettled = 0
    chargedByComponent.removeAll()
    chargedByGroup.removeAll()
    charges.removeAll(keepingCapacity: true)
    chargedThisMonth.setAll(to: 0)
    receivables.setAll(to: 0)
    paid.setAll(to: 0)
    matchPaid.setAll(to: 0)
    matchUsed.setAll(to: 0)
    receivableTotal = 0
    claims.removeAll()
    interest = 0
    cash = reserve
    interestDue = 0
    cost = 0
    gap = 0
    beginMonth(0)
    awards.append(Award(stream: nil, arose: 0, end: Award.never, amount: reserve))
    appendCharges()
  }

  mutating func beginMonth(_ month: Int) {
    year = (monthsBeforeStart + month) / 12
    costThisMonth = 0
    gapThisMonth = 0
  }

  /// Books cost that nobody pays.
  mutating func leaveUnpaid(_ amount: Int) {
    gap += amount
    gapThisMonth += amount
  }

  mutating func incur(_ amount: Int) {
    cost += amount
    costThisMonth += amount
  }

  // MARK: The life of awards

  /// Books a new award and answers its place.
  @discardableResult
  mutating func open(_ award: Award) -> Int {
    let place = awards.count
    awards.append(award)
    appendCharges()
    insert(place)
    return place
  }

  private mutating func appendCharges() {
    chargedByComponent.append(repeating: 0, count: components.count)
    guard tellsGroupsApart else { return }
    chargedByGroup.append(repeating: 0, count: components.count * (groupCount + 1))
  }

  private mutating func insert(_ place: Int) {
    let key = (awards[place].stream ?? streamCount, awards[place].end, place)
    var position = 0
    while position < open.count {
      let other = open[position]
      if (awards[other].stream ?? streamCount, awards[other].end, other) > key { break }
      position += 1
    }
    open.insert(place, at: position)
    if case .never = awards[place].turn { return }
    position = payingOrder.count
    while position > 0, turn(of: place) < turn(of: payingOrder[position - 1]) { position -= 1 }
    payingOrder.insert(place, at: position)
  }

  /// What decides when an award's turn comes: what is hardest to use later comes first, so the soonest
  /// to lapse, then what may pay for least, then the order of the file, then the award that arose first.
  private func turn(of place: Int) -> (Int, Int, Int, Int, Int) {
    let stream = awards[place].stream ?? streamCount
    switch awards[place].turn {
    case .inFileOrder: return (0, 0, stream, awards[place].end, place)
    case .byEnd(let breadth): return (awards[place].end, breadth, stream, 0, place)
    case .afterAll(let breadth): return (Award.never, breadth, stream, 0, place)
    case .never: return (Award.never, Int.max, stream, 0, place)
    }
  }

  private mutating func remove(_ place: Int) {
    delist(place)
    awards[place].isOpen = false
    closed.add(awards[place], isAdvanced: isAdvanced(place))
  }

  private mutating func delist(_ place: Int) {
    Ledger.remove(place, from: &open)
    Ledger.remove(place, from: &payingOrder)
  }

  private static func remove(_ place: Int, from list: inout PlainList<Int>) {
    for position in list.indices where list[position] == place {
      list.remove(at: position)
      return
    }
  }

  /// Grants an award more time.
  mutating func extend(_ place: Int, by months: Int) {
    delist(place)
    awards[place].end += months
    awards[place].renewals += 1
    insert(place)
  }

  /// What happens to what is left of an award at the end of its period.
  enum Ending: Sendable {
    /// It reverts to the funder, who had not paid it out.
    case lapses
    /// Cash in hand may no longer be spent, and lapses to the funder.
    case lapsesInHand
    /// Cash in hand goes back to the giver.
    case isReturned
    /// It is the hub's own, and joins the reserve.
    case isReleased
  }

  /// Ends an award at the end of its period.
  mutating func close(_ place: Int, _ ending: Ending) {
    let balance = awards[place].balance
    switch ending {
    case .lapses: awards[place].lapsed += balance
    case .lapsesInHand:
      awards[place].lapsed += balance
      awards[place].refunded += balance
      cash -= balance
    case .isReturned:
      awards[place].returned += balance
      awards[place].refunded += balance
      cash -= balance
    case .isReleased:
      awards[place].released += balance
      awards[Ledger.reserve].amount += balance
    }
    remove(place)
  }

  /// Ends an award early: its promises are withdrawn and its balance is gone.
  mutating func terminate(_ place: Int) {
    for index in firstUnsettled..<obligations.count
    where obligations[index].award == place && obligations[index].amount > 0 {
      disappointed.append(obligations[index].cohort)
      release(obligations[index].amount, of: index)
    }
    awards[place].terminated += awards[place].balance
    remove(place)
  }

  /// Takes away part of an award's balance; promises for the latest months go first if need be.
  mutating func cut(_ place: Int, by amount: Int) {
    var missing = amount - awards[place].available
    while missing > 0 {
      var latest = -1
      for index in firstUnsettled..<obligations.count
      where obligations[index].award == place && obligations[index].amount > 0 {
        if latest < 0 || obligations[index].month >= obligations[latest].month { latest = index }
      }
      guard latest >= 0 else { break }
      let freed = min(missing, obligations[latest].amount)
      disappointed.append(obligations[latest].cohort)
      release(freed, of: latest)
      missing -= freed
    }
    awards[place].cut += amount
  }
}
