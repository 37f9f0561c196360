package import Analysis
import Planning
import Simulation
package import Spreadsheet
import Uncertainty

/// What an application promises, for everyone: only what the hub makes public.
///
/// It names neither the award nor any money, holds no assumptions, and keeps no record, because a record
/// holds the scenario. It is the same for every kind of funder.
package struct PublicApplicationWorkbook: Sendable {
  private let material: ApplicationMaterial

  /// The counts that applications promise under the names by which hubs publish them.
  private static let counts: [(count: PeopleCount, outcome: Outcome)] = [
    (.enrolled, .enrolled), (.completed, .completed), (.credentialed, .credentialed),
    (.placed, .placed), (.retainedSixMonths, .retainedSixMonths),
    (.retainedTwelveMonths, .retainedTwelveMonths),
  ]

  /// Prepares the workbook; nil where the hub publishes nothing that an application promises.
  ///
  /// - Parameters:
  ///   - plan: the application, as if granted
  ///   - base: the plan as it stands, the award open
  ///   - provenance: where the numbers come from
  package init?(_ plan: ApplicationPlan, base: Projection, provenance: Provenance) {
    let published = plan.scenario.published
    guard Self.counts.contains(where: { published.contains($0.outcome) }) else { return nil }
    material = ApplicationMaterial(
      plan: plan, base: base, drivers: nil, provenance: provenance)
  }

  /// Writes the workbook to a file, in place of one that is there.
  ///
  /// - Throws: `SpreadsheetError`; then nothing new is left behind.
  package func write(to path: String) throws(SpreadsheetError) {
    try workbook.write(to: path)
  }

  /// The workbook in memory, calculated.
  package var workbook: Workbook {
    get throws(SpreadsheetError) { try draft.calculated() }
  }

  /// The workbook in memory, its formulas without values.
  package var draft: Workbook {
    get throws(SpreadsheetError) {
      var book = try ApplicationBook(material)
      book.isPublic = true
      let published = book.scenario.published
      let targets = Self.counts.filter { published.contains($0.outcome) }.compactMap { wanted in
        book.plan.targets.first { $0.count == wanted.count }
      }
      var inputs = InputsWriter(book.names.inputs, years: book.years.count)
      inputs.edit { writer in
        book.begin(
          &writer, "Inputs",
          "What is promised by year: " + book.promise + ". All numbers are positive.")
        writer.freeze(columns: 1)
      }
      inputs.heading("Promised", book.years.map(\.title))
      let cells = targets.map { target in
        inputs.row(
          target.count.title, target.years.map { .count($0) }, unit: "people", .init(book.promise))
      }
      let tolerance = try inputs.value(
        "Tolerance of the checks", .number(ApplicationBook.tolerance), unit: "people",
        InputsWriter.Origin("judgment: less than one hundredth of a person").within(0...1),
        name: "In_Tolerance")
      let page = Self.targets(book, targets, cells)
      let checks = ApplicationChecksSheet(book, page.checks, tolerance: tolerance)
      var workbook = Workbook(properties: try book.properties(category: "What is promised"))
      let about = Self.about(book, checks: checks, changes: inputs.changes)
      for sheet in [about, page.sheet, book.dressed(inputs.writer), checks.sheet] {
        workbook.append(sheet)
      }
      for (name, cell) in inputs.names { workbook.define(name, as: cell) }
      workbook.define(try DefinedName("Out_Checks"), as: book.flag)
      return workbook
    }
  }

  // MARK: Sheets

  private static func targets(
    _ book: ApplicationBook, _ targets: [ApplicationTarget], _ cells: [[CellAddress]]
  ) -> (sheet: Sheet, checks: [PlanCheck]) {
    let years = book.years.count
    var writer = SheetWriter(
      book.names.targets,
      widths: [44, 9] + Array(repeating: 11, count: years + 1) + [11, 11, 13], .landscape)
    book.begin(
      &writer, "What is promised, year by year",
      "Black figures are promised; purple ones are the simulation: \(book.run). Likely is the range "
        + "that holds 8 in 10 futures. Everyone in the programs counts. All numbers are positive.")
    writer.freeze(columns: 1)
    writer.heading(
      ["People", "Unit"] + book.years.map(\.title) + [
        "Total", "Likely: low", "Likely: high", "Total reached, of 100",
      ], numbers: 2..<(years + 6))
    var checks: [PlanCheck] = []
    for (target, years) in zip(targets, cells) {
      let row = writer.row
      let precision = Precision(target.summary)
      let purple = CellStyle.people.asSimulation
      let columns = 2...(1 + years.count)
      let total = writer.at(row, columns.upperBound + 1)
      var chance = Cell.frequency(target.reached, of: target.futures)
      chance.style.horizontal = .right
      writer.add(
        [.text(target.count.title), .text("people", style: .unit)]
          + years.map { .live($0.live, style: .people) } + [
            .live(
              .sum(writer.row(row, columns).live), style: CellStyle.people.with { $0.isBold = true }
            ),
            .number(precision.rounded(target.summary.p10), style: purple),
            .number(precision.rounded(target.summary.p90), style: purple), chance,
          ])
      checks.append(
        PlanCheck(
          "“\(target.count.title)” by year adds up to the total", book.names.targets,
          total.live - .call(.sum, [RangeAddress(spanning: years[0], years[years.count - 1]).live]),
          unit: "people"))
    }
    writer.skip()
    writer.note(
      "Years: " + book.years.map { "\($0.title) is \($0.span)" }.joined(separator: "; ") + ".")
    writer.note(
      "Placements are gross: the TechHire trial found no effect on employment compared with its control "
        + "group. The chances suppose that the award comes.")
    writer.fitOnePage()
    return (book.dressed(writer), checks)
  }

  private static func about(
    _ book: ApplicationBook, checks: ApplicationChecksSheet, changes: RangeAddress
  ) -> Sheet {
    var writer = SheetWriter(book.names.about, widths: [26, 92], .portrait)
    writer.title("\(book.planName): what is promised")
    writer.add([.text("Hub", style: .bold), .text(book.applicant)])
    writer.add([.text("Months", style: .bold), .text(book.period)])
    book.addVerdicts(checks: checks, changes: changes, to: &writer)
    writer.freeze()
    writer.skip()
    writer.paragraph(
      "This workbook shows what the hub makes public of an application for money: the people that it "
        + "promises by year, and in how many of 100 simulated futures it keeps the promise.")
    writer.skip()
    writer.section("Sheets")
    let names = book.names
    for (name, words) in [
      (names.targets, "what is promised by year, and how sure that is"),
      (names.inputs, "the promises, which may be changed to see the sums"),
      (names.checks, "live checks of this workbook"),
    ] {
      writer.add([.link(name.text, to: CellAddress(name, row: 0, column: 0)), .text(words)])
    }
    writer.skip()
    writer.note(
      "\(book.run); run \(book.runID) of techhire \(book.provenance.version.clipped(40)).")
    writer.fitOnePage()
    return book.dressed(writer)
  }
}
