extension Sheet {
  /// Links of a sheet that Excel accepts.
  private static let linkLimit = 65_530

  func validate(in workbook: Workbook) throws(SpreadsheetError) {
    try validateView()
    try validatePage()
    var links = 0
    for reference in references {
      guard let cell = self[reference] else { continue }
      guard !numberBlocks.contains(where: { $0.range.contains(reference) }) else {
        throw SpreadsheetError(.duplicateCell, at: .cell(name.text, reference))
      }
      try cell.validate(at: .cell(name.text, reference), reference, in: workbook)
      if case .link = cell.content { links += 1 }
    }
    for block in numberBlocks { try block.validate(on: name) }
    guard links <= Self.linkLimit else {
      throw SpreadsheetError(.tooMany("links", limit: Self.linkLimit), at: place)
    }
    for format in conditionalFormats {
      try requireInside(format.range)
      if case .formula(let formula, let style) = format.rule {
        if let flaw = FormulaText(formula).flaw {
          throw SpreadsheetError(.formulaRefused(flaw), at: place)
        }
        try style.validate(at: place)
      }
    }
    for bounds in inputBounds {
      try requireInside(bounds.range)
      try requireFinite(bounds.numbers.lowerBound, at: place)
      try requireFinite(bounds.numbers.upperBound, at: place)
    }
    for (index, table) in tables.enumerated() {
      try table.validate(on: self)
      for other in tables[..<index]
      where other.range.rows.overlaps(table.range.rows)
        && other.range.columns.overlaps(table.range.columns)
      {
        throw SpreadsheetError(.tableRefused(table.name.text, "overlaps another table"), at: place)
      }
    }
    for (index, chart) in charts.enumerated() {
      try chart.validate(at: .chart(name.text, index + 1), in: workbook)
    }
  }

  private var place: SpreadsheetError.Place { .sheet(name.text) }

  private func requireInside(_ range: CellRange?) throws(SpreadsheetError) {
    guard range?.isInsideSheet ?? true else { throw SpreadsheetError(.outsideSheet, at: place) }
  }

  private func requireInside(rows: ClosedRange<Int>) throws(SpreadsheetError) {
    try requireInside(CellRange(column: 0, rows: rows))
  }

  private func requireInside(columns: ClosedRange<Int>) throws(SpreadsheetError) {
    try requireInside(CellRange(row: 0, columns: columns))
  }

  private func validateView() throws(SpreadsheetError) {
    try requireInside(freeze.map { CellRange($0) })
    try requireBounds("zoom", zoom, 10...400, at: place)
    for columns in columnWidths {
      try requireInside(columns: columns.columns)
      try requireBounds("column width", columns.width, 0.1...255, at: place)
    }
    for row in rowHeights {
      try requireInside(rows: row.row...row.row)
      try requireBounds("row height", row.height, 1...409, at: place)
    }
  }

  private func validatePage() throws(SpreadsheetError) {
    let margins = page.margins
    for margin in [margins.left, margins.right, margins.top, margins.bottom] {
      try requireBounds("margin", margin, 0...5, at: place)
    }
    switch page.scale {
    case .pagesWide(let wide): try requireBounds("count of pages", wide, 1...1_000, at: place)
    case .pages(let wide, let long):
      try requireBounds("count of pages", wide, 1...1_000, at: place)
      try requireBounds("count of pages", long, 1...1_000, at: place)
    case .percent(let percent): try requireBounds("print scale", percent, 10...400, at: place)
    }
    try requireInside(page.area)
    if let rows = page.repeatedRows { try requireInside(rows: rows) }
    if let columns = page.repeatedColumns { try requireInside(columns: columns) }
    for row in page.rowBreaks {
      try requireBounds("page break", row, 1...(CellReference.rowLimit - 1), at: place)
    }
    for column in page.columnBreaks {
      try requireBounds("page break", column, 1...(CellReference.columnLimit - 1), at: place)
    }
    guard max(page.rowBreaks.count, page.columnBreaks.count) <= PageSetup.breakLimit else {
      throw SpreadsheetError(.tooMany("page breaks", limit: PageSetup.breakLimit), at: place)
    }
    for text in [page.header, page.footer] {
      let length = text.code.utf16.count
      guard length <= PageText.lengthLimit else {
        let problem = SpreadsheetError.Problem.headerTooLong(
          length: length, limit: PageText.lengthLimit)
        throw SpreadsheetError(problem, at: place)
      }
    }
  }
}
