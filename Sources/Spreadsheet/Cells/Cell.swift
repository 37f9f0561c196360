/// What a cell holds.
package enum CellContent: Hashable, Sendable {
  /// Nothing but a style.
  case blank
  case number(Double)
  case integer(Int)
  /// Text that is never a formula; see `CellText` for the form in which it is kept.
  case text(String)
  case date(SpreadsheetDate)
  /// Text that leads to a cell of the same workbook.
  case link(String, to: CellAddress)
  /// A formula with the value that it has, which most viewers show without calculating.
  case formula(String, value: CellValue)
  /// A formula whose value `Workbook.calculated()` finds.
  case live(Formula)
}

/// The value that a cell shows and that other cells calculate with.
package enum CellValue: Hashable, Sendable {
  case number(Double)
  case text(String)
}

/// A cell's content and its look.
package struct Cell: Hashable, Sendable {
  package var content: CellContent
  package var style: CellStyle

  package init(_ content: CellContent, style: CellStyle = .plain) {
    self.content = content
    self.style = style
  }

  package static func blank(style: CellStyle) -> Cell {
    Cell(.blank, style: style)
  }

  package static func number(_ number: Double, style: CellStyle = .plain) -> Cell {
    Cell(.number(number), style: style)
  }

  package static func integer(_ integer: Int, style: CellStyle = .plain) -> Cell {
    Cell(.integer(integer), style: style)
  }

  package static func text(_ text: String, style: CellStyle = .plain) -> Cell {
    Cell(.text(text), style: style)
  }

  package static func date(_ date: SpreadsheetDate, style: CellStyle = .month) -> Cell {
    Cell(.date(date), style: style)
  }

  package static func link(
    _ text: String, to address: CellAddress, style: CellStyle = .link
  ) -> Cell {
    Cell(.link(text, to: address), style: style)
  }

  package static func formula(
    _ formula: String, value: CellValue, style: CellStyle = .plain
  ) -> Cell {
    Cell(.formula(formula, value: value), style: style)
  }

  /// A formula whose value is found when the workbook is calculated.
  package static func live(_ formula: Formula, style: CellStyle = .plain) -> Cell {
    Cell(.live(formula), style: style)
  }
}

extension Cell {
  /// The value that the cell shows and that other cells calculate with; nil if it is empty or a
  /// live formula that is not calculated yet.
  package var value: CellValue? {
    switch content {
    case .blank, .live: nil
    case .number(let number): .number(number)
    case .integer(let integer): .number(Double(integer))
    case .date(let date): .number(Double(date.serial))
    case .text(let text), .link(let text, _):
      CellText(text).stored.isEmpty ? nil : .text(CellText(text).stored)
    case .formula(_, let value): value
    }
  }
}
