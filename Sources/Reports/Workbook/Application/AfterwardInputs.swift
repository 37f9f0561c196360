import Analysis
import Planning
import Spreadsheet

/// The inputs of the years after the award: what the work costs then, and who is expected to pay.
struct AfterwardInputs {
  /// A year or a part of one, `Sep 2030 to Aug 2031`.
  let spans: [String]
  let costs: [CellAddress]
  let sources: [(name: String, status: String, years: [CellAddress])]

  /// Most years that are shown; further ones are guesswork.
  private static let most = 3

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) {
    let plan = book.plan
    let scenario = book.scenario
    let begin = plan.years[plan.years.count - 1].months.upperBound
    let blocks = stride(from: begin, to: scenario.horizon, by: 12).prefix(Self.most).map {
      $0..<min($0 + 12, scenario.horizon)
    }
    spans = blocks.map { months in
      "\(scenario.start.advanced(by: months.lowerBound).title) to "
        + scenario.start.advanced(by: months.upperBound - 1).title
    }
    guard !blocks.isEmpty else {
      costs = []
      sources = []
      return
    }
    inputs.heading("After the award", blocks.indices.map { "Year \($0 + 1) after" })
    costs = inputs.row(
      "What everything costs then",
      blocks.map { months in
        let cost = plan.lines.indices.reduce(0.0) { $0 + plan.futures.cost(line: $1, months) }
        return .dollars(Int(cost.rounded()))
      }, unit: "dollars", .init("mean of \(book.run)"))
    var found: [(name: String, status: String, years: [CellAddress])] = []
    for payer in scenario.streams.indices.map(Int?.some) + [nil] {
      let amounts = blocks.map { months in
        Int(max(0, plan.futures.paid(stream: payer, months)).rounded(.down))
      }
      guard amounts.contains(where: { $0 > 0 }) else { continue }
      let isThis = payer == plan.futures.stream
      let name = payer.map { scenario.streams[$0].name.asLabel } ?? "The hub's own reserve"
      let status = payer == nil ? "in hand" : isThis ? "to be renewed" : "planned"
      let years = inputs.row(
        "\(name), after", amounts.map { .dollars($0) }, unit: "dollars",
        .init("mean of what it pays in \(book.run), rounded down"))
      found.append((name, status, years))
    }
    sources = found
  }
}
