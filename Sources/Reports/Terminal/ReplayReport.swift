import Analysis
import Planning
package import Simulation
import Uncertainty

/// What `replay` prints: one future, month by month.
package struct ReplayReport: Sendable {
  let replay: FutureReplay
  let ink: Ink
  private let words: EventWords

  package init(_ replay: FutureReplay, ink: Ink) {
    self.replay = replay
    self.ink = ink
    words = EventWords(scenario: replay.scenario)
  }

  package var text: String {
    var report = TextReport()
    let scenario = replay.scenario
    report.add(ink.heading(scenario.name) + ", future \(replay.future)")
    report.add(
      "one course of events of many, seed \(replay.blueprint.seed); it is neither likely nor a "
        + "forecast")
    addAssumptions(to: &report)
    report.section("MONTH BY MONTH", note: "money in whole dollars", ink)
    for (place, month) in replay.months.enumerated() {
      let before = place > 0 ? replay.months[place - 1].people : .nobody
      add(month, after: before, to: &report)
    }
    addAwards(to: &report)
    addOutcomes(to: &report)
    return report.text
  }

  private func addAssumptions(to report: inout TextReport) {
    report.section("WHAT THIS FUTURE ASSUMES", note: "what is uncertain in the scenario", ink)
    var table = TextTable([.left, .right, .left])
    for (assumption, value) in zip(replay.scenario.assumptions, replay.assumptions)
    where !assumption.distribution.isFixed {
      table.add([assumption.title, assumption.unit.text(value), "of \(assumption.written)"])
    }
    report.add(table.lines { _, column, cell in column == 2 ? ink.faint(cell) : cell })
  }

  // MARK: A month

  private func add(
    _ month: MonthRecord, after before: MonthRecord.People, to report: inout TextReport
  ) {
    let date = replay.scenario.start.advanced(by: month.month)
    var head = "\(date.title)  \(month.stage.title)"
    if month.isRecession { head += ", recession" }
    if month.values.open == 0 { head += ", closed" }
    report.add()
    report.add("\(ink.heading(head))  cash \(EventWords.money(month.values.cash))")
    for subject in EventWords.Subject.allCases {
      var clauses = subject == .people ? flows(month.people, before) : []
      clauses += month.events.filter { words.subject($0) == subject }.compactMap(words.clause)
      if subject == .people { clauses += [now(month)] }
      addLine(subject.rawValue, clauses.joined(separator: "; "), to: &report)
    }
    if month.values.cost > 0 {
      addLine("cost", EventWords.money(month.values.cost) + ": " + paid(month), to: &report)
    }
    for shortage in month.shortages { addLine("UNPAID", text(shortage), to: &report) }
  }

  private func addLine(_ title: String, _ text: String, to report: inout TextReport) {
    guard !text.isEmpty else { return }
    let indent = 10
    var lines = wrapped(
      text, width: RunReport.width, indent: String(repeating: " ", count: indent))
    guard let first = lines.first else { return }
    let label = "  " + title + String(repeating: " ", count: max(0, indent - 2 - title.count))
    lines[0] = (title == "UNPAID" ? ink.bad(label) : ink.faint(label)) + first.dropFirst(indent)
    report.add(lines)
  }

  /// What the month added to the running counts.
  private func flows(_ now: MonthRecord.People, _ before: MonthRecord.People) -> [String] {
    let flows: [(Int, String)] = [
      (now.reached - before.reached, "reached"), (now.applied - before.applied, "apply"),
      (now.qualified - before.qualified, "qualify"),
      (now.placed - before.placed, "hired"),
      (now.droppedOut - before.droppedOut, "drop out"),
      (now.gaveUp - before.gaveUp, "give up waiting"),
      (now.stoppedSearching - before.stoppedSearching, "stop searching"),
      (now.retainedSixMonths - before.retainedSixMonths, "still employed after 6 months"),
      (now.retainedTwelveMonths - before.retainedTwelveMonths, "still employed after 12 months"),
    ]
    let said = flows.filter { $0.0 != 0 }.map { "\(grouped($0.0.magnitude)) \($0.1)" }
    return said.isEmpty ? [] : [said.joined(separator: ", ")]
  }

  private func now(_ month: MonthRecord) -> String {
    let people = month.people
    return "now \(people.waiting) wait, \(people.inTraining) train, \(people.searching) search; "
      + "\(counted(month.values.employers, "employer")), \(counted(month.openings, "opening"))"
  }

  /// Who paid what: `County WIOA $12,000 (Tuition $10,000, Support $2,000)`.
  private func paid(_ month: MonthRecord) -> String {
    let scenario = replay.scenario
    var parts: [String] = []
    for stream in scenario.streams.indices.map(Int?.some) + [nil] {
      let own = month.payments.filter { $0.stream == stream }
      guard !own.isEmpty else { continue }
      let total = own.reduce(0) { $0 + $1.amount }
      let lines = own.map { payment in
        let name = payment.line.map { scenario.costs[$0].name } ?? "interest"
        return "\(name) \(EventWords.money(payment.amount))"
      }
      let name = stream.map { scenario.streams[$0].name } ?? "the reserve"
      parts.append("\(name) \(EventWords.money(total)) (\(lines.joined(separator: ", ")))")
    }
    return parts.isEmpty ? "nobody pays" : parts.joined(separator: "; ")
  }

  private func text(_ shortage: MonthRecord.Shortage) -> String {
    let scenario = replay.scenario
    let name =
      shortage.line.map { scenario.costs[$0].name }
      ?? "interest, or what was returned for want of match"
    let text = "\(EventWords.money(shortage.amount)) of \(name)"
    guard shortage.line != nil else { return text }
    let reasons = shortage.obstacles.map {
      "\(scenario.streams[$0.stream].name): \($0.obstacle.rawValue)"
    }
    return text + " ("
      + (reasons.isEmpty ? ["no stream may pay for it"] : reasons).joined(separator: "; ")
      + "; the reserve: spent)"
  }
}
