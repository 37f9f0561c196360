import Planning
import Spreadsheet

/// The rows of a budget by category: what everything costs, what is asked for, and what others pay.
///
/// Others' money is spread over the categories in proportion to what they leave open, rounded along
/// the running sum, so that the rows add up to each source's total as printed.
struct FundingRows {
  let categories: [BudgetCategory]
  private let book: ApplicationBook
  private let costs: CostsSheet
  private let match: MatchSheet

  init(_ book: ApplicationBook, costs: CostsSheet, match: MatchSheet) {
    categories = BudgetCategory.used(by: book.plan)
    self.book = book
    self.costs = costs
    self.match = match
  }

  /// What a category costs in a year; all years together for the number of years.
  func cost(_ category: BudgetCategory, _ year: Int) -> Formula {
    .call(.sum, category.lines(of: book.plan).map { costs.cell(costs.costRows[$0], year).live })
  }

  /// What is asked for.
  func request(_ category: BudgetCategory, _ year: Int) -> Formula {
    var cells = category.lines(of: book.plan).compactMap { costs.requestRows[$0] }
      .map { costs.cell($0, year).live }
    if category == .administration, let row = costs.indirectRow {
      cells.append(costs.cell(row, year).live)
    }
    return cells.isEmpty ? .sum(0) : .call(.sum, cells)
  }

  /// A source's part of what a row leaves open: the running sum, rounded, less the one before.
  ///
  /// - Parameters:
  ///   - amount: what the source brings in all
  ///   - open: the column of what the rows leave open, from the head above the first row
  ///   - row: the row
  ///   - total: what all rows leave open
  /// - Returns: the formula
  static func part(
    of amount: CellAddress, open: (sheet: SheetName, column: Int, head: Int), row: Int,
    total: CellAddress
  ) -> Formula {
    func running(_ last: Int) -> Formula {
      let cells = RangeAddress(open.sheet, column: open.column, rows: open.head...last)
      return .round(
        amount.pinned * .sum(.range(cells, .row)) / .max(1, total.pinned))
    }
    return running(row) - running(row - 1)
  }
}
