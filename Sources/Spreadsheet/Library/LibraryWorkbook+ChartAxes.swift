import CXLSXWriter

extension LibraryWorkbook {
  func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ description: Chart) {
    // Bars lie: what the library calls x is the horizontal axis, also for them.
    let isBar = description.kind.isBar
    guard let categories = isBar ? chart.pointee.y_axis : chart.pointee.x_axis,
      let values = isBar ? chart.pointee.x_axis : chart.pointee.y_axis
    else { return }
    // Version 1.1.4 forgets this for areas and would then refuse bounds and intervals.
    categories.pointee.is_category = 1
    values.pointee.is_value = 1
    let turnsAround = description.categoryAxis.isReversed
    set(categories, description.categoryAxis, .low)
    // The axis of values follows the first category to the other side: it is made to cross at the
    // last one, and its labels stay with it.
    if turnsAround { chart_axis_set_crossing_max(categories) }
    set(values, description.valueAxis, turnsAround ? .besideAxis : .low)
    if let interval = description.categoryAxis.labelInterval {
      chart_axis_set_interval_unit(categories, UInt16(interval))
      chart_axis_set_interval_tick(categories, UInt16(interval))
    }
    if let minimum = description.valueAxis.minimum { chart_axis_set_min(values, minimum) }
    if let maximum = description.valueAxis.maximum { chart_axis_set_max(values, maximum) }
    if description.kind.isArea {
      // Otherwise the areas begin and end half a category away from the edges.
      chart_axis_set_position(categories, UInt8(LXW_CHART_AXIS_POSITION_ON_TICK.rawValue))
    }
    var grid = lxw_chart_line()
    grid.color = Color.grid.libraryColor
    grid.width = 0.75
    chart_axis_major_gridlines_set_line(values, &grid)
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_visible(categories, 0)
  }

  private enum LabelPlace {
    /// At the chart's edge, even if the axes cross elsewhere.
    case low
    case besideAxis
  }

  private func set(
    _ handle: UnsafeMutablePointer<lxw_chart_axis>, _ axis: ChartAxis, _ place: LabelPlace
  ) {
    var font = lxw_chart_font(size: 9, isBold: false)
    chart_axis_set_num_font(handle, &font)
    let title = CellText(axis.title).stored.withoutControlCharacters()
    if !title.isEmpty {
      chart_axis_set_name(handle, title)
      chart_axis_set_name_font(handle, &font)
    }
    if axis.numberFormat != .general {
      chart_axis_set_num_format(handle, axis.numberFormat.axisCode)
    }
    if axis.isReversed { chart_axis_set_reverse(handle) }
    if place == .low {
      chart_axis_set_label_position(handle, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    var line = lxw_chart_line()
    line.color = Color.rule.libraryColor
    line.width = 0.75
    chart_axis_set_line(handle, &line)
  }
}
