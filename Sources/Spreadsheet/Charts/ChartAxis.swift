/// An axis of a chart.
package struct ChartAxis: Hashable, Sendable {
  /// With the unit, such as “US dollars”; empty for none.
  package var title: String
  /// The general format leaves it to the cells.
  package var numberFormat: NumberFormat
  /// Only for the axis of values; the spreadsheet chooses if nil.
  package var minimum: Double?
  /// Only for the axis of values; the spreadsheet chooses if nil.
  package var maximum: Double?
  /// Whether the order of the categories is turned around, so that bars begin at the top.
  package var isReversed: Bool
  /// Only for the axis of categories: one label for so many of them, if given.
  package var labelInterval: Int?

  package init(
    title: String = "", numberFormat: NumberFormat = .general, minimum: Double? = nil,
    maximum: Double? = nil, isReversed: Bool = false, labelInterval: Int? = nil
  ) {
    self.title = title
    self.numberFormat = numberFormat
    self.minimum = minimum
    self.maximum = maximum
    self.isReversed = isReversed
    self.labelInterval = labelInterval
  }
}
