import Analysis
import Planning

extension RunReport {
  /// The two sums of a planner's spreadsheet, and in how many futures they come true.
  func addSums(to report: inout TextReport) {
    let sums = projection.sums
    guard !sums.lines.isEmpty else { return }
    report.section(
      "THE SPREADSHEET'S SUMS", note: "of mean amounts and chances, against the futures", ink)
    var table = TextTable([.left, .right, .right, .right])
    table.add(["", "sum", "that much awarded", "that much paid out"])
    for (title, total) in [
      ("Each amount times its chance", sums.discounted),
      ("In full what is at least 75% likely", sums.cutoff),
    ] {
      table.add([
        title, Money(dollars: total.amount.rounded()).description,
        Frequency.text(total.awardedShare), Frequency.text(total.paidShare),
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    if !sums.leftOut.isEmpty {
      report.add(
        wrapped(
          "Not in these sums, because outcomes decide the amount: "
            + "\(sums.leftOut.joined(separator: ", ")).", width: RunReport.width, indent: "  "))
    }
  }
}
