import Analysis
import Simulation
import Spreadsheet

extension RestrictionsSheet {
  /// Adds what stood between: in all, and beside unpaid costs and at refused starts with its amount.
  static func addShortfalls(_ streams: [StreamResult], to writer: inout SheetWriter) {
    writer.section("What stood between")
    writer.note(
      "A restriction is to blame where the money could have paid had that restriction alone not been "
        + "there. A future counts once beside a stream, however often the money was stranded in it."
    )
    writer.heading(
      ["Stream, and beside what", "Of 100 futures", "Low", "Middle", "High"]
        + Restriction.allCases.map { $0.title.capitalizedFirst },
      numbers: 1..<(5 + Restriction.allCases.count))
    let stranded = streams.filter { $0.stranding.futuresWithAny > 0 }
    for stream in stranded {
      let stranding = stream.stranding
      writer.add(
        [
          .text("\(stream.name.asLabel), beside either", style: .label),
          frequency(stranding.futuresWithAny, stranding), nil, nil, nil,
        ] + blamed(stranding.causes, stranding))
      for shortfall in Shortfall.allCases where stranding.futures(shortfall) > 0 {
        writer.add(
          [
            .text("\(stream.name.asLabel), \(shortfall.title)", style: .label),
            frequency(stranding.futures(shortfall), stranding),
          ] + amounts(stranding.amount(shortfall))
            + blamed(stranding.causes(shortfall), stranding))
      }
    }
    if stranded.isEmpty { writer.note("No money was stranded in these futures.") }
  }

  private static func blamed(
    _ causes: [StreamStranding.Cause], _ stranding: StreamStranding
  ) -> [Cell?] {
    Restriction.allCases.map { restriction in
      frequency(causes.first { $0.restriction == restriction }?.futures ?? 0, stranding)
    }
  }
}
