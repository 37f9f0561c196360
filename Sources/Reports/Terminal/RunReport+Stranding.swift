import Analysis
import Planning
import Simulation
import Uncertainty

extension RunReport {
  /// The most streams that the summary names; the workbook and the JSON have all.
  private static let mostStranded = 3

  /// The streams whose money was left, most often, while costs went unpaid or cohorts were refused.
  func addStranding(to report: inout TextReport) {
    let stranded = projection.streams.enumerated()
      .filter { $0.element.stranding.futuresWithAny > 0 }
      .sorted {
        ($1.element.stranding.futuresWithAny, $0.offset)
          < ($0.element.stranding.futuresWithAny, $1.offset)
      }
      .map(\.element)
    guard !stranded.isEmpty else { return }
    report.add(
      "  Money left while a cost went unpaid or a cohort was refused, and what held it back:")
    for stream in stranded.prefix(RunReport.mostStranded) {
      report.add(wrapped(sentence(stream), width: RunReport.width, indent: "    "))
    }
    if stranded.count > RunReport.mostStranded {
      report.add("    and \(counted(stranded.count - RunReport.mostStranded, "other stream")).")
    }
  }

  private func sentence(_ stream: StreamResult) -> String {
    let stranding = stream.stranding
    var sentence = "\(stream.name): \(Frequency.text(stranding.share))"
    let amount = amount(stranding)
    if !amount.isEmpty { sentence += ", likely \(amount)" }
    if let cause = stranding.mainCause {
      sentence += "; \(cause.restriction.title)"
      if cause.futures < stranding.futuresWithAny {
        sentence += " (\(Frequency.text(Double(cause.futures) / Double(stranding.futures))))"
      }
    }
    return sentence + "."
  }

  /// The likely amount, of unpaid cost where there is any, else of what refused cohorts wanted.
  private func amount(_ stranding: StreamStranding) -> String {
    let isUnpaid = stranding.futuresWithUnpaid >= stranding.futuresWithRefusals
    guard let summary = isUnpaid ? stranding.unpaid : stranding.refused else { return "" }
    return LikelyRange.text(summary, isMoney: true)
  }
}
