import CXLSXWriter

extension LibraryWorkbook {
  mutating func fill(
    _ handle: UnsafeMutablePointer<lxw_worksheet>, with sheet: Sheet, of workbook: Workbook
  ) throws(SpreadsheetError) {
    try setDimensions(of: handle, sheet)
    // Tables write their heads themselves; the cells follow, in their own looks.
    for table in sheet.tables { try add(table, to: handle, of: sheet) }
    for block in sheet.numberBlocks { try write(block, to: handle, of: sheet) }
    for reference in sheet.references {
      guard let cell = sheet[reference] else { continue }
      try write(cell, at: reference, to: handle, of: sheet)
    }
    setView(of: handle, sheet)
    try setPage(of: handle, sheet)
    for format in sheet.conditionalFormats {
      try add(format, to: handle, of: sheet)
    }
    for bounds in sheet.inputBounds { try add(bounds, to: handle, of: sheet) }
    for (index, chart) in sheet.charts.enumerated() {
      try add(chart, to: handle, of: workbook, at: .chart(sheet.name.text, index + 1))
    }
  }

  /// Widths and heights come first: the places of charts are counted from them.
  private func setDimensions(
    of handle: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet
  ) throws(SpreadsheetError) {
    for columns in sheet.columnWidths {
      let (first, last) = (columns.columns.lowerBound, columns.columns.upperBound)
      try must(
        worksheet_set_column(handle, lxw_col_t(first), lxw_col_t(last), columns.width, nil),
        "worksheet_set_column", at: .sheet(sheet.name.text))
    }
    for row in sheet.rowHeights {
      try must(
        worksheet_set_row(handle, lxw_row_t(row.row), row.height, nil), "worksheet_set_row",
        at: .sheet(sheet.name.text))
    }
  }

  private func setView(of handle: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet) {
    if let freeze = sheet.freeze {
      worksheet_freeze_panes(handle, lxw_row_t(freeze.row), lxw_col_t(freeze.column))
    }
    if let color = sheet.tabColor {
      worksheet_set_tab_color(handle, color.libraryColor)
    }
    let gridlines = sheet.hidesGridlines ? LXW_HIDE_ALL_GRIDLINES : LXW_SHOW_SCREEN_GRIDLINES
    worksheet_gridlines(handle, UInt8(gridlines.rawValue))
    worksheet_set_zoom(handle, UInt16(sheet.zoom))
    if sheet.protection == .withoutPassword {
      var options = lxw_protection()
      options.format_columns = 1
      options.format_rows = 1
      worksheet_protect(handle, nil, &options)
    }
  }

  private func setPage(
    of handle: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet
  ) throws(SpreadsheetError) {
    let page = sheet.page
    let place = SpreadsheetError.Place.sheet(sheet.name.text)
    let letter: UInt8 = 1
    worksheet_set_paper(handle, letter)
    switch page.orientation {
    case .portrait: worksheet_set_portrait(handle)
    case .landscape: worksheet_set_landscape(handle)
    }
    let margins = page.margins
    worksheet_set_margins(handle, margins.left, margins.right, margins.top, margins.bottom)
    switch page.scale {
    case .pagesWide(let wide): worksheet_fit_to_pages(handle, UInt16(wide), 0)
    case .pages(let wide, let long): worksheet_fit_to_pages(handle, UInt16(wide), UInt16(long))
    case .percent(let percent): worksheet_set_print_scale(handle, UInt16(percent))
    }
    try must(
      worksheet_set_header(handle, page.header.code), "worksheet_set_header", at: place)
    try must(
      worksheet_set_footer(handle, page.footer.code), "worksheet_set_footer", at: place)
    try setRanges(of: handle, page, at: place)
  }

  private func setRanges(
    of handle: UnsafeMutablePointer<lxw_worksheet>, _ page: PageSetup,
    at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    if let rows = page.repeatedRows {
      try must(
        worksheet_repeat_rows(handle, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)),
        "worksheet_repeat_rows", at: place)
    }
    if let columns = page.repeatedColumns {
      let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
      try must(
        worksheet_repeat_columns(handle, first, last), "worksheet_repeat_columns", at: place)
    }
    if let corners = page.area?.corners {
      try must(
        worksheet_print_area(
          handle, corners.top, corners.left, corners.bottom, corners.right),
        "worksheet_print_area", at: place)
    }
    // Both lists end with a 0, which is never a break.
    if !page.rowBreaks.isEmpty {
      var breaks = page.rowBreaks.map { lxw_row_t($0) } + [0]
      try must(
        worksheet_set_h_pagebreaks(handle, &breaks), "worksheet_set_h_pagebreaks", at: place)
    }
    if !page.columnBreaks.isEmpty {
      var breaks = page.columnBreaks.map { lxw_col_t($0) } + [0]
      try must(
        worksheet_set_v_pagebreaks(handle, &breaks), "worksheet_set_v_pagebreaks", at: place)
    }
  }

  private mutating func add(
    _ format: ConditionalFormat, to handle: UnsafeMutablePointer<lxw_worksheet>, of sheet: Sheet
  ) throws(SpreadsheetError) {
    var rule = lxw_conditional_format()
    switch format.rule {
    case .formula(let formula, let style):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      rule.value_string = strings.copy("=" + FormulaText(formula).text)
      rule.format = try self.format(for: style)
    case .dataBars(let color):
      rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      rule.bar_color = color.libraryColor
      rule.data_bar_2010 = 1
      rule.bar_solid = 1
      rule.bar_no_border = 1
    }
    let corners = format.range.corners
    try must(
      worksheet_conditional_format_range(
        handle, corners.top, corners.left, corners.bottom, corners.right, &rule),
      "worksheet_conditional_format_range", at: .sheet(sheet.name.text))
  }
}

extension CellRange {
  /// The block's edges as the library counts them.
  var corners: (top: lxw_row_t, left: lxw_col_t, bottom: lxw_row_t, right: lxw_col_t) {
    (
      lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
      lxw_col_t(columns.upperBound)
    )
  }
}
