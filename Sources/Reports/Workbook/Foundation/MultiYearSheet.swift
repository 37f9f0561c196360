import Analysis
import Planning
import Spreadsheet

/// The sheet of the budget by year: for each year what is asked for, what others have committed, what
/// is pending and what is to be found, in all and line by line.
struct MultiYearSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  /// A part of the cost; all parts but what is left to others add up to the cost.
  private enum Part: Int, CaseIterable {
    case request, committed, pending, missing, cost, left

    var title: String {
      switch self {
      case .request: "This request"
      case .committed: "Committed by others"
      case .pending: "Pending (in no official total)"
      case .missing: "To be found: no source, or rounding"
      case .cost: "What everything costs"
      case .left: "Left to others"
      }
    }

    /// Those that stand in the table of sums.
    static let summed: [Part] = [.request, .committed, .pending, .missing, .cost]
    /// The blocks of lines in their order.
    static let blocks: [Part] = [.request, .committed, .pending, .missing, .cost, .left]
  }

  /// Where the blocks stand.
  private struct Layout {
    let name: SheetName
    let sums: Int
    let lines: Int
    let years: Int
    /// Rows of the notes, and of an empty row below.
    let notes: Int

    func sum(_ part: Part) -> Int { sums + part.rawValue }

    /// The head of a block of lines.
    ///
    /// Its lines follow, then its total, then an empty row. The last block, which is not printed, has a
    /// subheading of its own.
    func head(_ part: Part) -> Int {
      sums + Part.summed.count + 1 + (Part.blocks.firstIndex(of: part) ?? 0) * (lines + 3)
        + (part == .left ? notes + 1 : 0)
    }
    func line(_ part: Part, _ line: Int) -> Int { head(part) + 1 + line }
    func total(_ part: Part) -> Int { head(part) + 1 + lines }

    func cell(_ row: Int, _ year: Int) -> CellAddress {
      CellAddress(name, row: row, column: 1 + year)
    }
  }

  private let layout: Layout

  /// What others have committed, or what is pending, of a line's cost over all years.
  func committed(line: Int) -> CellAddress {
    layout.cell(layout.line(.committed, line), layout.years)
  }
  func pending(line: Int) -> CellAddress { layout.cell(layout.line(.pending, line), layout.years) }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet,
    rows: FundingRows
  ) {
    let plan = book.plan
    let years = plan.years.count
    var writer = SheetWriter(
      book.names.multiYear, widths: [44] + Array(repeating: 14, count: years + 1),
      elastic: [0], .portrait)
    book.begin(
      &writer, "Budget by year",
      "The plan. What is asked for, committed, pending and still to be found adds up to what "
        + "everything costs, in each year and line. All amounts are positive, but for what is to be "
        + "found where more is pending than is needed.")
    writer.freeze(columns: 1)
    func heading(_ title: String) {
      writer.heading(
        [title] + plan.years.map(\.title) + ["All years"], numbers: 1..<(years + 2))
    }
    heading("In all")
    let notes = [
      "Years: " + plan.years.map { "\($0.title) is \($0.span)" }.joined(separator: "; ") + ".",
      "What others pay is spread over the lines in proportion to what the request leaves to them.",
    ]
    let layout = Layout(
      name: book.names.multiYear, sums: writer.row, lines: rows.categories.count, years: years,
      notes: notes.reduce(1) { $0 + writer.lineCount(ofNote: $1) })
    func at(_ row: Int, _ year: Int) -> Formula { layout.cell(row, year).live }
    func add(_ label: String, style: CellStyle = .money, _ formula: (Int) -> Formula) {
      let row = writer.row
      let columns = 1...years
      writer.add(
        [.text(label, style: style.isBold ? style : .plain)]
          + (0..<years).map { .live(formula($0), style: style) } + [
            .live(.sum(RangeAddress(layout.name, row: row, columns: columns).live), style: style)
          ])
    }
    for part in Part.summed {
      add(part.title, style: part == .cost ? CellStyle.money.asTotal : .money) { year in
        switch part {
        case .committed: match.committed(year).live
        case .pending: match.pending(year).live
        case .missing:
          at(layout.sum(.cost), year)
            - .sum(
              [Part.request, .committed, .pending].map { at(layout.sum($0), year) })
        case .request, .cost, .left: at(layout.total(part), year)
        }
      }
    }
    writer.gap()
    for part in Part.blocks {
      if part == .left {
        for note in notes { writer.note(note) }
        writer.gap()
        writer.screenSection("By what others' money is spread over the lines")
      }
      heading(part.title + ", by line")
      precondition(writer.row == layout.head(part) + 1)
      for (line, category) in rows.categories.enumerated() {
        add(category.title) { year in
          Self.amount(of: part, category, line, year, rows, layout)
        }
      }
      add("TOTAL", style: CellStyle.money.asTotal) { year in
        rows.categories.isEmpty
          ? .sum(0)
          : .sum(
            RangeAddress(
              layout.name, column: 1 + year,
              rows: layout.line(part, 0)...layout.line(part, layout.lines - 1)
            ).live)
      }
      writer.gap()
    }
    writer.fitOnePage()
    self.layout = layout
    sheet = book.dressed(writer)
    checks = makeChecks(costs, match)
  }

  private static func amount(
    of part: Part, _ category: BudgetCategory, _ line: Int, _ year: Int, _ rows: FundingRows,
    _ layout: Layout
  ) -> Formula {
    func at(_ part: Part) -> Formula { layout.cell(layout.line(part, line), year).live }
    switch part {
    case .request: return rows.request(category, year)
    case .cost: return rows.cost(category, year)
    case .left: return at(.cost) - at(.request)
    case .missing: return at(.left) - at(.committed) - at(.pending)
    case .committed, .pending:
      // Rounded along the running sum of what is left to others, so that the lines add up.
      let amount = Formula.cell(layout.cell(layout.sum(part), year), .row)
      let all = Formula.max(1, .cell(layout.cell(layout.total(.left), year), .row))
      func running(_ line: Int) -> Formula {
        let open = RangeAddress(
          layout.name, column: 1 + year,
          rows: layout.head(.left)...(layout.line(.left, 0) + line))
        return .round(amount * .sum(.range(open, .row)) / all)
      }
      return running(line) - running(line - 1)
    }
  }

  private func makeChecks(_ costs: CostsSheet, _ match: MatchSheet) -> [PlanCheck] {
    func all(_ row: Int) -> Formula { layout.cell(row, layout.years).live }
    let tied: [(Part, String)] = [
      (.committed, "committed money"), (.pending, "pending money"),
      (.missing, "what is to be found"),
    ]
    return [
      PlanCheck(
        "Budget by year: the years' requests add up to the request", layout.name,
        all(layout.sum(.request)) - costs.total(costs.requestTotal).live),
      PlanCheck(
        "Budget by year: the years' costs add up to all costs", layout.name,
        all(layout.sum(.cost)) - costs.total(costs.costTotal).live),
      PlanCheck(
        "Budget by year: what is to be found is that of the sources", layout.name,
        all(layout.sum(.missing)) - match.remainder(layout.years).live),
      PlanCheck(
        "Budget by year: request + committed + pending + to be found = cost", layout.name,
        .sum(
          RangeAddress(
            layout.name, column: 1 + layout.years,
            rows: layout.sum(.request)...layout.sum(.missing)
          ).live) - all(layout.sum(.cost))),
    ]
      + tied.map { part, words in
        PlanCheck(
          "Budget by year: \(words) of the lines is that of all", layout.name,
          all(layout.total(part)) - all(layout.sum(part)))
      }
  }
}
