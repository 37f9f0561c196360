import Analysis
import Planning
import Simulation
import Uncertainty

extension RunReport {
  /// What funders owe, and what it takes to wait for it.
  func addCredit(to report: inout TextReport) {
    if let owed = projection[.receivablePeak]?.summary, owed.maximum > 0 {
      report.add(
        "  Funders owe the hub at most \(LikelyRange.middle(owed, isMoney: true)) at a time in the "
          + "middle future, likely \(LikelyRange.text(owed, isMoney: true)).")
    }
    guard projection.creditLimit > 0 else { return }
    var sentence = "The credit line reaches to -\(Money(dollars: projection.creditLimit))"
    if let months = projection[.creditMonths]?.summary,
      let interest = projection[.interest]?.summary
    {
      sentence +=
        months.maximum == 0
        ? "; it is never used"
        : "; it is used in \(LikelyRange.text(months, isMoney: false)) months and costs "
          + "\(LikelyRange.text(interest, isMoney: true)) of interest"
    }
    report.add(wrapped(sentence + ".", width: RunReport.width, indent: "  "))
  }
}
