/// The ways in which formulas are put together.
extension Formula {
  package static func + (first: Formula, second: Formula) -> Formula {
    .operation(.plus, first, second)
  }

  package static func - (first: Formula, second: Formula) -> Formula {
    .operation(.minus, first, second)
  }

  package static func * (first: Formula, second: Formula) -> Formula {
    .operation(.times, first, second)
  }

  package static func / (first: Formula, second: Formula) -> Formula {
    .operation(.divided, first, second)
  }

  /// Two texts as one; a number becomes the text that a cell of the general format shows.
  package static func & (first: Formula, second: Formula) -> Formula {
    .operation(.joined, first, second)
  }

  package func equals(_ other: Formula) -> Formula { .operation(.equal, self, other) }

  package func differs(from other: Formula) -> Formula { .operation(.unequal, self, other) }

  package func isBelow(_ other: Formula) -> Formula { .operation(.below, self, other) }

  package func isAtMost(_ other: Formula) -> Formula { .operation(.atMost, self, other) }

  package func isAbove(_ other: Formula) -> Formula { .operation(.above, self, other) }

  package func isAtLeast(_ other: Formula) -> Formula { .operation(.atLeast, self, other) }

  /// A cell.
  package static func cell(_ address: CellAddress) -> Formula { .cell(address, .none) }

  /// A cell that stays the same when the formula is copied.
  package static func fixed(_ address: CellAddress) -> Formula { .cell(address, .both) }

  /// A block.
  package static func range(_ address: RangeAddress) -> Formula { .range(address, .none) }

  /// A block that stays the same when the formula is copied.
  package static func fixed(_ address: RangeAddress) -> Formula { .range(address, .both) }
}

extension Formula {
  package static func sum(_ parts: Formula...) -> Formula { .call(.sum, parts) }

  package static func sum(_ parts: [Formula]) -> Formula { .call(.sum, parts) }

  /// The sum of the numbers in those rows in which a block meets a criterion.
  package static func sumIf(
    _ range: Formula, _ criterion: Formula, _ numbers: Formula
  ) -> Formula {
    .call(.sumIf, [range, criterion, numbers])
  }

  /// The sum of the numbers in those rows in which all blocks meet their criteria.
  package static func sumIfs(
    _ numbers: Formula, _ criteria: (range: Formula, criterion: Formula)...
  ) -> Formula {
    .call(.sumIfs, [numbers] + criteria.flatMap { [$0.range, $0.criterion] })
  }

  package static func countIf(_ range: Formula, _ criterion: Formula) -> Formula {
    .call(.countIf, [range, criterion])
  }

  package static func countIfs(_ criteria: (range: Formula, criterion: Formula)...) -> Formula {
    .call(.countIfs, criteria.flatMap { [$0.range, $0.criterion] })
  }

  package static func sumProduct(_ parts: Formula...) -> Formula { .call(.sumProduct, parts) }

  /// The cell of a block at a row, and a column, counted from 1; 0 means all of them.
  package static func index(
    _ range: Formula, _ row: Formula, _ column: Formula? = nil
  ) -> Formula {
    .call(.index, [range, row] + (column.map { [$0] } ?? []))
  }

  /// The place of a value in a row or column, counted from 1.
  package static func match(_ value: Formula, _ range: Formula) -> Formula {
    .call(.match, [value, range, 0])
  }

  /// The place of the last number in an ascending row or column that is not above a number.
  package static func matchAtMost(_ value: Formula, _ range: Formula) -> Formula {
    .call(.match, [value, range, 1])
  }

  package static func `if`(
    _ condition: Formula, _ then: Formula, _ otherwise: Formula
  ) -> Formula {
    .call(.if, [condition, then, otherwise])
  }

  package static func and(_ conditions: Formula...) -> Formula { .call(.and, conditions) }

  package static func or(_ conditions: Formula...) -> Formula { .call(.or, conditions) }

  package static func min(_ parts: Formula...) -> Formula { .call(.min, parts) }

  package static func max(_ parts: Formula...) -> Formula { .call(.max, parts) }

  /// Rounds half away from zero, to whole numbers unless digits are given.
  package static func round(_ number: Formula, _ digits: Int = 0) -> Formula {
    .call(.round, [number, .number(Double(digits))])
  }

  package static func roundUp(_ number: Formula, _ digits: Int = 0) -> Formula {
    .call(.roundUp, [number, .number(Double(digits))])
  }

  package static func roundDown(_ number: Formula, _ digits: Int = 0) -> Formula {
    .call(.roundDown, [number, .number(Double(digits))])
  }

  package static func abs(_ number: Formula) -> Formula { .call(.abs, [number]) }

  /// A number as text in one of the formats that `FormulaNumberFormat` knows.
  package static func text(_ number: Formula, as format: FormulaNumberFormat) -> Formula {
    .call(.text, [number, .text(format.rawValue)])
  }

  package static func length(_ text: Formula) -> Formula { .call(.length, [text]) }

  package static func rows(_ range: Formula) -> Formula { .call(.rows, [range]) }

  package static func average(_ parts: Formula...) -> Formula { .call(.average, parts) }

  package static func median(_ parts: Formula...) -> Formula { .call(.median, parts) }
}
