/// The lines around a cell.
package struct Borders: Hashable, Sendable {
  /// One line.
  package struct Line: Hashable, Sendable {
    /// How heavy a line is.
    package enum Weight: Hashable, Sendable {
      case hair
      case thin
      case medium
      case double
    }

    package var weight: Weight
    package var color: Color

    package init(_ weight: Weight, color: Color = .rule) {
      self.weight = weight
      self.color = color
    }
  }

  package var top: Line?
  package var bottom: Line?
  package var left: Line?
  package var right: Line?

  package init(top: Line? = nil, bottom: Line? = nil, left: Line? = nil, right: Line? = nil) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  package static let none = Borders()
}
