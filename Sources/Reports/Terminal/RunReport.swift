package import Analysis
import Planning
import Simulation
import Uncertainty

/// The summary of a run for a person at a terminal.
package struct RunReport: Sendable {
  let projection: Projection
  let study: RestrictionStudy?
  let ink: Ink
  static let width = 96

  /// Prepares the summary of a run.
  ///
  /// - Parameters:
  ///   - projection: what the futures say
  ///   - study: what restrictions cost, where that was asked
  ///   - ink: colors or none
  package init(_ projection: Projection, study: RestrictionStudy? = nil, ink: Ink) {
    self.projection = projection
    self.study = study
    self.ink = ink
  }

  /// The whole report: goals first, then people, stages, money, and what goes wrong.
  package var text: String {
    var report = TextReport()
    addTitle(to: &report)
    addGoals(to: &report)
    addFunnel(to: &report)
    addStages(to: &report)
    addStreams(to: &report)
    addSums(to: &report)
    addShortage(to: &report)
    addCosts(to: &report)
    addRestrictions(to: &report)
    addWorst(to: &report)
    addResultTests(to: &report)
    WaiverLines.add(projection.scenario.waivers, to: &report, ink)
    addFooting(to: &report)
    return report.text
  }

  private func addTitle(to report: inout TextReport) {
    let scenario = projection.scenario
    let end = scenario.start.advanced(by: scenario.horizon - 1)
    let place = scenario.region.map { ", \($0)" } ?? ""
    report.add(ink.heading(scenario.name) + place)
    report.add(
      "\(scenario.start.title) to \(end.title), \(counted(scenario.horizon, "month")); "
        + "\(counted(projection.futures.count, "simulated future")), "
        + "seed \(projection.futures.blueprint.seed)")
  }

  // MARK: Goals

  private func addGoals(to report: inout TextReport) {
    report.section("GOALS", note: "in how many of 100 futures each is reached", ink)
    guard !projection.goals.isEmpty else {
      report.add("  The scenario states no goals.")
      return
    }
    var table = TextTable([.left, .left, .right, .right, .left])
    table.add(["", "", "reached", "wanted", ""])
    for result in projection.goals {
      table.add([
        result.isMet ? "yes" : "no", result.goal.sentence,
        Frequency.text(result.probability, besides: result.goal.confidence),
        Frequency.text(result.goal.confidence), verdict(result),
      ])
    }
    report.add(
      table.lines { row, column, cell in
        guard row > 0 else { return ink.faint(cell) }
        guard column == 0 else { return cell }
        return projection.goals[row - 1].isMet ? ink.good(cell) : ink.bad(cell)
      })
  }

  private func verdict(_ result: GoalResult) -> String {
    if result.isClose { return "too close to call with this many futures" }
    return result.isMet ? "enough" : "not enough"
  }

  // MARK: People

  private static let funnel: [Outcome] = [
    .reached, .applied, .qualified, .enrolled, .trained, .credentialed, .placed,
    .retainedSixMonths, .retainedTwelveMonths,
  ]

  private func addFunnel(to report: inout TextReport) {
    report.section("PEOPLE", note: "by the end; 8 in 10 futures lie in the likely range", ink)
    var table = TextTable([.left, .right, .right])
    table.add(["", "middle", "likely range"])
    for outcome in RunReport.funnel { addRow(outcome, to: &table) }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    report.add("  Employment after 6 and 12 months counts only what is observed by the last month.")
    addCohorts(to: &report)
  }

  func addRow(_ outcome: Outcome, to table: inout TextTable) {
    guard let summary = projection[outcome]?.summary else { return }
    let isMoney = outcome.measure == .money
    table.add([
      outcome.title, LikelyRange.middle(summary, isMoney: isMoney),
      LikelyRange.text(summary, isMoney: isMoney),
    ])
  }

  private func addCohorts(to report: inout TextReport) {
    guard let started = projection[.cohortsStarted]?.summary,
      let postponed = projection[.cohortsPostponed]?.summary
    else { return }
    var sentence = "Cohorts: \(LikelyRange.text(started, isMoney: false)) start"
    let reasons: [(Outcome, String)] = [
      (.refusedForPeople, "for people"), (.refusedForMoney, "for money"),
      (.refusedForShortMonth, "after a short month"),
    ]
    let waits = reasons.compactMap { outcome, words -> String? in
      guard let mean = projection[outcome]?.summary?.mean, mean >= 0.05 else { return nil }
      return "\(decimal(mean)) \(words)"
    }
    if postponed.maximum == 0 {
      sentence += ", none has to wait."
    } else {
      sentence += ", \(decimal(postponed.mean)) on average have to wait"
      if !waits.isEmpty { sentence += " (months waited: \(waits.joined(separator: ", ")))" }
      sentence += "."
    }
    report.add(wrapped(sentence, width: RunReport.width, indent: "  "))
  }

  // MARK: Stages

  private func addStages(to report: inout TextReport) {
    report.section("STAGES", note: "the road from Apply to Sustain", ink)
    if projection.scenario.stages.isFixed {
      report.add("  Fixed at \(projection.scenario.stages.initial.title) for the whole time.")
    }
    var table = TextTable([.left, .right, .left])
    for result in projection.stages where isOnRoad(result) {
      table.add([result.stage.title, Frequency.text(result.share), dates(result)])
    }
    if !projection.scenario.stages.isFixed { report.add(table.lines()) }
    if let sustained = projection[.sustained]?.summary, let closed = projection[.closed]?.summary {
      report.add(
        "  Sustained: \(Frequency.text(sustained.mean)) futures. "
          + "Closed for want of money: \(Frequency.text(closed.mean)).")
    }
  }

  private func isOnRoad(_ result: StageResult) -> Bool {
    result.stage >= projection.scenario.stages.initial || result.reached > 0
  }

  private func dates(_ result: StageResult) -> String {
    guard let entered = result.entered else { return "" }
    if result.stage == projection.scenario.stages.initial { return "from the start" }
    if entered.p10 == entered.p90 { return entered.p50.title }
    return "half of them by \(entered.p50.title), likely \(entered.p10.title) "
      + "to \(entered.p90.title)"
  }
}
