package import Analysis
import Planning
import Simulation
import Uncertainty

/// What drives an outcome, for the terminal.
package struct DriversReport {
  let drivers: Drivers
  let ink: Ink

  package init(_ drivers: Drivers, ink: Ink) {
    self.drivers = drivers
    self.ink = ink
  }

  static let width = 100
  /// How many unknowns are listed, and how many for each goal.
  private static let mostDrivers = 10
  private static let mostForGoal = 3

  /// The whole text.
  package var text: String {
    var report = TextReport()
    let futures = drivers.futures
    report.add(ink.heading(futures.scenario.name))
    report.add(
      "\(counted(futures.count, "simulated future")), each lived twice: the same assumptions and "
        + "awards, new luck; seed \(futures.blueprint.seed)")
    addParts(to: &report)
    addDrivers(to: &report)
    addGoals(to: &report)
    addFailures(to: &report)
    return report.text
  }

  // MARK: Luck and not knowing

  private func addParts(to report: inout TextReport) {
    report.section("LUCK AND NOT KNOWING", note: drivers.outcome.title, ink)
    let unknown = drivers.unknown
    guard (drivers.summary.standardDeviation ?? 0) > 0 else {
      report.add("  All futures agree: nothing about this outcome is left to chance.")
      return
    }
    let middle = OutcomeWords.text(
      drivers.summary.median, drivers.outcome, Precision(drivers.summary))
    report.add(
      wrapped(
        "The middle future has \(middle). Of the spread around it, as a variance, "
          + "\(whole(drivers.luck)) is luck, which nobody can find out beforehand, and "
          + "\(whole(unknown.shown)) comes from what is not known yet (simulation error leaves "
          + "\(range(unknown))). Whether an award is won counts as not known: one could wait and see.",
        width: DriversReport.width, indent: "  "))
    if drivers.leftOut > 0 {
      report.add("  \(counted(drivers.leftOut, "future")) without this outcome are left out.")
    }
  }

  private func whole(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private func range(_ share: VarianceShare) -> String {
    func part(_ value: Double) -> Int { Int((min(1, max(0, value)) * 100).rounded()) }
    let low = part(share.interval.low)
    let high = part(share.interval.high)
    return low == high ? "\(low)%" : "\(low)% to \(high)%"
  }

  // MARK: Unknowns

  /// Unknowns whose part in the outcome is beyond simulation error.
  private var telling: [Drivers.Driver] {
    drivers.drivers.filter { $0.settled.interval.low > 0 && $0.settled.share >= 0.0005 }
  }

  private func addDrivers(to report: inout TextReport) {
    report.section(
      "WHAT TO FIND OUT FIRST", note: "the part of what is not known that each settles alone", ink)
    guard let first = telling.first else {
      report.add("  No single unknown moves this outcome beyond simulation error.")
      return
    }
    var table = TextTable([.left, .right, .right, .left, .right, .left])
    table.add(["", "settles", "mean when", "it is low", "mean when", "it is high"])
    for driver in telling.prefix(DriversReport.mostDrivers) {
      table.add([
        driver.input.title, doubt(driver),
        mean(driver.low), driver.low.words, mean(driver.high), driver.high.words,
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    report.add(
      wrapped(
        advice(first),
        width: DriversReport.width, indent: "  "))
    report.add(
      wrapped(
        "In parentheses what simulation error leaves, 95 of 100; means have the digits that theirs "
          + "leaves. Low and high: the lowest and the highest fifth of its values. The parts need not "
          + "add up to 100%: some unknowns matter only together, and related ones share what they "
          + "settle.",
        width: DriversReport.width, indent: "  "))
  }

  /// The part of what is not known that an unknown settles, with what simulation error leaves.
  private func doubt(_ driver: Drivers.Driver) -> String {
    let share = drivers.partOfDoubt(driver)
    let scale = driver.settled.shown > 0 ? share / driver.settled.shown : 0
    func bound(_ value: Double) -> Int {
      Int((min(1, max(0, value * scale)) * 100).rounded())
    }
    let interval = driver.settled.interval
    return "\(part(share)) (\(bound(interval.low)) to \(bound(interval.high)))"
  }

  /// What to find out first; several where simulation error does not tell which settles most.
  private func advice(_ first: Drivers.Driver) -> String {
    let close = telling.dropFirst().filter {
      $0.settled.interval.high >= first.settled.interval.low
    }
    let settles =
      "\(part(drivers.partOfDoubt(first))) of what is not known and \(part(first.settled.shown)) of "
      + "the whole spread."
    guard !close.isEmpty else {
      return "Find out first: \(first.input.title). It settles \(settles)"
    }
    let others = close.prefix(2).map(\.input.title).joined(separator: "; ")
    let more = close.count > 2 ? "; and \(close.count - 2) more" : ""
    return
      "Find out first: \(first.input.title). It settles \(settles) With so many futures, it is too "
      + "close to call whether others settle as much: \(others)\(more)."
  }

  /// The mean where an unknown is low or high, which fewer futures tell than all.
  private func mean(_ level: Drivers.Level) -> String {
    let error = (drivers.summary.standardError ?? 0) / max(level.share, 1e-9).squareRoot()
    return OutcomeWords.text(level.mean, drivers.outcome, Precision(error: error))
  }

  private func part(_ share: Double) -> String {
    share < 0.005 ? "under 1%" : whole(share)
  }

  // MARK: Goals

  private func addGoals(to report: inout TextReport) {
    guard !drivers.goals.isEmpty else { return }
    report.section(
      "WHAT IT WOULD SAY OF THE GOALS", note: "in how many of 100 futures each is reached", ink)
    for (number, goal) in drivers.goals.enumerated() {
      report.add(
        "  \(goal.goal.sentence): \(Frequency.count(goal.probability)), "
          + "wanted \(Frequency.count(goal.goal.confidence))")
      let effects = drivers.drivers.filter {
        $0.goals[number].settled.interval.low > 0 && $0.goals[number].settled.share >= 0.005
      }.sorted { $1.goals[number].settled.share < $0.goals[number].settled.share }
      guard !effects.isEmpty else {
        report.add("    Nothing that could be found out moves it beyond simulation error.")
        continue
      }
      var table = TextTable([.left, .right, .left, .right, .left, .left])
      for driver in effects.prefix(DriversReport.mostForGoal) {
        let effect = driver.goals[number]
        table.add([
          "  \(driver.input.title)", Frequency.count(effect.low), driver.low.words,
          Frequency.count(effect.high), driver.high.words, turn(effect, isMet: goal.isMet),
        ])
      }
      report.add(table.lines())
    }
    // A fifth of the futures tells the chance at each end; half of them is the widest case.
    let fifth = max(1, drivers.futures.count / 5)
    let margin = (1.96 * (0.25 / Double(fifth)).squareRoot() * 100).rounded(.up)
    report.add(
      wrapped(
        "Chances at an end are counted in about a fifth of the futures: give or take "
          + "\(Int(margin)) of 100 at most (95 of 100).",
        width: DriversReport.width, indent: "  "))
  }

  private func turn(_ effect: Drivers.GoalEffect, isMet: Bool) -> String {
    guard effect.turns > 0 else { return "" }
    return "\(isMet ? "not enough" : "enough") in \(Frequency.text(effect.turns)) cases"
  }

  // MARK: Failures

  private func addFailures(to report: inout TextReport) {
    guard !drivers.goals.isEmpty else { return }
    report.section("WHY FUTURES MISS A GOAL", note: "conditions that most of them share", ink)
    for (number, goal) in drivers.goals.enumerated() {
      let pattern = drivers.failures[number]
      report.add(
        "  \(goal.goal.sentence): \(grouped(pattern.failures.magnitude)) of "
          + "\(counted(pattern.futures, "future")) miss it"
          + (goal.isMet ? ", few enough." : "."))
      guard pattern.isTold else {
        if pattern.failures > 0 {
          report.add(
            pattern.failures < pattern.futures
              ? "    Too few to tell what they have in common." : "    All do, whatever happens.")
        }
        continue
      }
      if pattern.groups.isEmpty {
        report.add(
          wrapped(
            "Nothing that they have in common holds up when it is checked with so many futures; more "
              + "might show it.", width: DriversReport.width, indent: "    "))
      }
      for group in pattern.groups { report.add(lines(group)) }
    }
    guard drivers.failures.contains(where: { !$0.groups.isEmpty }) else { return }
    report.add(
      wrapped(
        "Found among one half of the futures and counted in the other, so the counts are of half of "
          + "them. They go together with failure; they are not proven causes.",
        width: DriversReport.width, indent: "  "))
  }

  /// What simulation error leaves of the share of futures that fail under a group of conditions.
  private func error(of group: FailurePattern.Group) -> String {
    let interval = WilsonInterval(successes: group.failuresMeeting, trials: group.meeting)
    func hundredth(_ share: Double) -> Int { Int((share * 100).rounded()) }
    return "(\(hundredth(interval.low)) to \(hundredth(interval.high)))"
  }

  /// A group of conditions in words: `Of 28 failing futures, 22 have: A and B`.
  private func lines(_ group: FailurePattern.Group) -> [String] {
    wrapped(
      "Of \(grouped(group.failures.magnitude)) failing futures, "
        + "\(grouped(group.failuresMeeting.magnitude)) have: "
        + group.conditions.map(\.words).joined(separator: " and ")
        + ". \(Frequency.text(group.density)) such futures fail \(error(of: group)), "
        + "\(Frequency.count(group.overall)) at large.",
      width: DriversReport.width, indent: "    ")
  }
}

/// Outcomes in words of their own unit.
enum OutcomeWords {
  static func text(_ value: Double, _ outcome: Outcome, _ precision: Precision) -> String {
    switch outcome.measure {
    case .money: precision.money(value)
    case .people, .count, .months, .month: decimalOrCount(value, precision)
    case .share: percent((value * 1_000).rounded() / 1_000)
    case .flag: Frequency.text(value)
    }
  }

  /// Small means keep a decimal: 3.4 cohorts is not 3.
  private static func decimalOrCount(_ value: Double, _ precision: Precision) -> String {
    precision.step <= 1 && abs(value) < 20 ? decimal(value) : precision.count(value)
  }
}
