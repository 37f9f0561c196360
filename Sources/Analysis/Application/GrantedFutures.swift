package import Planning
package import Simulation
import Uncertainty

/// Futures of a scenario as if one of its streams were granted, told month by month: what each cost
/// line takes and who pays it, and where people, cash and stages are.
///
/// They are the futures that a run of the same scenario and seed has, told in more detail.
package struct GrantedFutures: Sendable {
  package let blueprint: Blueprint
  /// The place of the stream that is as if granted.
  package let stream: Int
  package let count: Int
  /// Added up over all futures; amounts in cents.
  private let sums: Sums
  /// By future.
  private let people: [[Int32]]
  private let cash: [[Int]]
  private let reserve: [[Int]]
  private let rows: [[Int]]
  /// By future and program.
  private let courses: [[Course]]
  /// By future, the streams of formula aid that were lost once they were approved.
  private let lostAid: [[Int]]
  /// The first month and the month after the last of the stream's first award, in the future with
  /// the earliest; nil where it never arises.
  package let award: Range<Int>?

  package var scenario: Scenario { blueprint.scenario }
  package var months: Int { scenario.horizon }

  /// How one program went in one future.
  private struct Course: Sendable {
    /// People who were to complete by the last month, and who did.
    var due = 0
    var completed = 0
  }

  /// Sums over futures, by place and month.
  private struct Sums: Sendable {
    /// By line × month, paid or not.
    var cost: [Int]
    /// How often each line's price was incurred.
    var units: [Double]
    /// By stream (the reserve last) × line (interest last) × month.
    var paid: [Int]
    var unpaid: [Int]
    /// By stream × month, what awards bring less what is taken from them.
    var granted: [Int]
    /// By program × month.
    var cohorts: [Int]
    var entrants: [Int]
    var completers: [Int]

    init(_ scenario: Scenario) {
      let months = scenario.horizon
      let lines = scenario.costs.count
      let programs = scenario.programs.count
      cost = Array(repeating: 0, count: lines * months)
      units = Array(repeating: 0, count: lines * months)
      paid = Array(repeating: 0, count: (scenario.streams.count + 1) * (lines + 1) * months)
      unpaid = Array(repeating: 0, count: months)
      granted = Array(repeating: 0, count: scenario.streams.count * months)
      cohorts = Array(repeating: 0, count: programs * months)
      entrants = cohorts
      completers = cohorts
    }

    mutating func add(_ other: Sums) {
      for place in cost.indices { cost[place] += other.cost[place] }
      for place in units.indices { units[place] += other.units[place] }
      for place in paid.indices { paid[place] += other.paid[place] }
      for place in unpaid.indices { unpaid[place] += other.unpaid[place] }
      for place in granted.indices { granted[place] += other.granted[place] }
      for place in cohorts.indices {
        cohorts[place] += other.cohorts[place]
        entrants[place] += other.entrants[place]
        completers[place] += other.completers[place]
      }
    }

    /// Adds what a future has in each month.
    mutating func add(_ replay: FutureReplay, prices: LinePrices) {
      let scenario = replay.scenario
      let months = scenario.horizon
      let lines = scenario.costs.count
      for record in replay.months {
        let month = record.month
        for payment in record.payments {
          let stream = payment.stream ?? scenario.streams.count
          let line = payment.line ?? lines
          paid[(stream * (lines + 1) + line) * months + month] += payment.amount
          if let line = payment.line { incur(payment.amount, line, record, replay, prices) }
        }
        for shortage in record.shortages {
          unpaid[month] += shortage.amount
          if let line = shortage.line { incur(shortage.amount, line, record, replay, prices) }
        }
        for event in record.events {
          switch event {
          case .started(let program, let heads):
            cohorts[program * months + month] += 1
            entrants[program * months + month] += heads
          case .completed(let program, let heads, _):
            completers[program * months + month] += heads
          case .awarded(let stream, _, let amount, _), .grew(let stream, _, let amount):
            granted[stream * months + month] += amount
          case .took(_, let stream, _, let amount):
            granted[stream * months + month] -= amount
          default: break
          }
        }
      }
    }

    private mutating func incur(
      _ amount: Int, _ line: Int, _ record: MonthRecord, _ replay: FutureReplay,
      _ prices: LinePrices
    ) {
      let place = line * replay.scenario.horizon + record.month
      cost[place] += amount
      let price = prices.price(
        of: line, month: record.month, isRecession: record.isRecession, replay.assumptions)
      if let price, price > 0 { units[place] += Double(amount) / 100 / price }
    }
  }

  /// Simulates the futures.
  ///
  /// - Parameters:
  ///   - scenario: the plan as it stands, the stream's odds as they are
  ///   - stream: the place of the stream that is taken as granted
  ///   - seed: the seed of all draws
  ///   - count: how many futures, at least 1
  package init(of scenario: Scenario, stream: Int, seed: UInt64, count: Int) async {
    let blueprint = Blueprint(scenario.asIfGranted(stream), seed: seed)
    let prices = LinePrices(scenario)
    let length = 25
    let blocks = (count + length - 1) / length
    let parts = await concurrentMap(blocks) { block in
      var sums = Sums(blueprint.scenario)
      var tales: [Tale] = []
      for future in (block * length)..<min(count, (block + 1) * length) {
        let replay = FutureReplay(future, of: blueprint)
        sums.add(replay, prices: prices)
        tales.append(Tale(replay, stream: stream))
      }
      return (sums, tales)
    }
    var total = Sums(blueprint.scenario)
    for (sums, _) in parts { total.add(sums) }
    let tales = parts.flatMap(\.1)
    self.blueprint = blueprint
    self.stream = stream
    self.count = count
    sums = total
    people = tales.map(\.people)
    cash = tales.map(\.cash)
    reserve = tales.map(\.reserve)
    rows = tales.map(\.row)
    courses = tales.map(\.courses)
    lostAid = tales.map(\.lostAid)
    let awards = tales.compactMap(\.award)
    award = awards.min { $0.lowerBound < $1.lowerBound }
  }

  /// What is kept of each future on its own.
  private struct Tale: Sendable {
    /// By month × count.
    let people: [Int32]
    let cash: [Int]
    let reserve: [Int]
    let row: [Int]
    let award: Range<Int>?
    let courses: [Course]
    let lostAid: [Int]

    init(_ replay: FutureReplay, stream: Int) {
      var served = 0
      people = replay.months.flatMap { month in
        served = max(served, PeopleCount.served.value(in: month.people))
        return PeopleCount.allCases.map { count in
          Int32(clamping: count == .served ? served : count.value(in: month.people))
        }
      }
      cash = replay.months.map(\.values.cash)
      reserve = Tale.reserve(in: replay)
      row = replay.row
      var courses = replay.scenario.programs.map { _ in Course() }
      var lostAid: [Int] = []
      for event in replay.months.flatMap(\.events) {
        switch event {
        case .completed(let program, let people, let due):
          courses[program].completed += people
          courses[program].due += due
        case .lostAid(let stream, _): if !lostAid.contains(stream) { lostAid.append(stream) }
        default: break
        }
      }
      self.courses = courses
      self.lostAid = lostAid
      award = replay.awards.first { $0.stream == stream }.map { award in
        max(
          0, award.arose)..<max(
            award.arose + 1, min(award.end, replay.scenario.horizon))
      }
    }

    /// What is left of the hub's own money at each month's end, in cents: what it began with and what
    /// ended awards left it, less what it paid.
    private static func reserve(in replay: FutureReplay) -> [Int] {
      let assumed = replay.assumptions[replay.scenario.hub.reserve.index]
      var left = Money(dollars: assumed).cents
      return replay.months.map { record in
        for case .took(.released, _, _, let amount) in record.events { left += amount }
        for payment in record.payments where payment.stream == nil { left -= payment.amount }
        return left
      }
    }
  }

  // MARK: Means by month

  /// What a cost line takes in some months, paid or not, in dollars: the mean over the futures.
  package func cost(line: Int, _ months: Range<Int>) -> Double {
    mean(months.reduce(0) { $0 + sums.cost[line * self.months + $1] })
  }

  /// How often a line's price arises in some months, such as months of pay or participants.
  ///
  /// The mean over the futures. A participant who leaves early counts as the part that was there.
  package func units(line: Int, _ months: Range<Int>) -> Double {
    months.reduce(0) { $0 + sums.units[line * self.months + $1] } / Double(count)
  }

  /// What a stream (nil for the reserve) pays for a line (nil for interest) in some months, in
  /// dollars: the mean over the futures.
  package func paid(stream: Int?, line: Int?, _ months: Range<Int>) -> Double {
    let lines = scenario.costs.count
    let place = (stream ?? scenario.streams.count) * (lines + 1) + (line ?? lines)
    return mean(months.reduce(0) { $0 + sums.paid[place * self.months + $1] })
  }

  /// What a stream (nil for the reserve) pays for all lines in some months.
  package func paid(stream: Int?, _ months: Range<Int>) -> Double {
    scenario.costs.indices.reduce(0) { $0 + paid(stream: stream, line: $1, months) }
  }

  /// Cost that nobody pays in some months, in dollars: the mean over the futures.
  package func unpaid(_ months: Range<Int>) -> Double {
    mean(months.reduce(0) { $0 + sums.unpaid[$1] })
  }

  /// What a stream's awards have left when a month begins, in dollars: the mean over the futures.
  ///
  /// What ends with the month before is gone by then.
  package func balance(stream: Int, before month: Int) -> Double {
    let granted = (0..<month).reduce(0) { $0 + sums.granted[stream * months + $1] }
    let interest = paid(stream: stream, line: nil, 0..<month)
    return mean(granted) - paid(stream: stream, 0..<month) - interest
  }

  /// Cohorts that start, people who enter and people who complete a program in some months: means.
  package func cohorts(program: Int, _ months: Range<Int>) -> Double {
    total(sums.cohorts, program, months)
  }
  package func entrants(program: Int, _ months: Range<Int>) -> Double {
    total(sums.entrants, program, months)
  }
  package func completers(program: Int, _ months: Range<Int>) -> Double {
    total(sums.completers, program, months)
  }

  private func total(_ values: [Int], _ program: Int, _ months: Range<Int>) -> Double {
    Double(months.reduce(0) { $0 + values[program * self.months + $1] }) / Double(count)
  }

  private func mean(_ cents: Int) -> Double { Double(cents) / 100 / Double(count) }

  // MARK: Spreads

  /// People counted in some months, a value for each future.
  package func people(_ wanted: PeopleCount, _ months: Range<Int>) -> [Double] {
    guard !months.isEmpty else { return Array(repeating: 0, count: count) }
    let width = PeopleCount.allCases.count
    return people.map { future in
      let before =
        months.lowerBound == 0 ? 0 : future[(months.lowerBound - 1) * width + wanted.rawValue]
      return Double(future[(months.upperBound - 1) * width + wanted.rawValue] - before)
    }
  }

  /// Cash at a month's end in dollars, a value for each future.
  package func cash(month: Int) -> [Double] { cash.map { Double($0[month]) / 100 } }

  /// The hub's own money at a month's end in dollars, a value for each future: neither what others
  /// have paid in advance nor less what they still owe.
  package func reserve(month: Int) -> [Double] { reserve.map { Double($0[month]) / 100 } }

  /// A recorded outcome at the horizon in its unit, a value for each future.
  package func values(_ outcome: Outcome) -> [Double] {
    guard let column = blueprint.layout.column(outcome) else { return [] }
    return rows.map { outcome.scaled($0[column]) }
  }

  /// What became of a stream's awards at the horizon in dollars, a value for each future.
  package func values(stream: Int, _ outcome: StreamOutcome) -> [Double] {
    let column = blueprint.layout.column(stream: stream, outcome)
    return rows.map { Double($0[column]) / 100 }
  }

  /// The share of those who were to complete a program by the last month that did, a value for each
  /// future in which anyone was.
  package func completion(program: Int) -> [Double] {
    courses.compactMap { courses in
      let course = courses[program]
      return course.due > 0 ? Double(course.completed) / Double(course.due) : nil
    }
  }

  /// The share of a program's completers that were placed by the last month, a value for each future
  /// with completers.
  package func placement(program: Int) -> [Double] {
    let layout = blueprint.layout
    return rows.compactMap { row in
      let completed = row[layout.column(program: program, .completed)]
      let placed = row[layout.column(program: program, .placed)]
      return completed > 0 ? Double(placed) / Double(completed) : nil
    }
  }

  /// Futures in which a stream of formula aid awards anything or is approved only to be lost, and in
  /// which it is lost again.
  package func aid(stream: Int) -> (came: Int, lost: Int) {
    let column = blueprint.layout.column(stream: stream, .awarded)
    let came = zip(rows, lostAid).count { $0[column] > 0 || $1.contains(stream) }
    return (came, lostAid.count { $0.contains(stream) })
  }

  /// Futures that reach a goal of the scenario.
  package func reached(goal: Int) -> Int {
    rows.count { $0[blueprint.layout.column(goal: goal)] != 0 }
  }

  /// The middle month in which a stage is entered; nil where fewer than half of the futures do.
  package func entered(_ stage: Stage) -> Int? {
    let column = blueprint.layout.column(entered: stage)
    let months = rows.map { $0[column] >= 0 ? $0[column] : Int.max }.sorted()
    let middle = months[(months.count - 1) / 2]
    return middle == Int.max ? nil : middle
  }
}
