import Spreadsheet

extension Showcase {
  /// Sources of money by plan, drawn in every other kind of chart.
  func plansSheet() -> Sheet {
    var sheet = Sheet(name: plans)
    sheet.hidesGridlines = false
    sheet.zoom = 90
    sheet.page = page(.landscape, repeating: nil)
    sheet.page.scale = .pages(wide: 1, long: 1)
    sheet.setWidth(16, ofColumns: 0...11)
    sheet[0, 0] = .text("Sources by plan", style: .title)
    for (column, text) in ["Plan", "Federal", "Local", "Total", "Share"].enumerated() {
      sheet[2, column] = .text(text, style: column == 0 ? .heading : .numberHeading)
    }
    let amounts: [(String, Double, Double)] = [
      ("As today", 300_000, 100_000), ("Two hubs", 500_000, 260_000),
      ("Four hubs", 650_000, 400_000),
    ]
    for (index, (plan, federal, local)) in amounts.enumerated() {
      let row = index + 3
      sheet[row, 0] = .text(plan)
      sheet[row, 1] = .number(federal, style: .money)
      sheet[row, 2] = .number(local, style: .money)
      sheet[row, 3] = .formula(
        "SUM(B\(row + 1):C\(row + 1))", value: .number(federal + local), style: .money.asTotal)
      sheet[row, 4] = .formula(
        "B\(row + 1)/D\(row + 1)", value: .number(federal / (federal + local)), style: .percent)
    }
    sheet[6, 0] = .blank(style: framed)
    let kinds: [Chart.Kind] = [
      .column, .columnStacked, .columnPercent, .bar, .barStacked, .barPercent, .area,
    ]
    sheet.charts = kinds.enumerated().map { index, kind in
      chart(kind, at: CellReference(row: 8 + index / 3 * 14, column: index % 3 * 4))
    }
    return sheet
  }

  private var framed: CellStyle {
    let line = Borders.Line(.hair)
    return .paragraph.with {
      $0.borders = Borders(
        top: Borders.Line(.double, color: .black), bottom: Borders.Line(.medium),
        left: line, right: line)
      $0.indent = 2
      $0.vertical = .center
      $0.horizontal = .center
    }
  }

  private func chart(_ kind: Chart.Kind, at cell: CellReference) -> Chart {
    let colors: [Color] = [.innerBand, .outerBand]
    let series = (0..<2).map { index in
      ChartSeries(
        name: .cell(CellAddress(plans, row: 2, column: index + 1)),
        categories: RangeAddress(plans, CellRange(column: 0, rows: 3...5)),
        values: RangeAddress(plans, CellRange(column: index + 1, rows: 3...5)),
        fill: .solid(colors[index]), line: ChartSeries.Line(.white, width: 0.75),
        labels: kind == .column ? .money : nil)
    }
    let isBar = [.bar, .barStacked, .barPercent].contains(kind)
    let isPercent = [.columnPercent, .barPercent].contains(kind)
    return Chart(
      kind: kind, title: .literal("\(kind)"), series: series,
      categoryAxis: ChartAxis(title: "Plan", isReversed: isBar),
      valueAxis: ChartAxis(
        title: isPercent ? "Share" : "US dollars",
        numberFormat: isPercent ? .percent(places: 0) : .money, minimum: 0,
        maximum: isPercent ? 1 : 1_200_000),
      legend: ChartLegend(.bottom), alternativeText: "Federal and local money of three plans.",
      placement: Chart.Placement(at: cell, width: 400, height: 260))
  }
}
