import Analysis
import Planning
import Simulation
import Uncertainty

extension RunReport {
  /// The most streams that the summary tells of in full, and names; the workbook and the JSON have
  /// all.
  private static let mostInFull = 3
  private static let mostNamed = 8

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
    for stream in stranded.prefix(RunReport.mostInFull) {
      for shortfall in Shortfall.allCases {
        guard let sentence = sentence(stream, shortfall) else { continue }
        report.add(wrapped(sentence, width: RunReport.width, indent: "    "))
      }
    }
    addOthers(Array(stranded.dropFirst(RunReport.mostInFull)), to: &report)
  }

  /// Names the streams that are not told of in full.
  private func addOthers(_ others: [StreamResult], to report: inout TextReport) {
    guard !others.isEmpty else { return }
    let named = others.prefix(RunReport.mostNamed - RunReport.mostInFull)
    var sentence = "Also "
    sentence += named.map { "\($0.name) (\(Frequency.text($0.stranding.share)))" }
      .joined(separator: ", ")
    if others.count > named.count {
      sentence += " and \(counted(others.count - named.count, "other stream"))"
    }
    report.add(wrapped(sentence + ".", width: RunReport.width, indent: "    "))
  }

  /// How often, how much and why a stream's money was left beside one kind of shortfall.
  private func sentence(_ stream: StreamResult, _ shortfall: Shortfall) -> String? {
    let stranding = stream.stranding
    let futures = stranding.futures(shortfall)
    guard futures > 0, let amount = stranding.amount(shortfall) else { return nil }
    func frequency(_ count: Int) -> String {
      Frequency.text(Double(count) / Double(stranding.futures))
    }
    var sentence = "\(stream.name), \(shortfall.title): \(frequency(futures))"
    sentence += ", likely \(LikelyRange.text(amount, isMoney: true))"
    if let cause = stranding.causes(shortfall).first {
      sentence += "; \(cause.restriction.title)"
      if cause.futures < futures { sentence += " (\(frequency(cause.futures)))" }
    }
    return sentence + "."
  }
}
