import Analysis
import Planning

extension RunReport {
  /// Adds the funding rules that are tested on results; nothing where there are none.
  func addResultTests(to report: inout TextReport) {
    guard !projection.resultTests.isEmpty else { return }
    report.section(
      "RULES TESTED", note: "shares of spending, at each award's end or at the last month", ink)
    for result in projection.resultTests {
      report.add(
        wrapped(
          "\(result.test.subject.rule), \(result.sentence): \(result.finding)",
          width: RunReport.width, indent: "  "))
    }
  }
}

extension ResultTestResult {
  /// In how many futures it holds, in words.
  var finding: String {
    guard tested > 0 else { return "nothing was spent that it could be taken of." }
    let share = Frequency.text(Double(held) / Double(tested))
    return "kept in \(share) futures\(tested == futures ? "." : " in which there was spending.")"
  }
}
