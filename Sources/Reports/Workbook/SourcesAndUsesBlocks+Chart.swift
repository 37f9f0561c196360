import Planning
import Spreadsheet

extension SourcesAndUsesBlocks {
  /// Adds the chart of sources by kind, with its finding above it.
  func addChart(_ kinds: ClosedRange<Int>, head: Int, _ writer: inout SheetWriter) {
    let title = writer.finding(finding)
    let sheet = writer.sheet.name
    let categories = RangeAddress(sheet, CellRange(row: head, columns: years))
    let drawn = kinds.filter { writer.number($0, Column.total) != 0 }
    let series = (drawn.isEmpty ? Array(kinds) : drawn).map { row in
      ChartSeries(
        name: .cell(CellAddress(sheet, row: row, column: 0)), categories: categories,
        values: RangeAddress(sheet, CellRange(row: row, columns: years)),
        fill: .solid(color(of: usedKinds[row - kinds.lowerBound])))
    }
    let totals = zip(table.years, 0...).map { year, place in
      let total = (table.sources + [table.unpaid]).reduce(0) { $0 + $1.amounts[place] }
      return "\(year): \(Money(cents: total * 100))"
    }
    writer.add(
      Chart(
        kind: .columnStacked, title: .cell(title), series: series,
        categoryAxis: ChartAxis(title: "Calendar year"),
        valueAxis: ChartAxis(title: "US dollars, mean", numberFormat: .money),
        legend: ChartLegend(.right),
        alternativeText: ("Stacked columns of who pays the cost in each calendar year. "
          + "\(finding). Cost by year: \(totals.joined(separator: ", ")).").clipped(1_900),
        placement: writer.room(height: 330)))
  }

  private func color(of kind: String) -> Color {
    if kind == SourcesAndUses.unpaidKind { return .alarm }
    if kind == SourcesAndUses.reserveKind { return Color.series[5] }
    let place = FundingStream.Kind.declared.firstIndex { $0.title == kind }
    return Color.series[place ?? 6]
  }

  /// `WIOA pays the most, 41% of the cost; 6% stays unpaid`.
  private var finding: String {
    let total = Double(table.total)
    guard total > 0 else { return "Nothing costs anything" }
    let shares = usedKinds.filter { $0 != SourcesAndUses.unpaidKind }.map { kind in
      (kind, table.sources.reduce(0) { $1.kind == kind ? $0 + $1.total : $0 })
    }
    guard let most = shares.max(by: { $0.1 < $1.1 }), most.1 > 0 else {
      return "Nobody pays anything"
    }
    func part(_ amount: Int) -> String {
      let share = Double(amount) / total
      return share < 0.005 ? "less than 1%" : percent((share * 100).rounded() / 100)
    }
    let unpaid = table.unpaid.total == 0 ? "nothing stays" : "\(part(table.unpaid.total)) stays"
    return "\(most.0) pays the most, \(part(most.1)) of the cost on average; \(unpaid) unpaid"
  }
}
