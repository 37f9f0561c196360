/// The evaluation of a workbook's live formulas, each once and after those that it needs.
struct Calculation {
  let workbook: Workbook
  private let names: [DefinedName: RangeAddress]
  /// The live formulas by sheet, in the order of their cells.
  private let live: [SheetName: LiveCells]
  private(set) var results: [CellAddress: FormulaValue] = [:]

  private struct LiveCells {
    var order: [CellReference] = []
    var formulas: [CellReference: Formula] = [:]
  }

  init(_ workbook: Workbook) {
    self.workbook = workbook
    names = Dictionary(
      workbook.definedNames.map { ($0.name, $0.range) }, uniquingKeysWith: { first, _ in first })
    var live: [SheetName: LiveCells] = [:]
    for sheet in workbook.sheets {
      let formulas = sheet.liveFormulas
      if formulas.isEmpty { continue }
      live[sheet.name] = LiveCells(order: formulas.keys.sorted(), formulas: formulas)
    }
    self.live = live
  }

  var isEmpty: Bool { live.isEmpty }

  /// Evaluates everything.
  ///
  /// - Throws: `SpreadsheetError` at the first cell, in the order of the sheets, without a value.
  mutating func run() throws(SpreadsheetError) {
    for sheet in workbook.sheets {
      for cell in live[sheet.name]?.order ?? [] {
        try settle(CellAddress(sheet.name, cell))
      }
    }
  }

  /// Evaluates a cell after all that it needs, however long the chain is.
  private mutating func settle(_ start: CellAddress) throws(SpreadsheetError) {
    var stack = [(cell: start, isReady: false)]
    var open: Set<CellAddress> = []
    while let (cell, isReady) = stack.popLast() {
      guard results[cell] == nil, let formula = formula(at: cell) else { continue }
      let place = SpreadsheetError.Place.cell(cell.sheet.text, cell.cell)
      if isReady {
        do throws(FormulaFailure) {
          results[cell] = try result(of: formula)
        } catch {
          throw SpreadsheetError(.formulaFails(error), at: place)
        }
        open.remove(cell)
        continue
      }
      if let refusal = formula.refusal { throw SpreadsheetError(.formulaFails(refusal), at: place) }
      open.insert(cell)
      stack.append((cell, true))
      for needed in needs(of: formula) where results[needed] == nil {
        guard !open.contains(needed) else {
          throw SpreadsheetError(.formulaFails(.cycle), at: place)
        }
        stack.append((needed, false))
      }
    }
  }

  private func formula(at address: CellAddress) -> Formula? {
    live[address.sheet]?.formulas[address.cell]
  }

  /// The live cells that a formula reads.
  private func needs(of formula: Formula) -> [CellAddress] {
    let ranges = formula.ranges + formula.names.compactMap { names[$0] }
    return ranges.flatMap { address -> [CellAddress] in
      guard let cells = live[address.sheet] else { return [] }
      if address.range.count < cells.order.count {
        return address.cells.filter { cells.formulas[$0.cell] != nil }
      }
      return cells.order.filter { address.range.contains($0) }
        .map { CellAddress(address.sheet, $0) }
    }
  }

  /// The value that a formula's cell shows.
  private func result(of formula: Formula) throws(FormulaFailure) -> FormulaValue {
    switch try value(of: formula) {
    case .empty: return .number(0)
    case .number(let number):
      guard number.isFinite else { throw .notFinite }
      return .number(number)
    case .text(let text): return .text(text)
    case .truth: throw .truth
    }
  }

  /// The value of a cell that holds a constant, or a formula that was evaluated before.
  func value(at address: CellAddress) -> FormulaValue {
    results[address] ?? FormulaValue(workbook.value(at: address))
  }

  /// The values of a block, row by row.
  func values(in range: RangeAddress) -> [FormulaValue] {
    if let numbers = workbook[range.sheet]?.blockNumbers(in: range.range) {
      return numbers.map { .number($0) }
    }
    return range.cells.map { value(at: $0) }
  }

  /// The cells that a name stands for.
  func range(named name: DefinedName) throws(FormulaFailure) -> RangeAddress {
    guard let range = names[name] else { throw .unknownName(name.text) }
    return range
  }
}

extension CellRange {
  package func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }
}
