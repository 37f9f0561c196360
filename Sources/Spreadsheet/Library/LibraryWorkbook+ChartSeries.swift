import CXLSXWriter

extension LibraryWorkbook {
  func add(
    _ series: ChartSeries, to chart: UnsafeMutablePointer<lxw_chart>, _ kind: Chart.Kind,
    of workbook: Workbook, at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    let categories = series.categories.map { "=" + $0.absolute }
    guard let handle = chart_add_series(chart, categories, "=" + series.values.absolute) else {
      throw SpreadsheetError(.library(call: "chart_add_series", code: 1), at: place)
    }
    let values = try workbook.numbers(in: series.values, for: place)
    try cache(values, in: handle.pointee.values, at: place)
    if let range = series.categories {
      let categories = try workbook.categories(in: range, for: place)
      try cache(categories, in: handle.pointee.categories, at: place)
    }
    let words = try workbook.words(of: series.name, for: place)
    switch series.name {
    case .literal: chart_series_set_name(handle, words)
    case .cell(let address):
      chart_series_set_name(handle, "=" + address.absolute)
      try cache(.texts([words]), in: handle.pointee.title.range, at: place)
    }
    setLook(of: handle, series, kind)
  }

  private func setLook(
    of handle: UnsafeMutablePointer<lxw_chart_series>, _ series: ChartSeries, _ kind: Chart.Kind
  ) {
    var line = lxw_chart_line()
    if let wanted = series.line {
      line.color = wanted.color.libraryColor
      line.width = Float(wanted.width)
      line.dash_type = wanted.dash.libraryDash
    } else {
      line.none = 1
    }
    chart_series_set_line(handle, &line)
    if kind != .line {
      var fill = lxw_chart_fill()
      switch series.fill {
      case .none: fill.none = 1
      case .solid(let color): fill.color = color.libraryColor
      }
      chart_series_set_fill(handle, &fill)
    }
    if let format = series.labels {
      chart_series_set_labels(handle)
      chart_series_set_labels_num_format(handle, format.code)
      var font = lxw_chart_font(size: 9, isBold: false)
      chart_series_set_labels_font(handle, &font)
    }
  }

  func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ description: Chart) {
    let categories = chart.pointee.x_axis
    let values = chart.pointee.y_axis
    set(categories, description.categoryAxis)
    set(values, description.valueAxis)
    if let interval = description.categoryAxis.labelInterval {
      chart_axis_set_interval_unit(categories, UInt16(interval))
      chart_axis_set_interval_tick(categories, UInt16(interval))
    }
    if let minimum = description.valueAxis.minimum { chart_axis_set_min(values, minimum) }
    if let maximum = description.valueAxis.maximum { chart_axis_set_max(values, maximum) }
    switch description.kind {
    case .area, .areaStacked:
      // Otherwise the areas begin and end half a category away from the edges.
      chart_axis_set_position(categories, UInt8(LXW_CHART_AXIS_POSITION_ON_TICK.rawValue))
    default: break
    }
    var grid = lxw_chart_line()
    grid.color = Color.grid.libraryColor
    grid.width = 0.75
    chart_axis_major_gridlines_set_line(values, &grid)
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_visible(categories, 0)
  }

  private func set(_ handle: UnsafeMutablePointer<lxw_chart_axis>?, _ axis: ChartAxis) {
    var font = lxw_chart_font(size: 9, isBold: false)
    chart_axis_set_num_font(handle, &font)
    let title = CellText(axis.title).stored.withoutControlCharacters()
    if !title.isEmpty {
      chart_axis_set_name(handle, title)
      chart_axis_set_name_font(handle, &font)
    }
    if axis.numberFormat != .general {
      chart_axis_set_num_format(handle, axis.numberFormat.code)
    }
    if axis.isReversed { chart_axis_set_reverse(handle) }
    if axis.labelsAtEdge {
      chart_axis_set_label_position(handle, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    var line = lxw_chart_line()
    line.color = Color.rule.libraryColor
    line.width = 0.75
    chart_axis_set_line(handle, &line)
  }
}

extension ChartSeries.Line.Dash {
  fileprivate var libraryDash: UInt8 {
    switch self {
    case .solid: UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue)
    case .dashed: UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
    case .dotted: UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
    }
  }
}
