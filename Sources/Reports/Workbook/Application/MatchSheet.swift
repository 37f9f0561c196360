import Analysis
import Planning
import Spreadsheet

/// The sheet of match and leveraged resources by source.
struct MatchSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// What the award asks for over all years, what committed sources bring, and what is missing.
  let required: CellAddress
  let counted: CellAddress
  let short: CellAddress
  /// The years' sums of what counts, of committed and of pending money.
  let countedRow: Int
  let committedRow: Int
  let pendingRow: Int
  let ownRow: Int
  let remainderRow: Int
  /// Where form SF-424A looks up what counts by kind.
  let kinds: RangeAddress
  let countedTotals: RangeAddress
  private let layout: Layout

  private struct Layout {
    let name: SheetName
    let years: Int
    /// Columns of the amounts by year, their total, what counts in all and by year.
    var firstYear: Int { 8 }
    var total: Int { firstYear + years }
    var counted: Int { total + 1 }
    func year(_ year: Int) -> Int { firstYear + year }
    func countedIn(_ year: Int) -> Int { counted + 1 + year }
  }

  func own(_ year: Int) -> CellAddress {
    CellAddress(layout.name, row: ownRow, column: layout.year(year))
  }

  /// Years of the award.
  var years: Int { layout.years }

  /// The match that counts in a year.
  func counted(_ year: Int) -> CellAddress {
    CellAddress(layout.name, row: countedRow, column: layout.countedIn(year))
  }

  func committed(_ year: Int) -> CellAddress {
    CellAddress(layout.name, row: committedRow, column: layout.year(year))
  }

  func pending(_ year: Int) -> CellAddress {
    CellAddress(layout.name, row: pendingRow, column: layout.year(year))
  }

  func remainder(_ year: Int) -> CellAddress {
    CellAddress(layout.name, row: remainderRow, column: layout.year(year))
  }

  /// The totals over all years of the rows above.
  var committedTotal: CellAddress { committed(layout.years) }
  var pendingTotal: CellAddress { pending(layout.years) }

  /// How the form's section C tells sources apart.
  static func kind(of source: ApplicationSource) -> String {
    switch source.kind {
    case .wioa, .discretionary, .equip: "Federal"
    case .stateLocal: "State"
    case .philanthropy, .employers: "Private"
    case nil: "Applicant"
    }
  }

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet) {
    let plan = book.plan
    let count = plan.years.count
    let layout = Layout(name: book.names.match, years: count)
    // What counts as match goes on a page of its own where texts would have too little room.
    let isSpread = count > 3
    var writer = SheetWriter(
      book.names.match,
      widths: [4.5, 24, 8, 7.5, 9.5, 22, 9.5, 15] + Array(repeating: 8.8, count: 2 * count + 2),
      elastic: isSpread ? [] : [1, 5, 7], .landscape)
    if isSpread {
      writer.spread(breaking: [layout.counted], repeating: 0...1)
      writer.textColumns = 0...(layout.counted - 1)
    }
    book.begin(
      &writer, "Match and leveraged resources",
      "The plan. Match is money that the award asks for: non-federal, committed, counted once, at "
        + "most what is asked for, the earliest first. All else that supports the plan is leveraged, "
        + "federal money too, and stays off form SF-424A. Pending money never counts. All amounts are "
        + "positive.")
    let head = writer.heading(
      [
        "Ref", "Source", "Kind", "Cash or in-kind", "Match or leveraged", "Pays for", "Status",
        "Evidence (letter, date)",
      ] + plan.years.map(\.title) + ["Total", "Counts as match"]
        + plan.years.map { "Match, year \($0.number)" },
      numbers: layout.firstYear..<(layout.countedIn(count)))
    writer.freeze(columns: 2)
    writer.repeatRows(head...head)
    let firstRow = writer.row
    let wanted = inputs.sources
    let last = firstRow + max(wanted.count, 1) - 1
    let requiredRow = last + 7
    let required = CellAddress(book.names.match, row: requiredRow, column: layout.total)
    for (place, input) in wanted.enumerated() {
      let row = writer.row
      let source = input.source
      let countsAsMatch =
        book.plan.matchRate > 0 && source.countsAsMatch && !source.isFederal && input.isCommitted
      let years = (0..<count).map {
        Cell?.some(.live(input.years[$0].live, style: CellStyle.money.atTop))
      }
      let before = CellRange(
        column: layout.counted, rows: (firstRow - 1)...(row - 1))
      // Above the first source stands the heading, a text, which counts as nothing.
      let counted = Formula.if(
        .cell(writer.at(row, 4), .column).equals("match"),
        .min(
          writer.at(row, layout.total).live,
          .max(
            0,
            required.pinned - .sum(.range(RangeAddress(book.names.match, before), .row)))), 0)
      let byYear = (0..<count).map { year -> Cell? in
        // Up to the column before: nothing yet in the first year.
        let earlier = RangeAddress(
          book.names.match, row: row, columns: layout.counted...layout.countedIn(year) - 1)
        let all = Formula.cell(writer.at(row, layout.counted), .column)
        return .live(
          .min(
            writer.at(row, layout.year(year)).live, all - (.sum(.range(earlier, .column)) - all)),
          style: CellStyle.money.atTop)
      }
      writer.add(
        [
          .text("S\(place + 1)", style: CellStyle.plain.atTop),
          .text(source.name.asLabel, style: .label),
          .text(Self.kind(of: source), style: CellStyle.plain.atTop),
          .text(
            source.kind == .employers ? "in-kind" : "cash",
            style: CellStyle.plain.asInput.atTop),
          .text(
            countsAsMatch ? "match" : "leveraged", style: CellStyle.plain.asInput.atTop),
          .text(Self.uses(of: source, in: plan), style: .label),
          .text(input.isCommitted ? "committed" : "pending", style: CellStyle.plain.atTop),
          .text(
            input.isCommitted ? "letter, date: to be entered" : "no letter yet",
            style: CellStyle.paragraph.asInput),
        ] + years + [
          .live(
            .sum(writer.row(row, layout.firstYear...(layout.total - 1)).live),
            style: CellStyle.money.atTop),
          .live(counted, style: CellStyle.money.atTop),
        ] + byYear)
    }
    writer.table(head: head, columns: layout.countedIn(count))
    if wanted.isEmpty {
      writer.add([nil, .text("No other source pays for anything in these months.")])
    }
    let statuses = RangeAddress(book.names.match, column: 6, rows: firstRow...last).pinned
    func totals(_ label: String, _ formula: (Int) -> Formula, counted: Bool) -> Int {
      let style = CellStyle.money.asTotal
      let row = writer.row
      var cells: [Cell?] = [.blank(style: style), .text(label, style: style)]
      cells += Array(repeating: .blank(style: style), count: 6)
      for column in layout.firstYear...layout.total {
        cells.append(.live(formula(column), style: style))
      }
      for column in layout.counted..<layout.countedIn(count) {
        cells.append(
          counted
            ? .live(.sum(writer.column(column, firstRow...last).live), style: style)
            : .blank(style: style))
      }
      writer.add(cells)
      return row
    }
    func byStatus(_ status: String) -> (Int) -> Formula {
      { .sumIf(statuses, .text(status), writer.column($0, firstRow...last).live) }
    }
    committedRow = totals("Committed", byStatus("committed"), counted: true)
    countedRow = committedRow
    pendingRow = totals("Pending (not in any official total)", byStatus("pending"), counted: false)
    let both = (committedRow, pendingRow)
    let kindCells = RangeAddress(book.names.match, column: 2, rows: firstRow...last).pinned
    ownRow = totals(
      "Of the committed: the applicant's own reserve",
      { .sumIf(kindCells, "Applicant", writer.column($0, firstRow...last).live) }, counted: false)
    remainderRow = totals(
      "Still to be found, or rounding",
      { column in
        let year = column - layout.firstYear
        return costs.cell(costs.othersRow, year).live - writer.at(both.0, column).live
          - writer.at(both.1, column).live
      }, counted: false)
    writer.skip()
    precondition(writer.row <= requiredRow)
    while writer.row < requiredRow { writer.skip() }
    func line(_ label: String, _ formula: Formula) -> CellAddress {
      var cells = [Cell?](repeating: nil, count: layout.total + 1)
      cells[1] = .text(label)
      cells[layout.total] = .live(formula, style: .money)
      let row = writer.add(cells)
      return writer.at(row, layout.total)
    }
    self.required = line(
      "Match asked for by the award: its rate times the request",
      .round(costs.total(costs.requestTotal).live * inputs.award.matchRate.pinned))
    self.counted = line(
      "Match that committed sources bring", writer.at(countedRow, layout.counted).live)
    short = line(
      "Match still to be committed", self.required.live - self.counted.live)
    kinds = RangeAddress(book.names.match, column: 2, rows: firstRow...last)
    countedTotals = RangeAddress(book.names.match, column: layout.counted, rows: firstRow...last)
    self.layout = layout
    sheet = book.dressed(writer)
    checks = makeChecks(count, firstRow...last)
  }

  private func makeChecks(_ count: Int, _ rows: ClosedRange<Int>) -> [PlanCheck] {
    let name = layout.name
    let matchColumn = RangeAddress(name, column: 4, rows: rows)
    return [
      PlanCheck(
        "Match by year adds up to the match that counts", name,
        counted.live
          - .sum(
            RangeAddress(
              name, row: countedRow, columns: layout.countedIn(0)...layout.countedIn(count - 1)
            ).live)),
      PlanCheck(
        "No federal source is taken for match", name,
        .countIfs((kinds.live, "Federal"), (matchColumn.live, "match")), unit: "sources"),
      PlanCheck(
        "No more counts as match than is asked for", name,
        .max(0, counted.live - required.live)),
    ]
  }

  /// The activities that a source pays most for.
  private static func uses(of source: ApplicationSource, in plan: ApplicationPlan) -> String {
    let months =
      plan.years[0].months.lowerBound..<plan.years[plan.years.count - 1].months.upperBound
    let paid = Activity.allCases.map { activity in
      plan.lines.reduce(0.0) { sum, line in
        line.activity == activity
          ? sum + max(0, plan.futures.paid(stream: source.stream, line: line.place, months)) : sum
      }
    }
    let total = paid.reduce(0, +)
    guard total > 0 else { return "" }
    let ranked = zip(Activity.allCases, paid).filter { $1 > 0.05 * total }.sorted { $0.1 > $1.1 }
    return ranked.prefix(3).map { activity, dollars in
      "\(activity.title) \(Int((dollars / total * 100).rounded()))%"
    }.joined(separator: ", ")
  }
}
