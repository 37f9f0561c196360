import Analysis
import Planning

extension RunReport {
  /// Says of formula aid that comes late and brings nothing in any future why that is: what others
  /// than WIOA had paid by then is not refunded.
  func addLateAid(to report: inout TextReport) {
    for (stream, result) in zip(projection.scenario.streams, projection.streams) {
      guard result.awardedIn == 0, case .equip(let terms) = stream.terms,
        let late = terms.arrivesLate, projection.scenario[terms.approvalOdds.base].middleValue > 0
      else { continue }
      let lag = projection.scenario[late].written
      report.add(
        wrapped(
          "\(stream.name) comes late (\(lag)), when the tuition is paid. Only WIOA gets back what it "
            + "paid, and here it was others, or nobody: the aid is the student's and enters no book.",
          width: RunReport.width, indent: "  "))
    }
  }
}
