import Analysis
import Planning
import Simulation
import Uncertainty

extension RunReport {
  func addStreams(to report: inout TextReport) {
    report.section(
      "MONEY BY STREAM", note: "chance of bringing any; means over the futures in which it does",
      ink)
    var table = TextTable([.left, .right, .right, .right, .right, .right, .right])
    table.add(["", "chance", "awarded", "paid", "lapsed", "cut, returned", "left over"])
    for stream in projection.streams {
      table.add([
        stream.name, Frequency.text(stream.odds), mean(stream, [.awarded]),
        mean(stream, [.charged]), mean(stream, [.lapsed]),
        mean(stream, [.cut, .returned, .terminated]), mean(stream, [.released, .remaining]),
      ])
    }
    if let reserve = projection[.reserveUsed]?.summary, reserve.mean != 0 {
      table.add(["The hub's own reserve", "", "", Precision(reserve).money(reserve.mean)])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    addLateAid(to: &report)
  }

  /// The mean over the futures in which the stream awarded anything.
  private func mean(_ stream: StreamResult, _ outcomes: [StreamOutcome]) -> String {
    let parts = outcomes.compactMap { stream[$0] }
    let total = parts.reduce(0) { $0 + $1.mean }
    guard total > 0, stream.awardedIn > 0,
      let widest = parts.max(by: { ($0.standardError ?? 0) < ($1.standardError ?? 0) })
    else { return "-" }
    return Precision(widest).money(total / stream.odds)
  }

  func addShortage(to report: inout TextReport) {
    report.section("MONEY SHORT", ink)
    guard let gap = projection[.gap]?.summary, let short = projection[.monthsShort]?.summary,
      let lowest = projection[.lowestCash]?.summary
    else { return }
    let futures = projection.futures
    let anyGap = share(of: .gap)
    let anyShort = share(of: .monthsShort)
    report.add("  Some cost goes unpaid in \(Frequency.text(anyGap)) futures.")
    if gap.maximum > 0 {
      let unpaid = futures.defined(.gap).filter { $0 > 0 }
      if let among = Summary(unpaid) {
        report.add("  Where it does: likely \(LikelyRange.text(among, isMoney: true)) unpaid.")
      }
    }
    report.add("  A month is short of money or cash in \(Frequency.text(anyShort)) futures.")
    if short.maximum > 0 {
      let months = futures.defined(.monthsShort).filter { $0 > 0 }
      if let among = Summary(months) {
        report.add(
          "  Where it is: likely \(LikelyRange.text(among, isMoney: false)) months; "
            + "most often around \(commonShortMonth.title).")
      }
    }
    report.add(
      wrapped(
        "Lowest cash: \(LikelyRange.middle(lowest, isMoney: true)) in the middle future, "
          + "likely \(LikelyRange.text(lowest, isMoney: true)); \(lowestMonth).",
        width: RunReport.width, indent: "  "))
    addStranding(to: &report)
    addCredit(to: &report)
  }

  /// When cash is lowest: `around Mar 2029, likely Jan 2028 to Jul 2030`.
  private var lowestMonth: String {
    guard let months = projection[.lowestCashMonth]?.summary else { return "" }
    func title(_ month: Double) -> String {
      projection.scenario.start.advanced(by: Int(month.rounded())).title
    }
    if title(months.p10) == title(months.p90) { return "in \(title(months.median))" }
    return "around \(title(months.median)), likely \(title(months.p10)) to \(title(months.p90))"
  }

  /// The share of futures in which an outcome is above zero.
  private func share(of outcome: Outcome) -> Double {
    let count = projection.futures.values(outcome)?.count { $0 > 0 } ?? 0
    return Double(count) / Double(projection.futures.count)
  }

  /// The month in which the most futures leave cost unpaid or run out of cash.
  private var commonShortMonth: Month {
    let futures = projection.futures
    let limit = -projection.creditLimit
    var most = (month: 0, futures: -1)
    for month in 0..<projection.scenario.horizon {
      guard let gaps = futures.amounts(.gap, month: month),
        let cash = futures.amounts(.cash, month: month)
      else { continue }
      let short = zip(gaps, cash).count { $0 > 0 || Double($1) / 100 < limit }
      if short > most.futures { most = (month, short) }
    }
    return projection.scenario.start.advanced(by: most.month)
  }

  func addCosts(to report: inout TextReport) {
    report.section("COST", ink)
    var table = TextTable([.left, .right, .right])
    table.add(["", "middle", "likely range"])
    for outcome in [Outcome.cost, .costPerParticipant, .costPerCompletion, .costPerPlacement] {
      addRow(outcome, to: &table)
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    if let left = projection[.costPerPlacement]?.leftOut, left > 0 {
      let share = Double(left) / Double(projection.futures.count)
      report.add("  \(Frequency.text(share)) futures place nobody and have no cost per placement.")
    }
  }

  func addWorst(to report: inout TextReport) {
    let worst = projection.worst
    report.section(
      "WHERE THE WORST FUTURES GO WRONG", note: "the worst tenth against all futures", ink)
    guard !worst.signs.isEmpty else {
      report.add("  Nothing sets them apart from the others but luck.")
      return
    }
    var table = TextTable([.right, .right, .left])
    table.add(["worst tenth", "all", ""])
    for sign in worst.signs {
      table.add([
        Frequency.text(Double(sign.amongWorst) / Double(worst.futures.count)),
        Frequency.text(Double(sign.amongAll) / Double(worst.all)), sign.statement,
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
  }

  func addFooting(to report: inout TextReport) {
    let audit = projection.audit
    report.add()
    let worth = WorthReplaying(projection.futures)
    report.add(
      wrapped(
        "Worth a look, month by month, with 'techhire replay FILE --future N': future "
          + "\(worth.middle), the middle one by placements, and future \(worth.worstTwentieth), than "
          + "which one in 20 is worse.", width: RunReport.width, indent: ""))
    if audit.moneyResidual == 0 && audit.peopleResidual == 0 {
      report.add(
        ink.faint(
          "Books balance to the cent and everyone is accounted for, in every month of "
            + "\(counted(audit.futuresChecked, "future"))."))
    } else {
      report.add(
        ink.bad(
          "THE BOOKS DO NOT BALANCE: off by up to \(Money(cents: audit.moneyResidual)) and "
            + "\(audit.peopleResidual) people. Please report this with the scenario file."))
    }
    report.add(
      ink.faint("Placements are gross: the TechHire trial found no effect on employment compared"))
    report.add(ink.faint("with its control group. This is a simulation, not legal advice."))
  }
}

extension Projection {
  /// The limit of the credit line in dollars, at its middle value; 0 without one.
  var creditLimit: Double {
    scenario.hub.creditLine.map { scenario[$0.limit].distribution.median } ?? 0
  }
}
