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
