/// A row or a column of cells that a chart draws.
package struct ChartSeries: Hashable, Sendable {
  /// The inside of a column, bar or area.
  package enum Fill: Hashable, Sendable {
    /// Invisible: the base on which stacked series float.
    case none
    case solid(Color)
  }

  /// A line, or the outline of a shape.
  package struct Line: Hashable, Sendable {
    package enum Dash: Hashable, Sendable {
      case solid
      case dashed
      case dotted
    }

    package var color: Color
    /// In points, from 0.25 to 20.
    package var width: Double
    package var dash: Dash

    package init(_ color: Color, width: Double = 2.25, dash: Dash = .solid) {
      self.color = color
      self.width = width
      self.dash = dash
    }
  }

  package var name: ChartText
  /// One row or column of numbers, or of texts; 1, 2, 3 … if nil.
  package var categories: RangeAddress?
  /// One row or column of numbers.
  package var values: RangeAddress
  /// Ignored in line charts.
  package var fill: Fill
  /// None if nil.
  package var line: Line?
  /// Shows each value in the chart with this format, if given.
  package var labels: NumberFormat?

  package init(
    name: ChartText, categories: RangeAddress?, values: RangeAddress, fill: Fill = .none,
    line: Line? = nil, labels: NumberFormat? = nil
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.fill = fill
    self.line = line
    self.labels = labels
  }
}
