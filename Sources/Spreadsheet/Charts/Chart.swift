/// A chart on a sheet.
///
/// The C library has no charts of two kinds in one and no second axis. A fan is made of stacked
/// areas: see `Chart.fan`.
package struct Chart: Hashable, Sendable {
  /// The shape of a chart's series.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case line
    case column
    case columnStacked
    case columnPercent
    case bar
    case barStacked
    case barPercent
    case area
    case areaStacked

    /// Whether the values run from left to right.
    var isBar: Bool { [.bar, .barStacked, .barPercent].contains(self) }

    var isArea: Bool { [.area, .areaStacked].contains(self) }
  }

  /// Where a chart stands; it moves with its cell and keeps its size.
  package struct Placement: Hashable, Sendable {
    /// The cell under the upper left corner.
    package var cell: CellReference
    /// In pixels, of which a normal column has 64 and a normal row 20.
    package var width: Int
    package var height: Int

    package init(at cell: CellReference, width: Int = 480, height: Int = 288) {
      self.cell = cell
      self.width = width
      self.height = height
    }
  }

  package var kind: Kind
  package var title: ChartText
  package var series: [ChartSeries]
  package var categoryAxis: ChartAxis
  package var valueAxis: ChartAxis
  package var legend: ChartLegend
  /// What the chart shows, in words and numbers, for readers who do not see it.
  package var alternativeText: String
  package var placement: Placement
  /// Between columns or bars, in percent of their width, from 0 to 500.
  package var gap = 60

  package init(
    kind: Kind, title: ChartText, series: [ChartSeries], categoryAxis: ChartAxis = ChartAxis(),
    valueAxis: ChartAxis = ChartAxis(), legend: ChartLegend = ChartLegend(),
    alternativeText: String, placement: Placement
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.legend = legend
    self.alternativeText = alternativeText
    self.placement = placement
  }
}

/// Words in a chart: written there, or taken from a cell whose text they follow.
package enum ChartText: Hashable, Sendable {
  case literal(String)
  case cell(CellAddress)
}

/// The list of a chart's series.
package struct ChartLegend: Hashable, Sendable {
  package enum Position: Hashable, Sendable {
    case none
    case right
    case top
    case bottom
  }

  package var position: Position
  /// Series, counted from 0, that the legend leaves out.
  package var hiddenSeries: [Int]

  package init(_ position: Position = .bottom, hiding hiddenSeries: [Int] = []) {
    self.position = position
    self.hiddenSeries = hiddenSeries
  }
}
