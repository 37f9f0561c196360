import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of every figure that the plan uses, and where each stands.
struct ApplicationInputs {
  let sheet: Sheet
  let names: [(name: DefinedName, cell: CellAddress)]
  /// The cells that say “changed” beside a figure that is not what was simulated.
  let changes: RangeAddress
  let award: AwardInputs
  let lines: LineInputs
  let people: PeopleInputs
  let schedule: ScheduleInputs
  let flows: FlowInputs
  /// The years after the award; nil where the audience does not ask.
  let afterwards: AfterwardInputs?
  /// A state's milestones; nil for other audiences.
  let milestones: MilestoneInputs?
  /// A local board's program year; nil for other audiences.
  let wioa: WIOAInputs?
  /// What other sources pay, pledged money before what is asked for, by source and year.
  let sources: [SourceInput]
  /// What part of the match each object class takes; empty where no form asks.
  let matchShares: [(objectClass: ObjectClass, cell: CellAddress)]

  /// One source's money of one status.
  struct SourceInput {
    let source: ApplicationSource
    let isCommitted: Bool
    let years: [CellAddress]
  }

  /// Writes the sheet.
  ///
  /// - Parameters:
  ///   - book: what the workbook is made from
  ///   - followed: the money whose course over a year is asked for
  ///   - splitsMatch: whether the object classes that match pays for are
  ///   - looksAfterwards: whether the years after the award are asked for
  ///   - paysMilestones: whether milestones by quarter are
  ///   - isForLocalBoard: whether a program year's quarters are
  /// - Throws: `SpreadsheetError` for a month that spreadsheets do not know.
  init(
    _ book: ApplicationBook, followed: [MoneyFlow] = [], splitsMatch: Bool = false,
    looksAfterwards: Bool = false, paysMilestones: Bool = false, isForLocalBoard: Bool = false
  ) throws(SpreadsheetError) {
    let columns = paysMilestones || isForLocalBoard ? 4 : FlowInputs.quarters
    var inputs = InputsWriter(book.names.inputs, years: max(book.years.count, columns))
    inputs.edit { writer in
      book.begin(
        &writer, "Inputs",
        "Every figure of the plan stands here and nowhere else. Blue figures on cream may be changed; "
          + "all other sheets of the plan follow. The simulation (purple) does not: run techhire "
          + "again. Low and high bound 8 futures in 10 of what the scenario says. “As simulated” adds a row's figures up, "
          + "weighted 1, 4, 12 and 100, so that no change goes unseen.")
      writer.freeze(columns: 1)
    }
    award = try AwardInputs(book, &inputs)
    lines = LineInputs(book, &inputs)
    sources = Self.addSources(book, &inputs)
    matchShares = splitsMatch ? try Self.addMatchShares(book, &inputs) : []
    people = try PeopleInputs(book, &inputs)
    schedule = try ScheduleInputs(book, &inputs)
    flows = FlowInputs(book, followed, &inputs)
    afterwards = looksAfterwards ? AfterwardInputs(book, &inputs) : nil
    milestones = paysMilestones ? try MilestoneInputs(book, &inputs) : nil
    wioa = isForLocalBoard ? try WIOAInputs(book, &inputs) : nil
    sheet = book.dressed(inputs.writer)
    names = inputs.names
    changes = inputs.changes
  }

  private static func addSources(
    _ book: ApplicationBook, _ inputs: inout InputsWriter
  ) -> [SourceInput] {
    inputs.heading("Other sources", book.years.map(\.title))
    var found: [SourceInput] = []
    for isCommitted in [true, false] {
      for source in book.plan.sources {
        let amounts = isCommitted ? source.committed : source.pending
        guard amounts.contains(where: { $0 != 0 }) else { continue }
        let status = isCommitted ? "committed" : "pending"
        let words =
          isCommitted
          ? "pledged, granted or in hand by the scenario" : "asked for, expected or to be earned"
        let years = inputs.row(
          "\(source.name.asLabel), \(status)", amounts.map { .dollars($0) }, unit: "dollars",
          .init(
            "mean of what it pays in \(book.run), held to what the plan leaves to others; \(words)")
        )
        found.append(SourceInput(source: source, isCommitted: isCommitted, years: years))
      }
    }
    return found
  }

  /// Whole percents that add up to 100, by what the match that counts pays for in the simulation.
  private static func addMatchShares(
    _ book: ApplicationBook, _ inputs: inout InputsWriter
  ) throws(SpreadsheetError) -> [(objectClass: ObjectClass, cell: CellAddress)] {
    let paid = book.plan.countedMatch
    let total = paid.reduce(0, +)
    let percents =
      total > 0
      ? Apportionment.wholes(paid.map { $0 / total * 100 }, of: 100, roundedTo: 100)
      : ObjectClass.allCases.map { $0 == .other ? 100 : 0 }
    inputs.heading("What the match pays for")
    var shares: [(objectClass: ObjectClass, cell: CellAddress)] = []
    for (objectClass, percent) in zip(ObjectClass.allCases, percents) where percent > 0 {
      let cell = try inputs.value(
        objectClass.title, .percent(percent), unit: "of the match",
        .init(
          total > 0
            ? "what the committed money that counts as match pays for in \(book.run), in whole percents; "
              + "pending money shapes nothing here. The last class takes what the others leave"
            : "judgment: no match is committed, so nothing is shown. Enter what letters will say"))
      shares.append((objectClass, cell))
    }
    return shares
  }
}
