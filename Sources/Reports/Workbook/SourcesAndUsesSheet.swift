import Planning
import Spreadsheet

/// The sheet of sources and uses by calendar year.
struct SourcesAndUsesSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  /// Puts the sheet together.
  ///
  /// - Parameters:
  ///   - source: what the workbook is made from
  ///   - cash: the sheet whose monthly cost the yearly cost is held against
  ///   - streams: the sheet whose charges the streams' lines are held against
  init(_ source: BoardSource, cash: CashSheet, streams: StreamsSheet) {
    let blocks = SourcesAndUsesBlocks(SourcesAndUses(source.projection))
    let table = blocks.table
    // A page holds the words and seven years; each further one the words and five or six.
    let pages = table.years.count <= 7 ? 1 : (table.years.count + 4) / 5
    var writer = SheetWriter(
      source.names.sourcesAndUses,
      widths: [40, 19, 9, 14, 9] + table.years.map { _ in 12.5 },
      elastic: pages == 1 ? [0, 1] : [], .landscape)
    if pages > 1 {
      let words = SourcesAndUsesBlocks.Column.firstYear
      writer.spread(
        breaking: (1..<pages).map { words + 5 * $0 }, repeating: 0...(words - 1))
      writer.textColumns = 0...(words + 4)
    }
    writer.title("Sources and uses by calendar year")
    writer.note(
      "Means over \(source.run). All amounts are positive. Each line is rounded to whole dollars "
        + "so that lines add up to the totals as printed; the first and the last year may be "
        + "parts of a year (\(source.months))." + table.negativeNote)
    source.addStatus(to: &writer)
    let head = writer.heading(
      ["", "Kind", "Unit", "Total", "Share"] + table.years.map { _ in "" },
      numbers: 3..<(SourcesAndUsesBlocks.Column.firstYear + table.years.count))
    for (column, year) in zip(blocks.years, table.years) {
      writer.put(.integer(year, style: .numberHeading), row: head, column: column)
    }
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    var rows = SourcesAndUsesBlocks.Rows()
    rows.sources = blocks.addBlock(
      "Sources", table.sources + [table.unpaid], "Total sources", &writer)
    rows.activities = blocks.addBlock(
      "Uses by activity", table.activities + [table.unpaid], "Total uses", &writer)
    rows.classes = blocks.addBlock(
      "Uses by object class (form SF-424A, section B)", table.objectClasses + [table.unpaid],
      "Total uses", &writer)
    rows.activityCheck = blocks.addDifference("Sources less uses by activity", rows, &writer) {
      $0.activities.upperBound
    }
    rows.classCheck = blocks.addDifference("Sources less uses by object class", rows, &writer) {
      $0.classes.upperBound
    }
    writer.skip()
    rows.monthly = blocks.addMonthlyCost(cash, head: head, &writer)
    rows.monthlyCheck = blocks.addDifference(
      "Sources less the cost by month (rounding)", rows, &writer
    ) {
      $0.monthly
    }
    writer.skip()
    rows.kinds = blocks.addKinds(rows.sources, &writer)
    if pages > 1 {
      // Beside the words, which every page repeats with whatever stands over them; and not torn.
      let words = SourcesAndUsesBlocks.Column.firstYear
      writer.textColumns = words...(words + 4)
      writer.breakPages(before: [writer.row])
    }
    blocks.addChart(rows.kinds, head: head, &writer)
    checks = Checks(
      writer.sheet, rows, years: blocks.years, total: SourcesAndUsesBlocks.Column.total
    ).list(table, streams: streams)
    sheet = source.dressed(writer)
  }
}
