import Analysis
import Planning
import Spreadsheet

/// Writes the sections of form SF-424A one below the other.
struct FormWriter {
  var writer: SheetWriter
  /// Rows before which a page ends: the form's second page.
  private var breaks: [Int] = []

  private typealias Column = FormSheet.Column

  /// A line of section A.
  struct ActivityLine {
    let title: Formula
    let listing: Formula
    let federal: Formula
    let nonFederal: Formula
  }

  init(_ writer: SheetWriter) { self.writer = writer }

  mutating func edit(_ change: (inout SheetWriter) -> Void) { change(&writer) }

  // MARK: Sections

  mutating func addSectionA(
    _ lines: [ActivityLine]
  ) -> (total: CellAddress, federal: CellAddress, nonFederal: CellAddress) {
    section("SECTION A - BUDGET SUMMARY")
    heads([
      "(a) Grant Program Function or Activity",
      "(b) Catalog of Federal Domestic Assistance Number",
      "(c) Estimated Unobligated Funds: Federal", "(d) Estimated Unobligated Funds: Non-Federal",
      "(e) New or Revised Budget: Federal", "(f) New or Revised Budget: Non-Federal",
      "(g) New or Revised Budget: Total",
    ])
    let first = writer.row
    for number in 0..<4 {
      let row = writer.row
      var cells: [Cell?] = [.text("\(number + 1).", style: top)]
      if number < lines.count {
        let line = lines[number]
        cells += [
          .live(line.title, style: .label), .live(line.listing, style: top), nil, nil,
          .live(line.federal, style: money), .live(line.nonFederal, style: money),
          .live(
            .sum(writer.row(row, (Column.first + 1)...(Column.last - 1)).live), style: money),
        ]
      }
      writer.add(cells)
    }
    let row = totals(
      "5.", "Totals", columns: (Column.first + 1)...Column.last, rows: first...(writer.row - 1))
    writer.skip()
    return (
      writer.at(row, Column.last), writer.at(row, Column.last - 2), writer.at(row, Column.last - 1)
    )
  }

  mutating func addSectionB(
    _ activities: [Formula], _ narrative: NarrativeSheet
  ) -> (total: CellAddress, classes: [ObjectClass: CellAddress], crossFoot: Formula) {
    section("SECTION B - BUDGET CATEGORIES")
    heads(["6. Object Class Categories: grant program, function or activity"])
    let numbers = writer.row - 1
    for number in 1...5 {
      writer.put(
        .integer(
          number,
          style: CellStyle.numberHeading.with {
            $0.numberFormat = .custom(number == 5 ? "\"Total (5)\"" : "(0)")
          }),
        row: numbers, column: Column.first + number - 1)
    }
    let heading = CellStyle.note.with {
      $0.wrapsText = true
      $0.horizontal = .right
      $0.vertical = .top
    }
    writer.add(
      [nil, .text("as in section A, column (a)", style: CellStyle.note.atTop)]
        + activities.map { .live($0, style: heading) })
    writer.setHeight(48, ofRow: writer.row - 1)
    var classes: [ObjectClass: CellAddress] = [:]
    var direct: [Int] = []
    var indirect = 0
    let first = writer.row
    for (objectClass, line, title) in NarrativeSheet.formLines where objectClass != .indirect {
      direct.append(writer.row)
      classes[objectClass] = addClass(line, title, numbers: numbers, narrative)
    }
    let directTotal = totals(
      "6i", "i. Total Direct Charges (sum of 6a-6h)",
      columns: Column.first...(Column.first + 4), rows: first...(writer.row - 1))
    indirect = writer.row
    classes[.indirect] = addClass("6j", "Indirect Charges", numbers: numbers, narrative)
    let row = writer.row
    let style = CellStyle.money.asTotal
    writer.add(
      [.text("6k", style: style), .text("k. TOTALS (sum of 6i and 6j)", style: style)]
        + (Column.first...(Column.first + 4)).map { column in
          .live(
            writer.at(directTotal, column).live + writer.at(indirect, column).live, style: style)
        })
    writer.add([
      .text("7.", style: top), .text("Program Income", style: top), .live(.sum(0), style: money),
    ])
    writer.skip()
    let total = writer.at(row, Column.first + 4)
    let across = RangeAddress(
      writer.sheet.name, row: row, columns: Column.first...(Column.first + 3))
    return (total, classes, .sum(across.live) - total.live)
  }

  private mutating func addClass(
    _ line: String, _ title: String, numbers: Int, _ narrative: NarrativeSheet
  ) -> CellAddress {
    let row = writer.row
    writer.add(
      [.text(line, style: top), .text("\(line.dropFirst()). \(title)", style: top)]
        + (0..<4).map { activity in
          .live(
            .sumIfs(
              narrative.totals.pinned,
              (narrative.lines.pinned, .cell(writer.at(row, Column.line), .column)),
              (
                narrative.activities.pinned,
                .cell(writer.at(numbers, Column.first + activity), .row)
              )), style: money)
        } + [
          .live(
            .sum(writer.row(row, Column.first...(Column.first + 3)).live), style: money)
        ])
    return writer.at(row, Column.first + 4)
  }

  /// Answers the total of line 12, column (e).
  mutating func addSectionC(
    _ activities: [Formula], _ match: MatchSheet, matchLine: Int?
  ) -> CellAddress {
    breaks.append(writer.row)
    section("SECTION C - NON-FEDERAL RESOURCES")
    heads(["(a) Grant Program", "(b) Applicant", "(c) State", "(d) Other Sources", "(e) TOTALS"])
    let first = writer.row
    func kind(_ words: String) -> Formula {
      .sumIf(match.kinds.pinned, .text(words), match.countedTotals.pinned)
    }
    for number in 0..<4 {
      let row = writer.row
      var cells: [Cell?] = [.text("\(8 + number).", style: top)]
      if number < activities.count {
        let isMatch = number + 1 == matchLine
        cells += [
          .live(activities[number], style: .label),
          .live(isMatch ? kind("Applicant") : .sum(0), style: money),
          .live(isMatch ? kind("State") : .sum(0), style: money),
          .live(isMatch ? kind("Private") : .sum(0), style: money),
          .live(
            .sum(writer.row(row, Column.first...(Column.first + 2)).live), style: money),
        ]
      }
      writer.add(cells)
    }
    let row = totals(
      "12.", "TOTAL (sum of lines 8-11)", columns: Column.first...(Column.first + 3),
      rows: first...(writer.row - 1))
    writer.skip()
    return writer.at(row, Column.first + 3)
  }

  mutating func addSectionD(
    _ quarters: QuartersSheet
  ) -> (federal: CellAddress, nonFederal: CellAddress, total: CellAddress) {
    section("SECTION D - FORECASTED CASH NEEDS")
    heads([
      "", "Total for 1st Year", "1st Quarter", "2nd Quarter", "3rd Quarter", "4th Quarter",
    ])
    func line(_ number: String, _ title: String, isFederal: Bool) -> Int {
      let row = writer.row
      writer.add(
        [
          .text(number, style: top), .text(title, style: top),
          .live(
            .sum(writer.row(row, (Column.first + 1)...(Column.first + 4)).live), style: money),
        ]
          + (0..<4).map { quarter in
            .live(
              quarters.cell(isFederal ? .award : .match, year: 0, quarter: quarter)?.live
                ?? .sum(0),
              style: money)
          })
      return row
    }
    let federal = line("13.", "Federal", isFederal: true)
    let nonFederal = line("14.", "Non-Federal", isFederal: false)
    let row = totals(
      "15.", "TOTAL (sum of lines 13 and 14)", columns: Column.first...(Column.first + 4),
      rows: federal...nonFederal)
    writer.skip()
    return (
      writer.at(federal, Column.first), writer.at(nonFederal, Column.first),
      writer.at(row, Column.first)
    )
  }

  /// Answers the sum of line 20 over all periods.
  mutating func addSectionE(_ activities: [Formula], future: [Formula]) -> CellAddress {
    section(
      "SECTION E - BUDGET ESTIMATES OF FEDERAL FUNDS NEEDED FOR BALANCE OF THE PROJECT")
    heads([
      "(a) Grant Program", "Future funding periods (years): (b) First", "(c) Second", "(d) Third",
      "(e) Fourth", "All periods (not on the form)",
    ])
    let first = writer.row
    for number in 0..<4 {
      let row = writer.row
      var cells: [Cell?] = [.text("\(16 + number).", style: top)]
      if number < activities.count {
        cells.append(.live(activities[number], style: .label))
        cells += future.map { .live(number == 0 ? $0 : .sum(0), style: money) }
        cells.append(
          .live(.sum(writer.row(row, Column.first...(Column.first + 3)).live), style: money))
      }
      writer.add(cells)
    }
    let row = totals(
      "20.", "TOTAL (sum of lines 16-19)", columns: Column.first...(Column.first + 4),
      rows: first...(writer.row - 1))
    writer.skip()
    return writer.at(row, Column.first + 4)
  }

  /// Answers the cells whose text the form has little room for.
  mutating func addSectionF(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ costs: CostsSheet
  ) -> [(line: Int, text: CellAddress)] {
    section("SECTION F - OTHER BUDGET INFORMATION")
    func line(_ number: String, _ title: String, _ text: Formula) -> CellAddress {
      let row = writer.add([
        .text(number, style: top), .text(title, style: top), .live(text, style: top),
      ])
      return writer.at(row, Column.first)
    }
    let direct = line(
      "21.", "Direct Charges:",
      "Direct " & .text(costs.total(costs.directTotal).live, as: .dollars))
    var indirect = CellAddress(writer.sheet.name, row: writer.row, column: Column.first)
    if let base = costs.baseRow, let row = costs.indirectRow, let rate = inputs.award.rate {
      indirect = line(
        "22.", "Indirect Charges:",
        inputs.award.rateType.live & " " & .text(rate.live, as: .percent) & " of "
          & .text(costs.total(base).live, as: .dollars) & ": "
          & .text(costs.total(row).live, as: .dollars))
      writer.note(
        "Line 22: the type of rate, the base and the amount. Where the amount is less than the rate "
          + "times the base, the hub's overhead or the cap on administration is what bounds it (Costs)."
      )
    } else {
      indirect = line("22.", "Indirect Charges:", "none by a rate")
    }
    let remarks = line(
      "23.", "Remarks:",
      .text("Computed from the plan in this workbook; run \(book.runID). ") & "Match: see Match.")
    writer.skip()
    return [(21, direct), (22, indirect), (23, remarks)]
  }

  /// The sheet with the ties below the form.
  mutating func finished(ties: [PlanCheck], tolerance: CellAddress) -> SheetWriter {
    // The ties have room below the form's second page.
    writer.breakPages(before: breaks)
    writer.section("Ties of the form (not a part of it)")
    let first = writer.row
    for tie in ties {
      let row = writer.row
      writer.add([
        nil, .text(tie.title), nil, nil, nil, nil,
        .live(
          tie.difference,
          style: CellStyle.plain.with { $0.numberFormat = .custom("#,##0;(#,##0);0") }),
        .live(
          .if(
            .abs(writer.at(row, Column.last - 1).live).isAtMost(tolerance.pinned), "OK", "ERROR"),
          style: CellStyle.bold.with {
            $0.fontColor = .success
            $0.horizontal = .right
          }),
      ])
    }
    writer.format(
      CellRange(column: Column.last, rows: first...(writer.row - 1)),
      .formula(
        "\(CellReference(row: first, column: Column.last).a1)<>\"OK\"",
        CellStyle.bold.with { $0.fontColor = .alarm }))
    return writer
  }

  // MARK: Rows

  private var top: CellStyle { CellStyle.plain.atTop }
  private var money: CellStyle { CellStyle.money.atTop }

  private mutating func section(_ title: String) { writer.section(title) }

  private mutating func heads(_ heads: [String]) {
    let padded = heads + Array(repeating: "", count: Column.count + 1 - heads.count)
    writer.heading(["Line"] + padded, numbers: Column.first..<(Column.last + 1))
  }

  private mutating func totals(
    _ line: String, _ title: String, columns: ClosedRange<Int>, rows: ClosedRange<Int>
  ) -> Int {
    let style = CellStyle.money.asTotal
    let row = writer.row
    var cells: [Cell?] = [.text(line, style: style), .text(title, style: style)]
    for column in Column.first...Column.last {
      cells.append(
        columns.contains(column)
          ? .live(.sum(writer.column(column, rows).live), style: style) : nil)
    }
    writer.add(cells)
    return row
  }
}
