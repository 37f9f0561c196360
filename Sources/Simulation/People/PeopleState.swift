import Planning

/// Where everyone who was ever reached is now, in whole people.
///
/// Everyone is in exactly one place; `residual` counts who is not.
struct PeopleState: ~Copyable {
  let horizon: Int
  let groupCount: Int
  let stratumCount: Int
  let programCount: Int

  /// Cumulative counts by headcount × group.
  private(set) var counts: PlainList<Int>
  var notApplied = 0
  var notQualified = 0
  var gaveUp = 0
  var droppedOut = 0
  var leftAfterOnRamp = 0
  var stopped = 0

  /// People waiting for a program, by program × month of joining × stratum.
  private(set) var waiting: PlainList<Int>
  /// Their totals by program × stratum.
  private(set) var waitingTotals: PlainList<Int>
  /// The first month that may still have somebody waiting, by program.
  private var waitingFrom: PlainList<Int>

  /// Searchers by program × month of completion × group: those whom an employer would hire, and
  /// those whom none will.
  var placeable: PlainList<Int>
  var unplaceable: PlainList<Int>
  /// Those whom an employer would hire, of all groups, by program × month of completion.
  var placeableIn: PlainList<Int>
  /// Everyone who is searching.
  var searching = 0
  /// Everyone who completed and began to search, by program × month of completion.
  var beganSearch: PlainList<Int>
  /// Those of them who were placed within six months of completing.
  var placedWithinSixMonths: PlainList<Int>
  /// Everyone who was to complete a program in a month, by program × that month, and who did.
  var wereToComplete: PlainList<Int>
  var didComplete: PlainList<Int>
  /// Hires by month × group, and those who stayed six months.
  var placedIn: PlainList<Int>
  var stayedSixMonths: PlainList<Int>

  init(_ blueprint: Blueprint) {
    horizon = blueprint.horizon
    groupCount = blueprint.groupCount
    stratumCount = blueprint.stratumCount
    programCount = blueprint.programs.count
    counts = PlainList(repeating: 0, count: Headcount.allCases.count * groupCount)
    waiting = PlainList(repeating: 0, count: programCount * horizon * stratumCount)
    waitingTotals = PlainList(repeating: 0, count: programCount * stratumCount)
    waitingFrom = PlainList(repeating: 0, count: programCount)
    placeable = PlainList(repeating: 0, count: programCount * horizon * groupCount)
    unplaceable = PlainList(repeating: 0, count: programCount * horizon * groupCount)
    placeableIn = PlainList(repeating: 0, count: programCount * horizon)
    beganSearch = PlainList(repeating: 0, count: programCount * horizon)
    placedWithinSixMonths = PlainList(repeating: 0, count: programCount * horizon)
    wereToComplete = PlainList(repeating: 0, count: programCount * horizon)
    didComplete = PlainList(repeating: 0, count: programCount * horizon)
    placedIn = PlainList(repeating: 0, count: horizon * groupCount)
    stayedSixMonths = PlainList(repeating: 0, count: horizon * groupCount)
  }

  /// Forgets everyone, for the next future.
  mutating func reset() {
    notApplied = 0
    notQualified = 0
    gaveUp = 0
    droppedOut = 0
    leftAfterOnRamp = 0
    stopped = 0
    searching = 0
    counts.setAll(to: 0)
    waiting.setAll(to: 0)
    waitingTotals.setAll(to: 0)
    waitingFrom.setAll(to: 0)
    placeable.setAll(to: 0)
    unplaceable.setAll(to: 0)
    placeableIn.setAll(to: 0)
    beganSearch.setAll(to: 0)
    placedWithinSixMonths.setAll(to: 0)
    wereToComplete.setAll(to: 0)
    didComplete.setAll(to: 0)
    placedIn.setAll(to: 0)
    stayedSixMonths.setAll(to: 0)
  }

  // MARK: Counting

  mutating func count(_ people: Int, _ headcount: Headcount, group: Int) {
    counts[headcount.place * groupCount + group] += people
  }

  func count(_ headcount: Headcount, group: Int) -> Int {
    counts[headcount.place * groupCount + group]
  }

  @inline(__always)
  func total(_ headcount: Headcount) -> Int {
    var total = 0
    for group in 0..<groupCount { total += counts[headcount.place * groupCount + group] }
    return total
  }

  /// People placed or stopped: those whose search has ended.
  @inline(__always)
  var searchesEnded: Int { total(.placed) + stopped }

  // MARK: Waiting

  func waiting(program: Int, stratum: Int) -> Int {
    waitingTotals[program * stratumCount + stratum]
  }

  @inline(__always)
  func waiting(program: Int) -> Int {
    var total = 0
    for stratum in 0..<stratumCount { total += waitingTotals[program * stratumCount + stratum] }
    return total
  }

  func waiting(program: Int, joined month: Int, stratum: Int) -> Int {
    waiting[(program * horizon + month) * stratumCount + stratum]
  }

  mutating func join(_ people: Int, program: Int, month: Int, stratum: Int) {
    waiting[(program * horizon + month) * stratumCount + stratum] += people
    waitingTotals[program * stratumCount + stratum] += people
  }

  mutating func leaveWaiting(_ people: Int, program: Int, joined month: Int, stratum: Int) {
    waiting[(program * horizon + month) * stratumCount + stratum] -= people
    waitingTotals[program * stratumCount + stratum] -= people
  }

  /// Takes one person off a waiting list, by number among those of a stratum who wait.
  @inline(__always)
  mutating func leaveWaiting(number: Int, program: Int, stratum: Int, from first: Int) {
    var place = (program * horizon + first) * stratumCount + stratum
    var left = number - waiting[place]
    while left >= 0 {
      place += stratumCount
      left -= waiting[place]
    }
    waiting[place] -= 1
    waitingTotals[program * stratumCount + stratum] -= 1
  }

  /// The month in which those who have waited longest joined, up to `month`.
  mutating func longestWaiting(program: Int, upTo month: Int) -> Int {
    var first = waitingFrom[program]
    while first < month {
      let start = (program * horizon + first) * stratumCount
      var someone = false
      for place in start..<(start + stratumCount) where waiting[place] > 0 { someone = true }
      if someone { break }
      first += 1
    }
    waitingFrom[program] = first
    return first
  }

  // MARK: Searching

  func searchPlace(program: Int, completed month: Int, group: Int) -> Int {
    (program * horizon + month) * groupCount + group
  }

  // MARK: Audit

  /// How many people are missing from all places, or in two at once; 0 when the books are right.
  ///
  /// - Parameter training: how many are in training
  /// - Returns: reached − all places
  @inline(__always)
  mutating func residual(training: Int) -> Int {
    var elsewhere =
      training + notApplied + notQualified + gaveUp + droppedOut + leftAfterOnRamp
      + total(.placed) + stopped + searching
    for place in waitingTotals.indices { elsewhere += waitingTotals[place] }
    return total(.reached) - elsewhere
  }

  /// How far the running totals of those who wait and those who search are from the people who do,
  /// counted one by one; 0 when the books are right.
  mutating func discrepancy() -> Int {
    var counted = 0
    for place in waiting.indices { counted += waiting[place] }
    for place in placeable.indices { counted += placeable[place] + unplaceable[place] }
    for place in waitingTotals.indices { counted -= waitingTotals[place] }
    var wanted = 0
    for place in placeable.indices { wanted += placeable[place] }
    for place in placeableIn.indices { wanted -= placeableIn[place] }
    return max(abs(counted - searching), abs(wanted))
  }
}
