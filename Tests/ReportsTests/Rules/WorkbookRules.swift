import Foundation
import Spreadsheet

/// The rules for generated workbooks, asked of a calculated workbook of any audience.
///
/// Rules that a type makes impossible to break are not asked: names (W24, W30), merged cells (W22),
/// formulas without values. Rules of the file are asked of the file by `Structure`.
struct WorkbookRules {
  /// A rule that is broken, and where.
  struct Violation: Hashable, CustomStringConvertible {
    let rule: String
    let place: String
    let words: String

    var description: String { "\(rule) \(place): \(words)" }
  }

  let workbook: Workbook
  /// Sheets that are calculated with but not printed.
  var unprinted: Set<String> = ["Futures"]
  /// The sheet on which the checks stand, and the cell that says whether all hold.
  let verdict: String

  private(set) var violations: [Violation] = []
  private let patterns = FormulaPatterns()

  /// - Parameters:
  ///   - workbook: a calculated workbook
  ///   - verdict: the cell that says whether all checks hold; the board's otherwise
  init(_ workbook: Workbook, verdict: String? = nil) {
    self.workbook = workbook
    self.verdict = verdict ?? "Checks!$B$2"
    for sheet in workbook.sheets {
      checkFormulas(sheet)
      checkConstants(sheet)
      checkTexts(sheet)
      checkPage(sheet)
      checkCharts(sheet)
      checkInputs(sheet)
      checkUnits(sheet)
      checkFooting(sheet)
    }
    checkLayout()
    checkWhole()
  }

  /// Asks only the rules of layout.
  init(layoutOf workbook: Workbook) {
    self.workbook = workbook
    verdict = ""
    checkLayout()
  }

  mutating func report(_ rule: String, _ place: String, _ words: String) {
    violations.append(Violation(rule: rule, place: place, words: words))
  }

  private func formula(_ cell: Cell?) -> String? {
    if case .formula(let text, _)? = cell?.content { text } else { nil }
  }

  // MARK: Formulas

  private static let allowed: Set<String> = [
    "SUM", "SUMIF", "SUMIFS", "COUNTIF", "COUNTIFS", "SUMPRODUCT", "INDEX", "MATCH", "IF", "AND",
    "OR", "MIN", "MAX", "ROUND", "ROUNDUP", "ROUNDDOWN", "MOD", "ABS", "N", "YEAR", "MONTH",
    "EOMONTH", "EDATE", "DATE", "TEXT", "LEN", "ROWS", "COLUMNS", "COUNT", "AVERAGE", "MEDIAN",
    "SMALL", "LARGE",
  ]

  private mutating func checkFormulas(_ sheet: Sheet) {
    for reference in sheet.references {
      guard let text = formula(sheet[reference]) else { continue }
      let place = CellAddress(sheet.name, reference).relative
      if text.count > 100 { report("W05", place, "\(text.count) characters: \(text)") }
      if text.matches(of: patterns.conditional).count > 1 {
        report("W05", place, "nested IF: \(text)")
      }
      for match in text.matches(of: patterns.call) where !Self.allowed.contains(String(match.1)) {
        report("W05", place, "\(match.1) is not in the allowed set")
      }
      for constant in patterns.constants(text)
      where !["0", "1", "4", "12", "100"].contains(constant) {
        report("W04", place, "the constant \(constant) in \(text)")
      }
    }
    let columns = Dictionary(grouping: sheet.references, by: \.column)
    for (_, cells) in columns.sorted(by: { $0.key < $1.key }) { checkRuns(sheet, cells) }
  }

  /// A long column of formulas has one formula: each row's is the one above, moved.
  private mutating func checkRuns(_ sheet: Sheet, _ cells: [CellReference]) {
    var run: [CellReference] = []
    for cell in cells + [CellReference(row: .max, column: 0)] {
      let isNext = run.last.map { $0.row + 1 == cell.row } ?? true
      if isNext, formula(sheet[cell]) != nil {
        run.append(cell)
        continue
      }
      if run.count >= 24, !["Checks", "Narrative"].contains(sheet.name.text) {
        let texts = Set(run.map { patterns.moved(formula(sheet[$0]) ?? "", from: $0) })
        // Short lists differ by what their rows are a part of; two years of months have one formula.
        if texts.count > 1 {
          report(
            "W02", CellAddress(sheet.name, run[0]).relative,
            "\(run.count) rows have \(texts.count) formulas")
        }
      }
      run = formula(sheet[cell]) == nil ? [] : [cell]
    }
  }

  // MARK: Constants, units, texts

  /// A number that was typed is an input, a finding of the simulation, or no more than a label.
  private mutating func checkConstants(_ sheet: Sheet) {
    for reference in sheet.references {
      guard let cell = sheet[reference] else { continue }
      let number: Double
      switch cell.content {
      case .number(let value): number = value
      case .integer(let value): number = Double(value)
      default: continue
      }
      let style = cell.style
      let isLabel =
        style.numberFormat == .general || style.fontColor == .note || style.fontColor == .white
      let isFree = style.fontColor == .simulation || !style.isLocked
      // Inputs holds all inputs, with the low and the high of those that are simulated.
      let isInput = ["Inputs", "Simulation"].contains(sheet.name.text)
      // A month's or line's number and what is allowed or wanted are plain whole numbers.
      if !isFree, !isLabel, !isInput, style.numberFormat != .integer {
        report(
          "W01", CellAddress(sheet.name, reference).relative,
          "\(number) is neither an input nor a finding")
      }
    }
  }

  /// Beside every number in a table with a column of units stands one.
  private mutating func checkUnits(_ sheet: Sheet) {
    let references = sheet.references
    let numbers = Set(references.filter { sheet.number($0.row, $0.column) != nil }.map(\.row))
    for head in references where sheet.text(head.row, head.column) == "Unit" {
      guard sheet[head]?.style.fill == .heading else { continue }
      var row = head.row + 1
      while let first = sheet[row, 0], first.style.fill != .heading, first.style.fill != .band {
        if numbers.contains(row), sheet.text(row, head.column)?.isEmpty ?? true {
          report("W06", sheet.address(row: row, column: head.column).relative, "no unit")
        }
        row += 1
      }
    }
  }

  /// Whole dollars that a column adds up foot as they are printed.
  private mutating func checkFooting(_ sheet: Sheet) {
    for reference in sheet.references {
      guard let cell = sheet[reference], let text = formula(cell),
        let match = text.wholeMatch(of: /SUM\(([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)\)/),
        match.1 == match.3, let first = Int(match.2), let last = Int(match.4), first <= last,
        cell.style.numberFormat == .money, let total = sheet.number(reference.row, reference.column)
      else { continue }
      let column = String(match.1).utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
      let printed = ((first - 1)...(last - 1)).reduce(0.0) {
        $0 + (sheet.number($1, column) ?? 0).rounded()
      }
      if printed != total.rounded() {
        report(
          "W11", CellAddress(sheet.name, reference).relative,
          "prints \(total.rounded()) below lines that print \(printed) in all")
      }
    }
  }

  private mutating func checkTexts(_ sheet: Sheet) {
    for reference in sheet.references {
      guard let cell = sheet[reference] else { continue }
      let place = CellAddress(sheet.name, reference).relative
      if case .text(let text)? = cell.value {
        if text.utf16.count > 1_000 { report("W29", place, "\(text.utf16.count) characters") }
        if text.unicodeScalars.contains(where: {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
        }) {
          report("W29", place, "a control character")
        }
      }
      let ground = cell.style.fill ?? .white
      let font = cell.style.fontColor ?? .black
      if cell.value != nil, font.contrast(with: ground) < 4.5 {
        report("W14", place, "contrast \(font.contrast(with: ground))")
      }
      if cell.style.numberFormat.code.contains("-0") || cell.style.numberFormat.code.contains("-#")
      {
        report("W13", place, "negative numbers without parentheses")
      }
    }
  }

  // MARK: Pages, charts, inputs

  private mutating func checkPage(_ sheet: Sheet) {
    let name = sheet.name.text
    if sheet.freeze == nil { report("W15", name, "nothing is frozen") }
    if sheet.page.header.code.isEmpty { report("W17", name, "no header") }
    for piece in ["&P", "&N"] where !sheet.page.footer.code.contains(piece) {
      report("W17", name, "the footer lacks \(piece)")
    }
    guard let area = sheet.page.area else { return report("W16", name, "no print area") }
    // Three quarters of eleven points: eight.
    if let scale = sheet.printScale, scale < 0.75 {
      report("W16", name, "is printed at \(Int(scale * 100)) percent")
    }
    for page in sheet.overfullPages {
      report("W16", name, "the page that begins at \(page) is overfull")
    }
    guard let used = sheet.usedRange else { return report("W25", name, "empty") }
    if !unprinted.contains(name), !isForScreen(sheet, below: area),
      used.last.row > area.rows.upperBound
        || used.last.column > area.columns.upperBound
    {
      report("W25", name, "something stands outside the print area")
    }
    let flag = sheet.references.contains { formula(sheet[$0])?.contains(verdict) ?? false }
    if !flag, !verdict.hasPrefix(name + "!") { report("W08", name, "does not show the verdict") }
    if sheet.protection != .withoutPassword { report("W27", name, "not protected") }
  }

  /// Whether what lies below the print area says that it is not printed, and nothing lies beside it.
  private func isForScreen(_ sheet: Sheet, below area: CellRange) -> Bool {
    let beside = sheet.references.contains { cell in
      area.rows.contains(cell.row) && cell.column > area.columns.upperBound
    }
    return !beside
      && sheet.text(area.rows.upperBound + 1, 0)?.hasSuffix(
        " (on the screen only: not printed)") ?? false
  }

  private mutating func checkCharts(_ sheet: Sheet) {
    for (number, chart) in sheet.charts.enumerated() {
      let place = "\(sheet.name.text) chart \(number + 1)"
      if !chart.alternativeText.contains(where: \.isNumber) {
        report("W21", place, "alternative text without a number")
      }
      if case .literal = chart.title { report("W26", place, "a title that is typed") }
      for series in chart.series {
        if case .solid(let color) = series.fill, color.contrast(with: .white) < 3 {
          report("W14", place, "a color with a contrast below 3")
        }
      }
    }
  }

  private mutating func checkInputs(_ sheet: Sheet) {
    for reference in sheet.references {
      guard let cell = sheet[reference] else { continue }
      let looksSo = cell.style.fill == .inputFill && cell.style.fontColor == .input
      if looksSo == cell.style.isLocked {
        report(
          "W27", CellAddress(sheet.name, reference).relative,
          "locked or not, and not looking so")
      }
    }
  }

  // MARK: The whole

  private mutating func checkWhole() {
    let properties = workbook.properties
    for (name, text) in [
      ("title", properties.title), ("subject", properties.subject), ("author", properties.author),
      ("category", properties.category), ("keywords", properties.keywords),
      ("comments", properties.comments),
    ] where text.isEmpty { report("W19", name, "empty") }
    for name in ["Run id", "Version"] where !properties.custom.contains(where: { $0.name == name })
    {
      report("W19", name, "missing")
    }
    guard let first = workbook.sheets.first else { return report("W25", "workbook", "no sheets") }
    let links = Set(
      first.references.compactMap { reference -> SheetName? in
        if case .link(_, let target)? = first[reference]?.content { target.sheet } else { nil }
      })
    for sheet in workbook.sheets.dropFirst() where !links.contains(sheet.name) {
      report("W18", sheet.name.text, "no link from the first sheet")
    }
    guard let checks = workbook.sheets.first(where: { verdict.hasPrefix($0.name.text + "!") }),
      let flag = checks.references.first(where: {
        formula(checks[$0])?.hasPrefix("IF(COUNTIF(") ?? false
      }), let text = formula(checks[flag])
    else { return report("W09", verdict, "the verdict does not count") }
    if text.firstMatch(of: /^IF\(COUNTIF\((.+),"OK"\)=ROWS\((.+)\),"OK","ERROR"\)$/)
      .map({ $0.1 != $0.2 }) ?? true
    {
      report("W09", verdict, text)
    }
    if checks.text(flag.row, flag.column) != "OK" { report("W08", verdict, "not OK") }
    let names = workbook.definedNames.map(\.name.text)
    if names.contains(where: { $0.hasPrefix("In_") }), !names.contains("In_Tolerance") {
      report("W10", "workbook", "the checks' tolerance has no name")
    }
    let formulas = workbook.sheets.flatMap(\.formulas).count
    if formulas >= 20_000 { report("W28", "workbook", "\(formulas) formulas") }
  }
}
