import CXLSXWriter

extension LibraryWorkbook {
  func add(
    _ chart: Chart, to sheet: UnsafeMutablePointer<lxw_worksheet>, of workbook: Workbook,
    at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    guard let handle = workbook_add_chart(handle, chart.kind.libraryType) else {
      throw SpreadsheetError(.library(call: "workbook_add_chart", code: 1), at: place)
    }
    for series in chart.series {
      try add(series, to: handle, chart.kind, of: workbook, at: place)
    }
    try setTitle(of: handle, chart, of: workbook, at: place)
    setAxes(of: handle, chart)
    try setLegend(of: handle, chart.legend, at: place)
    if !chart.kind.isArea, chart.kind != .line { chart_set_series_gap(handle, UInt16(chart.gap)) }

    let defaultSize = (width: 480.0, height: 288.0)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.placement.width) / defaultSize.width
    options.y_scale = Double(chart.placement.height) / defaultSize.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = strings.copy(chart.alternativeText.withoutControlCharacters())
    let cell = chart.placement.cell
    try must(
      worksheet_insert_chart_opt(
        sheet, lxw_row_t(cell.row), lxw_col_t(cell.column), handle, &options),
      "worksheet_insert_chart_opt", at: place)
  }

  private func setTitle(
    of handle: UnsafeMutablePointer<lxw_chart>, _ chart: Chart, of workbook: Workbook,
    at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    let words = try workbook.words(of: chart.title, for: place)
    switch chart.title {
    case .literal: chart_title_set_name(handle, words)
    case .cell(let address):
      chart_title_set_name(handle, "=" + address.absolute)
      try cache(.texts([words]), in: handle.pointee.title.range, at: place)
    }
    var font = lxw_chart_font(size: 12, isBold: true)
    chart_title_set_name_font(handle, &font)
  }

  private func setLegend(
    of handle: UnsafeMutablePointer<lxw_chart>, _ legend: ChartLegend,
    at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    let position =
      switch legend.position {
      case .none: LXW_CHART_LEGEND_NONE
      case .right: LXW_CHART_LEGEND_RIGHT
      case .top: LXW_CHART_LEGEND_TOP
      case .bottom: LXW_CHART_LEGEND_BOTTOM
      }
    chart_legend_set_position(handle, UInt8(position.rawValue))
    var font = lxw_chart_font(size: 9, isBold: false)
    chart_legend_set_font(handle, &font)
    if !legend.hiddenSeries.isEmpty {
      // The list ends with -1.
      var hidden = legend.hiddenSeries.map { Int16($0) } + [-1]
      try must(
        chart_legend_delete_series(handle, &hidden), "chart_legend_delete_series", at: place)
    }
  }

  /// Puts points into a range, in place of those that the library would look up.
  func cache(
    _ points: ChartCache, in range: UnsafeMutablePointer<lxw_series_range>?,
    at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    guard let range else {
      throw SpreadsheetError(.library(call: "chart cache", code: 1), at: place)
    }
    let isComplete =
      switch points {
      case .numbers(let numbers): numbers.allSatisfy { spreadsheet_cache_number(range, $0) != 0 }
      case .texts(let texts): texts.allSatisfy { spreadsheet_cache_text(range, $0) != 0 }
      }
    guard isComplete else {
      throw SpreadsheetError(.library(call: "chart cache", code: 1), at: place)
    }
  }
}

extension Chart.Kind {
  fileprivate var libraryType: UInt8 {
    let type =
      switch self {
      case .line: LXW_CHART_LINE
      case .column: LXW_CHART_COLUMN
      case .columnStacked: LXW_CHART_COLUMN_STACKED
      case .columnPercent: LXW_CHART_COLUMN_STACKED_PERCENT
      case .bar: LXW_CHART_BAR
      case .barStacked: LXW_CHART_BAR_STACKED
      case .barPercent: LXW_CHART_BAR_STACKED_PERCENT
      case .area: LXW_CHART_AREA
      case .areaStacked: LXW_CHART_AREA_STACKED
      }
    return UInt8(type.rawValue)
  }
}

extension lxw_chart_font {
  /// A font for the words of a chart.
  init(size: Double, isBold: Bool) {
    self.init()
    self.size = size
    // The library takes 0 for “as usual”, which is bold for titles.
    bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    color = Color.note.libraryColor
  }
}
