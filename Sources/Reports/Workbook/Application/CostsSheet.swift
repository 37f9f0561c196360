import Analysis
import Planning
import Spreadsheet

/// The sheet of the plan's costs by line and year: what each costs, what the award is asked to pay,
/// and the base of indirect cost.
struct CostsSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// What each line costs, by line: the row.
  let costRows: [Int]
  /// What the award is asked to pay of each line; nil for indirect lines that a rate bounds.
  let requestRows: [Int?]
  let costTotal: Int
  let directTotal: Int
  /// What the award is asked to pay of indirect cost by the rate; nil where no rate bounds it.
  let indirectRow: Int?
  let baseRow: Int?
  /// The rate times the base.
  let limitRow: Int?
  let requestTotal: Int
  let othersRow: Int
  /// By line that counts in the base: the row.
  private var baseRows: [Int] = []

  private let name: SheetName
  private let years: Int

  private enum Column {
    static let first = 2
  }

  /// The cell of a row for a year, counted from 0.
  func cell(_ row: Int, _ year: Int) -> CellAddress {
    CellAddress(name, row: row, column: Column.first + year)
  }

  /// The cell of a row for all years together.
  func total(_ row: Int) -> CellAddress { cell(row, years) }

  /// A row's years.
  func years(_ row: Int) -> RangeAddress {
    RangeAddress(name, row: row, columns: Column.first...(Column.first + years - 1))
  }

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs) {
    let plan = book.plan
    let count = plan.years.count
    let lines = plan.lines
    let numbers = Column.first..<(Column.first + count + 1)
    var writer = SheetWriter(
      book.names.costs, widths: [44, 12] + Array(repeating: 13, count: count + 1), .landscape)
    book.begin(
      &writer, "Costs by line and year",
      "The plan: units times price, rounded to whole dollars in each line and year; totals add up "
        + "rounded lines. All amounts are positive.")
    writer.freeze(columns: 1)
    let heads = { (title: String) in
      [title, "Unit"] + plan.years.map(\.title) + ["Total"]
    }
    let money = CellStyle.money
    let totals = CellStyle.money.asTotal
    func cells(_ year: Int, _ row: Int) -> Formula {
      CellAddress(book.names.costs, row: row, column: Column.first + year).live
    }
    func add(
      _ label: String, style: CellStyle = money, _ formula: (Int) -> Formula
    ) -> Int {
      let row = writer.row
      let isTotal = style.isBold
      let style = style.atTop
      writer.add(
        [
          .text(label, style: isTotal ? style : .label),
          .text(
            "dollars", style: isTotal ? style.with { $0.isBold = false } : CellStyle.unit.atTop),
        ] + (0..<count).map { .live(formula($0), style: style) } + [
          .live(
            .sum(
              RangeAddress(
                book.names.costs, row: row, columns: Column.first...(Column.first + count - 1)
              ).live), style: style)
        ])
      return row
    }
    func sum(_ label: String, rows: Range<Int>) -> Int {
      add(label, style: totals) { year in
        rows.isEmpty
          ? .sum(0)
          : .sum(
            RangeAddress(
              book.names.costs, column: Column.first + year,
              rows: rows.lowerBound...(rows.upperBound - 1)
            ).live)
      }
    }

    // What each line costs.
    writer.heading(heads("What everything costs"), numbers: numbers)
    let firstCost = writer.row
    costRows = lines.indices.map { firstCost + $0 }
    for (place, line) in lines.enumerated() {
      _ = add(line.name.asLabel) { year in
        if let share = inputs.lines.shares[place] {
          let bases = line.bases.map { cells(year, firstCost + $0) }
          return .round(share.pinned * .sum(bases))
        }
        guard let price = inputs.lines.prices[place], let units = inputs.lines.quantities[place]
        else { return 0 }
        return .round(units[year].live * price[year].live)
      }
    }
    costTotal = sum("All costs", rows: firstCost..<writer.row)
    writer.skip()

    // What the award is asked to pay.
    writer.heading(heads("Asked of this award"), numbers: numbers)
    let firstRequest = writer.row
    var requestRows: [Int?] = []
    for (place, line) in lines.enumerated() {
      guard let percents = inputs.lines.percents[place] else {
        requestRows.append(nil)
        continue
      }
      requestRows.append(
        add(line.name.asLabel) { year in
          .round(cells(year, firstCost + place) * percents[year].live)
        })
    }
    self.requestRows = requestRows
    let directTotal = sum("Direct cost asked for", rows: firstRequest..<writer.row)
    self.directTotal = directTotal
    writer.skip()

    // Indirect cost by the rate.
    if let rate = inputs.award.rate, let limit = inputs.award.subawardLimit {
      writer.heading(heads("Base of indirect cost (MTDC)"), numbers: numbers)
      let firstBase = writer.row
      for (place, line) in lines.enumerated() where line.countsInBase {
        guard let request = requestRows[place] else { continue }
        let row = add(line.name.asLabel) { year in
          guard line.isContractual else { return cells(year, request) }
          // The unit's column stands for “nothing before the first year”.
          func before(_ last: Int) -> Formula {
            .min(
              limit.pinned,
              .sum(
                .range(
                  RangeAddress(
                    book.names.costs, row: request, columns: (Column.first - 1)...last), .column)))
          }
          return before(Column.first + year) - before(Column.first + year - 1)
        }
        baseRows.append(row)
      }
      let base = sum("Modified total direct cost asked for", rows: firstBase..<writer.row)
      baseRow = base
      let limitRow = add("Rate times the base") { .round(cells($0, base) * rate.pinned) }
      self.limitRow = limitRow
      let overhead = lines.indices.filter { lines[$0].isIndirect }
      let overheadRow = add("The hub's overhead, which it cannot exceed") { year in
        overhead.isEmpty ? .sum(0) : .sum(overhead.map { cells(year, firstCost + $0) })
      }
      var bounds = [limitRow, overheadRow]
      if let cap = inputs.award.administrationCap {
        let administration = lines.indices.filter { lines[$0].isAdministration }
          .compactMap { requestRows[$0] }
        let direct = add("Administration among the direct cost") { year in
          administration.isEmpty ? .sum(0) : .sum(administration.map { cells(year, $0) })
        }
        bounds.append(
          add("Room under the cap on administration") { year in
            let room = cap.pinned * cells(year, directTotal) - cells(year, direct)
            // A cap of the whole award bounds nothing.
            return .if(
              cap.pinned.isBelow(1), .roundDown(room / (1 - cap.pinned)), cells(year, overheadRow))
          })
      }
      indirectRow = add("Indirect charges: the least of these, not below 0", style: totals) {
        year in
        .max(0, .call(.min, bounds.map { cells(year, $0) }))
      }
      writer.skip()
    } else {
      baseRow = nil
      limitRow = nil
      indirectRow = nil
    }
    let indirect = indirectRow
    writer.heading(heads("Who pays"), numbers: numbers)
    requestTotal = add("Asked of this award, direct and indirect", style: totals) { year in
      indirect.map { cells(year, directTotal) + cells(year, $0) } ?? cells(year, directTotal)
    }
    let request = requestTotal
    let cost = costTotal
    othersRow = add("Left to others") { cells($0, cost) - cells($0, request) }
    name = book.names.costs
    years = count
    sheet = book.dressed(writer)
    checks = makeChecks(inputs)
  }

  private func makeChecks(_ inputs: ApplicationInputs) -> [PlanCheck] {
    var list = [
      PlanCheck(
        "All costs = asked of the award + left to others, over all years", name,
        .sum(years(costTotal).live) - .sum(years(requestTotal).live) - .sum(years(othersRow).live)),
      PlanCheck(
        "Costs by line and year add up to the total of the totals", name,
        .sum(
          RangeAddress(
            name,
            CellRange(
              rows: costRows.lowerAndUpper, columns: Column.first...(Column.first + years - 1))
          ).live) - total(costTotal).live),
      PlanCheck(
        "No year asks for more than it costs", name,
        .call(
          .sum,
          (0..<years).map { .max(0, cell(requestTotal, $0).live - cell(costTotal, $0).live) })),
    ]
    if let indirectRow, let limitRow {
      list.append(
        PlanCheck(
          "Indirect charges never exceed the rate times the base", name,
          .call(
            .sum,
            (0..<years).map { .max(0, cell(indirectRow, $0).live - cell(limitRow, $0).live) })))
    }
    return list
  }
}

extension [Int] {
  /// From the least to the largest; 0 for none.
  var lowerAndUpper: ClosedRange<Int> { (self.min() ?? 0)...(self.max() ?? 0) }
}
