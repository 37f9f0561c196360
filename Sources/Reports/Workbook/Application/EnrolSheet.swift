import Analysis
import Planning
import Spreadsheet

/// The sheet of cohorts and people by program and year.
struct EnrolSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// The rows of the sums over programs.
  let cohorts: Int
  let entrants: Int
  let completers: Int
  private let name: SheetName
  private let years: Int

  private static let firstYear = 2

  func cell(_ row: Int, _ year: Int) -> CellAddress {
    CellAddress(name, row: row, column: Self.firstYear + year)
  }

  func total(_ row: Int) -> CellAddress { cell(row, years) }

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs) {
    let plan = book.plan
    let count = plan.years.count
    var writer = SheetWriter(
      book.names.enrol, widths: [44, 12] + Array(repeating: 13, count: count + 1), .landscape)
    book.begin(
      &writer, "Cohorts and people by program and year",
      "The plan. People who start and who complete add up to the targets; a person who goes on from "
        + "one program to the next starts, and completes, more than once. Everyone in the programs "
        + "counts, whoever pays.")
    writer.freeze(columns: 1)
    func block(_ title: String, _ unit: String, _ cells: [[CellAddress]], _ total: String) -> Int {
      writer.heading(
        [title, "Unit"] + plan.years.map(\.title) + ["Total"],
        numbers: Self.firstYear..<(Self.firstYear + count + 1))
      let first = writer.row
      func add(_ label: String, style: CellStyle, _ formula: (Int) -> Formula) {
        let row = writer.row
        writer.add(
          [
            .text(label, style: style.isBold ? style : .label),
            .text(unit, style: style.isBold ? style.with { $0.isBold = false } : .unit),
          ]
            + (0..<count).map { .live(formula($0), style: style) } + [
              .live(
                .sum(writer.row(row, Self.firstYear...(Self.firstYear + count - 1)).live),
                style: style)
            ])
      }
      for (program, cells) in zip(plan.scenario.programs, cells) {
        add(program.name.asLabel, style: .people) { cells[$0].live }
      }
      let last = writer.row - 1
      let totalRow = writer.row
      add(total, style: CellStyle.people.asTotal) { year in
        .sum(writer.column(Self.firstYear + year, first...last).live)
      }
      writer.skip()
      return totalRow
    }
    cohorts = block("Cohorts that start", "cohorts", inputs.people.cohorts, "All cohorts")
    entrants = block(
      "People who start training", "people", inputs.people.entrants, "All who start")
    completers = block(
      "People who complete training", "people", inputs.people.completers, "All who complete")
    name = book.names.enrol
    years = count
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Everyone who completes has started, up to each year's end", name,
        .call(
          .sum,
          (0..<count).map { year in
            .max(0, running(completers, year) - running(entrants, year))
          }), unit: "people")
    ]
  }

  /// The sum of a row from the first year to another.
  func running(_ row: Int, _ year: Int) -> Formula {
    .sum(
      RangeAddress(name, row: row, columns: Self.firstYear...(Self.firstYear + year)).live)
  }
}
