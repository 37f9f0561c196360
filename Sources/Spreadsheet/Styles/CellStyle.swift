/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  /// Where a cell's content stands from left to right.
  package enum HorizontalAlignment: Hashable, Sendable {
    /// Text to the left, numbers to the right.
    case general
    case left
    case center
    case right
  }

  /// Where a cell's content stands from top to bottom.
  package enum VerticalAlignment: Hashable, Sendable {
    case top
    case center
    case bottom
  }

  package var numberFormat: NumberFormat = .general
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  /// In points; Excel's normal text has 11.
  package var fontSize: Double = 11
  package var fontColor: Color?
  package var fill: Color?
  package var borders: Borders = .none
  package var horizontal: HorizontalAlignment = .general
  package var vertical: VerticalAlignment = .bottom
  /// Steps of about one character, from 0 to 15.
  package var indent = 0
  package var wrapsText = false
  /// Whether what is wider than its column is shown smaller; otherwise a number becomes a row of #.
  package var shrinksToFit = false
  /// Whether a protected sheet keeps the cell as it is.
  package var isLocked = true

  package init() {}

  /// A copy with changes, such as `.money.with { $0.isBold = true }`.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CellStyle {
  package static let plain = CellStyle()
  package static let bold = plain.with { $0.isBold = true }
  package static let title = bold.with { $0.fontSize = 16 }

  /// A heading of a table: white on dark, wrapped.
  package static let heading = bold.with {
    $0.fontColor = .white
    $0.fill = .heading
    $0.wrapsText = true
    $0.vertical = .center
  }

  /// A heading over numbers, which stand to the right.
  package static let numberHeading = heading.with { $0.horizontal = .right }

  /// A note or a source.
  package static let note = plain.with {
    $0.fontColor = .note
    $0.isItalic = true
  }

  /// Text over several lines.
  package static let paragraph = plain.with {
    $0.wrapsText = true
    $0.vertical = .top
  }

  /// A link to another cell.
  package static let link = plain.with {
    $0.fontColor = .link
    $0.isUnderlined = true
  }

  package static let money = plain.with { $0.numberFormat = .money }
  package static let people = plain.with { $0.numberFormat = .integer }
  package static let percent = plain.with { $0.numberFormat = .percent(places: 1) }
  package static let probability = plain.with { $0.numberFormat = .percent(places: 0) }
  package static let month = plain.with { $0.numberFormat = .month }

  /// The style for a number that a reader may change: blue on cream, not locked.
  package var asInput: CellStyle {
    with {
      $0.fontColor = .input
      $0.fill = .inputFill
      $0.isLocked = false
    }
  }

  /// The style for a number that a simulation found and that does not follow the inputs.
  package var asSimulation: CellStyle { with { $0.fontColor = .simulation } }

  /// The style for a line of totals: bold, with a line above.
  package var asTotal: CellStyle {
    with {
      $0.isBold = true
      $0.borders.top = Borders.Line(.thin, color: .black)
    }
  }
}
