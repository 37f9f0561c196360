import Foundation
import Reports
import Spreadsheet

/// Rules of how sheets are laid out: time, balances, signs and lists.
extension WorkbookRules {
  mutating func checkLayout() {
    var starts: [Double: String] = [:]
    var years: [Int: String] = [:]
    for sheet in workbook.sheets {
      checkMonthsDown(sheet, &starts)
      checkMonthsAcross(sheet)
      checkYears(sheet, &years)
      checkBalances(sheet)
      checkSigns(sheet)
      checkLists(sheet)
      checkCutTexts(sheet)
    }
    // One time axis: monthly lists begin alike, and years are as many on every sheet.
    if starts.count > 1 { report("W03", "workbook", "months begin differently: \(starts.values)") }
    if years.count > 1 { report("W03", "workbook", "as many years on no two sheets: \(years)") }
  }

  // MARK: W16, texts that can be read on paper

  /// A text in one line runs over empty cells at its right, and must end before one that is not.
  private mutating func checkCutTexts(_ sheet: Sheet) {
    // Long lists of numbers, and a record that no reader reads.
    guard !["Futures", "Record"].contains(sheet.name.text), let used = sheet.usedRange else {
      return
    }
    func isEmpty(_ row: Int, _ column: Int) -> Bool {
      guard let cell = sheet[row, column] else { return true }
      return cell.content == .blank
    }
    for reference in sheet.references {
      guard let cell = sheet[reference], case .text(let text)? = cell.value else { continue }
      let style = cell.style
      guard !style.wrapsText, !style.shrinksToFit, style.horizontal != .right,
        style.horizontal != .center
      else { continue }
      var room = 0.0
      var column = reference.column
      repeat {
        // A column's edges are as wide as seven tenths of a digit.
        room += (sheet.width(ofColumn: column) ?? 8.43) + 0.71
        column += 1
      } while column <= used.last.column && isEmpty(reference.row, column)
      guard column <= used.last.column else { continue }
      let wide =
        TextWidth.of(text, isBold: style.isBold) * style.fontSize / 11 + Double(style.indent) * 1.3
      // The estimate of a text's width errs towards too much.
      if wide > room * 1.03 {
        report("W16", CellAddress(sheet.name, reference).relative, "“\(text)” is cut off")
      }
    }
  }

  // MARK: W03, one time axis

  /// How many months after January of the year 0 a day lies, which is given as spreadsheets count days.
  private func month(_ serial: Double) -> Int? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let serialOf1970 = 25_569.0
    let day = Date(timeIntervalSince1970: (serial - serialOf1970) * 86_400)
    let parts = calendar.dateComponents([.year, .month], from: day)
    guard let year = parts.year, let month = parts.month else { return nil }
    return year * 12 + month - 1
  }

  /// Months that run down stand in the first column and follow one another.
  private mutating func checkMonthsDown(_ sheet: Sheet, _ starts: inout [Double: String]) {
    func isMonth(_ cell: CellReference) -> Bool {
      sheet[cell]?.style.numberFormat == .month && sheet.number(cell.row, cell.column) != nil
    }
    let cells = sheet.references.filter(isMonth)
    var down: [CellReference] = []
    // Two months one below the other may be findings or questions; three make an axis.
    for cell in cells {
      let run = (-2...0).contains { start in
        (start...(start + 2)).allSatisfy { step in
          cell.row + step >= 0
            && isMonth(CellReference(row: cell.row + step, column: cell.column))
        }
      }
      if run { down.append(cell) }
    }
    // What readers may choose, and what was asked first, is no axis.
    if sheet.name.text == "Try" { down.removeAll { [2, 7].contains($0.column) } }
    guard let first = down.first else { return }
    for cell in down where cell.column != first.column || first.column != 0 {
      report("W03", CellAddress(sheet.name, cell).relative, "a month beside the first column")
    }
    let months = down.filter { $0.column == 0 }.compactMap {
      sheet.number($0.row, 0).flatMap(month)
    }
    let steps = zip(months, months.dropFirst()).map { $1 - $0 }
    // The last quarter may be a part of one.
    if Set(steps.dropLast()).count > 1 || steps.contains(where: { $0 < 1 }) {
      report("W03", sheet.name.text, "months do not follow one another: \(Set(steps))")
    }
    if steps.first == 1, let serial = sheet.number(first.row, 0) {
      starts[serial] = sheet.name.text
    }
  }

  /// Months that run across are counted from 1, each with its date one month on.
  private mutating func checkMonthsAcross(_ sheet: Sheet) {
    guard let row = sheet.rows("Month of the award").first else { return }
    let columns = sheet.references.filter {
      $0.row == row && sheet.number(row, $0.column) != nil
    }.map(\.column)
    for (place, column) in columns.enumerated() {
      let name = sheet.address(row: row, column: column).relative
      if sheet.number(row, column) != Double(place + 1) || column != columns[0] + place {
        report("W03", name, "is not month \(place + 1)")
      }
      let dates = [column - 1, column].map { sheet.number(row + 1, $0).flatMap(month) }
      if place > 0, dates[1] != dates[0].map({ $0 + 1 }) {
        report("W03", name, "is not the month after the one before")
      }
    }
  }

  /// Years stand side by side in their order; where they are worked out, in the same columns.
  private mutating func checkYears(_ sheet: Sheet, _ years: inout [Int: String]) {
    for head in sheet.references where sheet.text(head.row, head.column) == "Year 1" {
      guard sheet[head]?.style.fill == .heading else { continue }
      var count = 1
      while sheet.text(head.row, head.column + count) == "Year \(count + 1)" { count += 1 }
      let further = sheet.references.contains { cell in
        cell.row == head.row && cell.column >= head.column + count
          && sheet.text(cell.row, cell.column)?.wholeMatch(of: /Year [0-9]/) != nil
      }
      if further { report("W03", sheet.name.text, "years out of order") }
      if ["Costs", "Enrol", "Summary"].contains(sheet.name.text), head.column != 2 {
        report("W03", CellAddress(sheet.name, head).relative, "years in other columns")
      }
      years[count] = sheet.name.text
    }
  }

  // MARK: W07, balances

  /// A balance opens with what closed before, and closes with what came and went.
  private mutating func checkBalances(_ sheet: Sheet) {
    guard ["Cash", "Enrol", "Participants"].contains(sheet.name.text) else { return }
    let labels = sheet.references.filter { $0.column == 0 }
    for label in labels {
      guard let text = sheet.text(label.row, 0),
        text.hasSuffix("begins") || text.hasSuffix("beginning")
      else { continue }
      var signs: [(row: Int, sign: Double)] = []
      var row = label.row + 1
      while let words = sheet.text(row, 0), words.contains("Plus: ") || words.contains("Less: ") {
        signs.append((row, words.contains("Plus: ") ? 1 : -1))
        row += 1
      }
      let place = sheet.address(row: label.row, column: 0).relative
      guard !signs.isEmpty, let end = sheet.text(row, 0),
        end.hasSuffix("ends") || end.hasSuffix("end")
      else {
        report("W07", place, "a balance that does not say what comes and goes, and closes")
        continue
      }
      let columns = sheet.references.filter {
        $0.row == label.row && $0.column > 1 && sheet.number(label.row, $0.column) != nil
      }.map(\.column)
      for (step, column) in columns.enumerated() {
        let opening = sheet.number(label.row, column) ?? 0
        let closing = sheet.number(row, column) ?? .nan
        let moved = signs.reduce(0.0) { $0 + $1.sign * (sheet.number($1.row, column) ?? 0) }
        if !(abs(opening + moved - closing) < 0.005) {
          report("W07", sheet.address(row: row, column: column).relative, "does not close")
        }
        if step > 0, sheet.number(row, column - 1) != opening {
          report("W07", sheet.address(row: label.row, column: column).relative, "opens otherwise")
        }
      }
    }
  }

  // MARK: W12, signs

  /// Sheets of budgets and of cash in applications.
  private static let budgets: Set<String> = [
    "SF-424A", "Narrative", "Personnel", "Match", "Project budget", "Multi-year",
    "Sources and uses", "Sustainability", "Funding", "Budget", "Costs", "Quarters", "Cash",
  ]

  /// Words of lines that may fall below nothing: what is left over, missing, or drawn on.
  private static let signed = [
    "found", "Gap", "gap", "carry", "less total", "Difference", "cash", "Cash", "credit",
    "rounding",
    "Match still", "To be found",
  ]

  /// Amounts are positive, the sheet says so under its title, and lines say what is less.
  private mutating func checkSigns(_ sheet: Sheet) {
    let isApplication = workbook.sheets.contains { $0.name.text == "About" }
    guard isApplication, Self.budgets.contains(sheet.name.text) else { return }
    let note = sheet.references.filter { $0.row < 6 }.compactMap { sheet.text($0.row, $0.column) }
      .joined(separator: " ")
    if !note.contains("positive") { report("W12", sheet.name.text, "does not state its signs") }
    var heads: [Int: String] = [:]
    var row = -1
    var label = ""
    for cell in sheet.references {
      if cell.row != row {
        row = cell.row
        label = (0...4).compactMap { sheet.text(row, $0) }.joined(separator: " ")
      }
      if sheet[cell]?.style.fill == .heading {
        heads[cell.column] = sheet.text(cell.row, cell.column) ?? ""
        continue
      }
      guard let number = sheet.number(cell.row, cell.column), number < 0,
        [.money, .cents].contains(sheet[cell]?.style.numberFormat)
      else { continue }
      let words = [label, heads[0] ?? "", heads[cell.column] ?? ""].joined(separator: " ")
      if !Self.signed.contains(where: { words.contains($0) }) || words.contains("Less: ")
        || words.contains("Plus: ")
      {
        report("W12", CellAddress(sheet.name, cell).relative, "\(number) is below nothing")
      }
    }
  }

  // MARK: W23, lists

  /// Sheets that are lists of things alike.
  private static let lists: Set<String> = [
    "Checks", "Assumptions", "Streams", "Differences", "ITA plan", "Tests", "Match",
  ]

  /// Lists are tables whose heads look like heads in every program.
  private mutating func checkLists(_ sheet: Sheet) {
    if Self.lists.contains(sheet.name.text), sheet.tables.isEmpty,
      sheet.references.contains(where: { $0.row > 5 && sheet.text($0.row, 3) != nil })
    {
      report("W23", sheet.name.text, "a list that is no table")
    }
    for table in sheet.tables {
      let head = table.range.rows.lowerBound
      for column in table.range.columns where sheet[head, column]?.style.fill != .heading {
        report(
          "W23", sheet.address(row: head, column: column).relative, "a head that looks like none")
      }
      // Nothing directly below belongs to the list and is left out.
      let below = table.range.rows.upperBound + 1
      let isTotal = sheet[below, 0]?.style.isBold ?? true
      if !isTotal, sheet[below, 0]?.style == sheet[below - 1, 0]?.style {
        report("W23", sheet.address(row: below, column: 0).relative, "a row outside its table")
      }
    }
  }
}
