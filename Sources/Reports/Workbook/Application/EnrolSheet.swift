import Analysis
import Planning
import Spreadsheet

/// The sheet of cohorts and people by program and year, and of how many people that are.
struct EnrolSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// The rows of the sums over programs.
  let cohorts: Int
  let entrants: Int
  let completers: Int
  /// The rows of people who start, and who finish, each counted once.
  let served: Int
  let finished: Int
  private let name: SheetName
  private let years: Int

  private static let firstYear = 2

  func cell(_ row: Int, _ year: Int) -> CellAddress {
    CellAddress(name, row: row, column: Self.firstYear + year)
  }

  func total(_ row: Int) -> CellAddress { cell(row, years) }

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs) {
    let count = book.years.count
    var table = Table(book)
    book.begin(
      &table.writer, "Cohorts and people by program and year",
      "The plan. Starts and completions add up to the targets; a person who goes on from one program "
        + "to the next starts, and completes, more than once, and is counted once below. Everyone in "
        + "the programs counts, whoever pays. All numbers are positive.")
    table.writer.freeze(columns: 1)
    cohorts =
      table.addBlock(
        "Cohorts that start", "cohorts", inputs.people.cohorts, "All cohorts"
      ).total
    let starts = table.addBlock(
      "Starts of training", "starts", inputs.people.entrants, "All starts")
    let completions = table.addBlock(
      "Completions", "completions", inputs.people.completers, "All completions")
    entrants = starts.total
    completers = completions.total
    let further = table.addFurther(inputs, starts: starts.first, completions: completions.first)
    table.addHeading("People, each counted once")
    let counted = table
    served = table.add("Served: all starts, less those of people who went on", "people") { year in
      let all = counted.at(starts.total, year)
      return further.map { all - counted.at($0.starting, year) } ?? all
    }
    finished = table.add("Finish: all completions, less those who go on", "people") { year in
      let all = counted.at(completions.total, year)
      return further.map { all - counted.sum($0.going, year) } ?? all
    }
    table.writer.note(
      "A person is served in the year of the first start, and finishes with the last completion. In the "
        + "simulation “served” leaves out who went on and still waits, or gave up waiting: it is never "
        + "too many.")
    table.writer.fitOnePage()
    name = book.names.enrol
    years = count
    sheet = book.dressed(table.writer)
    checks = makeChecks(further)
  }

  private func makeChecks(_ further: Table.Further?) -> [PlanCheck] {
    func rising(_ title: String, _ narrow: Int, _ wide: Int) -> PlanCheck {
      PlanCheck(
        title, name,
        .call(
          .sum, (0..<years).map { .max(0, running(narrow, $0) - running(wide, $0)) }),
        unit: "people")
    }
    var checks = [
      rising("Everyone who completes has started, up to each year's end", completers, entrants),
      rising("No more people are served than there are starts", served, entrants),
      rising("No more people finish than are served, up to each year's end", finished, served),
    ]
    if let further {
      checks.append(
        PlanCheck(
          "Who goes on to a further program starts it or waits for it", name,
          .call(.sum, further.going.map { total($0).live }) - total(further.starting).live
            - cell(further.waiting, years - 1).live, unit: "people"))
    }
    return checks
  }

  /// The sum of a row from the first year to another.
  func running(_ row: Int, _ year: Int) -> Formula {
    .sum(
      RangeAddress(name, row: row, columns: Self.firstYear...(Self.firstYear + year)).live)
  }

  /// Writes rows with a formula for each year and their sum.
  private struct Table {
    var writer: SheetWriter
    private let book: ApplicationBook

    /// The rows of those who go on to a further program, and of those who wait for it.
    struct Further {
      let going: [Int]
      let starting: Int
      let waiting: Int
    }

    private var years: ClosedRange<Int> {
      EnrolSheet.firstYear...(EnrolSheet.firstYear + book.years.count - 1)
    }

    init(_ book: ApplicationBook) {
      self.book = book
      writer = SheetWriter(
        book.names.enrol,
        widths: [50, 12] + Array(repeating: 13, count: book.years.count + 1), .landscape)
    }

    func at(_ row: Int, _ year: Int) -> Formula {
      writer.at(row, EnrolSheet.firstYear + year).live
    }

    /// The sum of some rows in a year.
    func sum(_ rows: [Int], _ year: Int) -> Formula { .call(.sum, rows.map { at($0, year) }) }

    mutating func addHeading(_ title: String) {
      writer.heading(
        [title, "Unit"] + book.years.map(\.title) + ["Total"],
        numbers: EnrolSheet.firstYear..<(EnrolSheet.firstYear + book.years.count + 1))
    }

    mutating func add(
      _ label: String, _ unit: String, style: CellStyle = .people, isSummed: Bool = true,
      _ formula: (Int) -> Formula
    ) -> Int {
      let style = style.atTop
      let total = Formula.sum(writer.row(writer.row, years).live)
      return writer.add(
        [
          .text(label, style: style.isBold ? style : .label),
          .text(
            unit, style: style.isBold ? style.with { $0.isBold = false } : CellStyle.unit.atTop),
        ]
          + book.years.indices.map { .live(formula($0), style: style) }
          + [isSummed ? .live(total, style: style) : .blank(style: style)])
    }

    /// Adds a row for each program and their sum.
    mutating func addBlock(
      _ title: String, _ unit: String, _ cells: [[CellAddress]], _ total: String
    ) -> (first: Int, total: Int) {
      addHeading(title)
      let first = writer.row
      for (program, cells) in zip(book.scenario.programs, cells) {
        _ = add(program.name.asLabel, unit) { cells[$0].live }
      }
      let rows = first...(writer.row - 1)
      let column = writer
      let row = add(total, unit, style: CellStyle.people.asTotal) { year in
        .sum(column.column(EnrolSheet.firstYear + year, rows).live)
      }
      writer.skip()
      return (first, row)
    }

    /// Adds the balance of those who go on to a further program; nil where no program leads to one.
    mutating func addFurther(
      _ inputs: ApplicationInputs, starts: Int, completions: Int
    ) -> Further? {
      let programs = book.scenario.programs
      let leading = programs.indices.filter { inputs.people.progressions[$0] != nil }
      guard !leading.isEmpty else { return nil }
      let further = ApplicationPeople.furtherPrograms(book.scenario)
      addHeading("People who go on to a further program")
      let cells = self
      let opening = writer.row
      let waiting = opening + leading.count + 2
      _ = add("Waiting for it when the year begins", "people", isSummed: false) { year in
        year == 0 ? .sum(0) : cells.at(waiting, year - 1)
      }
      let going = leading.map { program in
        let share = inputs.people.progressions[program]?.pinned ?? 0
        return add("Plus: complete \(programs[program].name.asLabel), and go on", "people") {
          year in
          .round(cells.at(completions + program, year) * share)
        }
      }
      let starting = add("Less: start it, as far as anyone starts it", "people") { year in
        .min(
          cells.at(opening, year) + cells.sum(going, year),
          cells.sum(further.map { starts + $0 }, year))
      }
      _ = add(
        "Waiting for it when the year ends", "people", style: CellStyle.people.asTotal,
        isSummed: false
      ) { cells.at(opening, $0) + cells.sum(going, $0) - cells.at(starting, $0) }
      writer.skip()
      return Further(going: going, starting: starting, waiting: waiting)
    }
  }
}
