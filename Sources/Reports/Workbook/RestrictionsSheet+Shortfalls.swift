import Analysis
import Simulation
import Spreadsheet

extension RestrictionsSheet {
  /// Adds what stood between beside unpaid costs and what at refused starts, each with its amount.
  static func addShortfalls(_ streams: [StreamResult], to writer: inout SheetWriter) {
    writer.section("What stood between, beside unpaid costs and at refused starts")
    writer.heading(
      ["Stream and shortfall", "Of 100 futures", "Low", "Middle", "High"]
        + Restriction.allCases.map { $0.title.capitalizedFirst },
      numbers: 1..<(5 + Restriction.allCases.count))
    let cases = streams.flatMap { stream in
      Shortfall.allCases.map { (stream: stream, shortfall: $0) }
    }
    .filter { $0.stream.stranding.futures($0.shortfall) > 0 }
    for (stream, shortfall) in cases {
      let stranding = stream.stranding
      let causes = Restriction.allCases.map { restriction in
        stranding.causes(shortfall).first { $0.restriction == restriction }?.futures ?? 0
      }
      writer.add(
        [
          .text("\(stream.name.asLabel), \(shortfall.title)", style: .label),
          frequency(stranding.futures(shortfall), stranding),
        ] + amounts(stranding.amount(shortfall)) + causes.map { frequency($0, stranding) })
    }
    if cases.isEmpty { writer.note("No money was stranded in these futures.") }
  }
}
