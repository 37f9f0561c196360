/// A band of a fan chart.
package struct FanBand: Hashable, Sendable {
  /// Such as “10th to 25th percentile”.
  package var name: ChartText
  /// Distances from the lower percentile to the upper one, none of them negative.
  package var distances: RangeAddress

  package init(name: ChartText, distances: RangeAddress) {
    self.name = name
    self.distances = distances
  }
}

extension Chart {
  /// A fan chart: stacked areas on an invisible base, parted by white lines.
  ///
  /// Stacked areas add up, so the base holds the lowest percentile itself, which may be negative,
  /// and each band the distance from the percentile below it. With an even count of bands the
  /// median is the white line in the middle.
  ///
  /// - Parameters:
  ///   - title: What the chart says.
  ///   - categories: The periods, best as texts.
  ///   - base: The lowest percentile.
  ///   - bands: From the bottom to the top.
  ///   - categoryAxis: The axis of the periods.
  ///   - valueAxis: The axis of the quantity.
  ///   - alternativeText: What the chart shows, in words and numbers.
  ///   - placement: Where the chart stands.
  /// - Returns: The chart; the legend leaves out the base.
  package static func fan(
    title: ChartText, categories: RangeAddress, base: RangeAddress, bands: [FanBand],
    categoryAxis: ChartAxis = ChartAxis(), valueAxis: ChartAxis = ChartAxis(),
    alternativeText: String, placement: Placement
  ) -> Chart {
    let outer = [0, bands.count - 1]
    let floor = ChartSeries(name: .literal("Base"), categories: categories, values: base)
    let areas = bands.enumerated().map { index, band in
      ChartSeries(
        name: band.name, categories: categories, values: band.distances,
        fill: .solid(outer.contains(index) ? .outerBand : .innerBand),
        line: ChartSeries.Line(.white, width: 1))
    }
    return Chart(
      kind: .areaStacked, title: title, series: [floor] + areas, categoryAxis: categoryAxis,
      valueAxis: valueAxis, legend: ChartLegend(.bottom, hiding: [0]),
      alternativeText: alternativeText, placement: placement)
  }
}
