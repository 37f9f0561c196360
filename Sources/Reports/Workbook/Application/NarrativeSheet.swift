import Analysis
import Planning
import Spreadsheet

/// The sheet of the budget narrative: every line of form SF-424A's section B with the basis of its
/// cost.
struct NarrativeSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// Where the form looks up amounts: the line of each row, its activity, and its total.
  let lines: RangeAddress
  let activities: RangeAddress
  let totals: RangeAddress
  let funding: RangeAddress
  /// The rows of each class's subtotal.
  let subtotals: [ObjectClass: Int]
  let total: CellAddress

  private enum Column {
    static let line = 1
    static let units = 5
    static let unit = 6
    static let price = 7
    static let percent = 8
    static let firstYear = 9
  }

  /// The form's lines in the order of its section B.
  static let formLines: [(objectClass: ObjectClass, line: String, title: String)] = [
    (.personnel, "6a", "Personnel"), (.fringe, "6b", "Fringe Benefits"), (.travel, "6c", "Travel"),
    (.equipment, "6d", "Equipment"), (.supplies, "6e", "Supplies"),
    (.contractual, "6f", "Contractual"), (.construction, "6g", "Construction"),
    (.other, "6h", "Other"), (.indirect, "6j", "Indirect Charges"),
  ]

  /// A row that counts: what it is, and its amounts by year.
  private struct Item {
    var title: String
    var purpose: String
    var basis: String
    /// Units, unit, price and percent of the first year; nil where the basis says it all.
    var computation: (units: Formula, unit: String, price: Formula, percent: Formula)?
    var amounts: [Formula]
    var funding: String
    var activity: Int
    var isInBase: Bool
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet
  ) {
    let count = book.years.count
    let totalColumn = Column.firstYear + count
    var writer = SheetWriter(
      book.names.narrative,
      widths: [4.5, 5, 23, 15, 33, 8, 12, 9.5, 7] + Array(repeating: 9.5, count: count) + [
        10.5, 9, 8, 7,
      ], elastic: [2, 3, 4], .landscape)
    book.begin(
      &writer, "Budget narrative",
      "The plan, in the order of form SF-424A, section B. Each line is rounded to whole dollars in "
        + "each year: units x unit cost x share asked of the award (the first year's are shown, all "
        + "years' stand on Inputs). Activity (1) is federal, (2) the match. Base: counts in the "
        + "modified total direct cost. All amounts are positive.")
    let head = writer.heading(
      [
        "Ref", "Line", "Item", "Purpose", "Basis of cost", "Units, year 1", "Unit",
        "Unit cost, year 1", "Share asked",
      ] + book.years.map(\.title) + ["Total", "Paid by", "Activity", "Base"],
      numbers: Column.units..<(totalColumn + 1))
    writer.freeze(columns: 3)
    writer.repeatRows(head...head)
    let first = writer.row
    var reference = 0
    var subtotalRows: [ObjectClass: Int] = [:]
    var matchRows: [Int] = []
    for (objectClass, line, title) in Self.formLines {
      let items = Self.items(objectClass, book, inputs, costs, match, earlierMatch: matchRows)
      for item in items {
        if item.activity == 2 { matchRows.append(writer.row) }
        reference += 1
        Self.add(item, reference: "N\(reference)", line: line, count: count, &writer)
      }
      let style = CellStyle.money.asTotal.with { $0.fill = .band }
      let row = writer.row
      subtotalRows[objectClass] = row
      var cells: [Cell?] = [
        .blank(style: style), .blank(style: style),
        .text("\(line.dropFirst()). \(title)", style: style),
      ]
      cells += Array(repeating: .blank(style: style), count: Column.firstYear - 3)
      if items.isEmpty {
        cells[4] = .text("none asked for", style: style.with { $0.isBold = false })
      }
      for column in Column.firstYear...totalColumn {
        let all = RangeAddress(
          book.names.narrative, column: column, rows: first...max(first, row - 1))
        let refs = RangeAddress(
          book.names.narrative, column: Column.line, rows: first...max(first, row - 1))
        cells.append(
          .live(
            row == first ? .sum(0) : .sumIf(.range(refs, .both), .text(line), .range(all, .row)),
            style: style))
      }
      cells += Array(repeating: .blank(style: style), count: 3)
      writer.add(cells)
    }
    let last = writer.row - 1
    lines = RangeAddress(book.names.narrative, column: Column.line, rows: first...last)
    activities = RangeAddress(book.names.narrative, column: totalColumn + 2, rows: first...last)
    totals = RangeAddress(book.names.narrative, column: totalColumn, rows: first...last)
    funding = RangeAddress(book.names.narrative, column: totalColumn + 1, rows: first...last)
    let style = CellStyle.money.asTotal
    let totalRow = writer.row
    var cells: [Cell?] = [
      .blank(style: style), .blank(style: style), .text("k. TOTALS", style: style),
    ]
    cells += Array(repeating: .blank(style: style), count: Column.firstYear - 3)
    let rows = subtotalRows.values.sorted()
    for column in Column.firstYear...totalColumn {
      cells.append(.live(.sum(rows.map { writer.at($0, column).live }), style: style))
    }
    writer.add(cells)
    total = writer.at(totalRow, totalColumn)
    subtotals = subtotalRows
    writer.skip()
    Self.addNotes(book, &writer)
    let name = book.names.narrative
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Narrative = request + match, over all years", name,
        total.live - costs.total(costs.requestTotal).live - match.counted.live),
      PlanCheck(
        "Narrative's lines add up to its subtotals", name,
        .sumIf(activities.live, ">0", totals.live) - total.live),
    ]
    if let first = inputs.matchShares.first?.cell, let last = inputs.matchShares.last?.cell {
      checks.append(
        PlanCheck(
          "What the match pays for adds up to 100 percent", book.names.inputs,
          .sum(RangeAddress(spanning: first, last).live) - 1, unit: "of 1"))
    }
  }

  // MARK: Rows

  private static func items(
    _ objectClass: ObjectClass, _ book: ApplicationBook, _ inputs: ApplicationInputs,
    _ costs: CostsSheet, _ match: MatchSheet, earlierMatch: [Int]
  ) -> [Item] {
    let plan = book.plan
    let count = plan.years.count
    var items: [Item] = []
    for (place, line) in plan.lines.enumerated() where line.objectClass == objectClass {
      guard let row = costs.requestRows[place],
        plan.requests[place].contains(where: { $0 != 0 })
          || line.percents.contains(where: { $0 > 0 }),
        let percents = inputs.lines.percents[place]
      else { continue }
      var computation: (Formula, String, Formula, Formula)?
      if let prices = inputs.lines.prices[place], let units = inputs.lines.quantities[place] {
        computation = (units[0].live, line.units, prices[0].live, percents[0].live)
      } else if let share = inputs.lines.shares[place] {
        computation = (
          .sum(line.bases.map { costs.cell(costs.costRows[$0], 0).live }), "dollars of them",
          share.live, percents[0].live
        )
      }
      items.append(
        Item(
          title: line.name.asLabel, purpose: line.purpose, basis: basis(of: line, in: plan),
          computation: computation, amounts: (0..<count).map { costs.cell(row, $0).live },
          funding: "Federal", activity: 1, isInBase: line.countsInBase))
    }
    if objectClass == .indirect, let row = costs.indirectRow {
      items.append(
        Item(
          title: "Indirect charges", purpose: "Administration",
          basis: "rate x modified total direct cost asked for, at most the hub's overhead"
            + (inputs.award.administrationCap == nil ? "" : " and the cap on administration")
            + "; see Costs",
          computation: costs.baseRow.map { base in
            (
              costs.cell(base, 0).live, "dollars of base",
              inputs.award.rate?.live ?? 0, Formula.number(1)
            )
          }, amounts: (0..<count).map { costs.cell(row, $0).live }, funding: "Federal", activity: 1,
          isInBase: false))
      if plan.indirect?.rate == 0 { items.removeLast() }
    }
    items += matchItems(objectClass, book, inputs, match, earlierMatch)
    return items
  }

  /// The match that pays for a class: whole percents of it, the last class what is left.
  private static func matchItems(
    _ objectClass: ObjectClass, _ book: ApplicationBook, _ inputs: ApplicationInputs,
    _ match: MatchSheet, _ earlierMatch: [Int]
  ) -> [Item] {
    let shares = inputs.matchShares
    guard let place = shares.firstIndex(where: { $0.objectClass == objectClass }) else { return [] }
    func part(_ share: CellAddress, _ year: Int) -> Formula {
      .round(match.counted(year).live * share.pinned)
    }
    let amounts = book.years.indices.map { year -> Formula in
      guard place == shares.count - 1 else { return part(shares[place].cell, year) }
      let earlier = earlierMatch.map {
        CellAddress(book.names.narrative, row: $0, column: Column.firstYear + year).live
      }
      let counted = match.counted(year).live
      return earlier.isEmpty ? counted : counted - .sum(earlier)
    }
    return [
      Item(
        title: "Match: \(objectClass.title.lowercased())", purpose: "see Match",
        basis: "the match's part for this class; sources and their evidence on Match",
        computation: nil, amounts: amounts, funding: "Match", activity: 2, isInBase: false)
    ]
  }

  private static func basis(of line: ApplicationLine, in plan: ApplicationPlan) -> String {
    if line.isShare {
      let bases = line.bases.map { plan.lines[$0].name.asLabel }.joined(separator: ", ")
      return "share of \(bases.clipped(160))"
    }
    let growth = line.growth.map { ", growing \(percent($0.middleValue)) a year" } ?? ""
    let source = line.assumption.source.map { "; source: " + $0.clipped(120) } ?? ""
    return line.driver.title.capitalizedFirst + growth + source
  }

  private static func add(
    _ item: Item, reference: String, line: String, count: Int, _ writer: inout SheetWriter
  ) {
    let row = writer.row
    let top = CellStyle.plain.atTop
    let unitPrice: CellStyle =
      line == "6b" || line == "6j"
      ? CellStyle.percent.atTop : CellStyle.plain.with { $0.numberFormat = .cents }.atTop
    let isShare = item.computation?.unit.hasPrefix("dollars") ?? false
    var cells: [Cell?] = [
      .text(reference, style: top), .text(line, style: top), .text(item.title, style: .label),
      .text(item.purpose, style: .label), .text(item.basis, style: .label),
      item.computation.map { .live($0.units, style: CellStyle.people.atTop) },
      .text(item.computation?.unit ?? "dollars", style: CellStyle.label.with { $0.indent = 1 }),
      item.computation.map {
        .live($0.price, style: isShare ? CellStyle.percent.atTop : unitPrice)
      },
      item.computation.flatMap { computation in
        if case .number = computation.percent { return nil }
        return .live(computation.percent, style: CellStyle.probability.atTop)
      },
    ]
    cells += item.amounts.map { .live($0, style: CellStyle.money.atTop) }
    cells.append(
      .live(
        .sum(writer.row(row, Column.firstYear...(Column.firstYear + count - 1)).live),
        style: CellStyle.money.atTop))
    cells += [
      .text(item.funding, style: .remark), .integer(item.activity, style: top),
      .text(item.isInBase ? "yes" : "no", style: .remark),
    ]
    writer.add(cells)
  }

  private static func addNotes(_ book: ApplicationBook, _ writer: inout SheetWriter) {
    if let limit = book.plan.indirect?.subawardLimit {
      writer.note(
        "Equipment is what costs \(UniformGuidance.inForce(in: book.years[0].first).equipmentThreshold) "
          + "or more a unit; \(Money(dollars: Double(limit))) of each subaward counts in the base (2 CFR "
          + "200.1 in force at the award's date). Check against the announcement.")
    }
    if let assumed = book.plan.assumedAmount, !book.plan.isYearly {
      let request = book.plan.request
      let words =
        request == assumed
        ? "just what the scenario assumes for the award"
        : "\(Money(dollars: Double(assumed - request))) below what the scenario assumes for the "
          + "award (\(Money(dollars: Double(assumed))))"
      writer.note(
        "As first written, the request is \(Money(dollars: Double(request))), \(words): it is built "
          + "from what the award would pay for, and asks for no more than is assumed.")
    }
  }
}

extension ApplicationLine {
  /// What the line is for.
  var purpose: String { activity.title }
}
