import Planning
import Spreadsheet
import Uncertainty

/// Writes the sheet of inputs: one figure a row, or one for each year of the award.
struct InputsWriter {
  private(set) var writer: SheetWriter
  private(set) var names: [(name: DefinedName, cell: CellAddress)] = []
  private let years: Int

  /// Where a figure may lie and where it comes from.
  struct Origin: Sendable {
    var low: Double?
    var high: Double?
    var source: String
    /// What readers may type, where the figure's format does not say it.
    var bounds: ClosedRange<Double>?

    init(_ source: String, low: Double? = nil, high: Double? = nil) {
      self.source = source
      self.low = low
      self.high = high
    }

    /// What the scenario says of an assumption; the range holds 8 futures in 10.
    init(_ assumption: Assumption) {
      self.init(ApplicationBook.origin(of: assumption))
      guard !assumption.distribution.isFixed else { return }
      low = assumption.distribution.quantile(0.1)
      high = assumption.distribution.quantile(0.9)
    }

    /// The same with other bounds of what readers may type.
    func within(_ bounds: ClosedRange<Double>) -> Origin {
      var origin = self
      origin.bounds = bounds
      return origin
    }
  }

  /// What readers may type over a figure: nothing that no plan has, so that no formula fails.
  private static func bounds(
    _ cell: Cell, _ origin: Origin
  ) -> (numbers: ClosedRange<Double>, isWhole: Bool)? {
    guard case .number? = cell.value else { return nil }
    let format = cell.style.numberFormat
    let usual: (ClosedRange<Double>, Bool)
    switch format {
    case .percent: usual = (0...1, false)
    // 1 January 2000 to 31 December 2099.
    case .month: usual = (36_526...73_050, true)
    case .integer: usual = (0...1_000_000, true)
    case .money, .cents: usual = (0...1e9, false)
    default: usual = (0...1_000, false)
    }
    return (origin.bounds ?? usual.0, usual.1)
  }

  init(_ name: SheetName, years: Int) {
    writer = SheetWriter(
      name,
      widths: [40] + Array(repeating: 11.5, count: max(years, 2)) + [17, 10.5, 10.5, 62, 14, 10],
      elastic: [0, max(years, 2) + 4], .landscape)
    self.years = max(years, 2)
  }

  var unitColumn: Int { years + 1 }

  private var stampColumn: Int { unitColumn + 4 }

  /// What a row's figures are multiplied by, one after the other, before they are added up: the
  /// constants that formulas may hold.
  private static let weights: [Double] = [1, 4, 12, 100]

  /// The column that says of each figure whether it is still what was simulated, from the first row
  /// to the last that is written yet.
  var changes: RangeAddress {
    RangeAddress(
      writer.sheet.name, CellRange(column: stampColumn + 1, rows: 0...max(0, writer.row - 1)))
  }

  /// Writes beside a row's figures what they were when the plan was simulated, as one number, and
  /// whether they still are.
  private mutating func stamp(_ row: Int, _ cells: [Cell]) {
    var numbers: [Double] = []
    for cell in cells {
      guard case .number(let number)? = cell.value else { return }
      numbers.append(number)
    }
    let parts = numbers.indices.map { place -> (weight: Double, cell: Formula) in
      let cell = writer.at(row, 1 + place).live
      return (Self.weights[place % 4], place < 4 ? cell : cell * 12)
    }
    guard let first = parts.first else { return }
    let now = parts.dropFirst().reduce(first.cell) { $0 + $1.cell * .number($1.weight) }
    let then = numbers.enumerated().reduce(0.0) { sum, figure in
      sum + figure.element * Self.weights[figure.offset % 4] * (figure.offset < 4 ? 1 : 12)
    }
    let stored = writer.at(row, stampColumn)
    writer.put(
      .number(then, style: CellStyle.plain.asSimulation.atTop), row: row, column: stampColumn)
    writer.put(
      .live(
        .if(Formula.round(now - stored.live, 6).equals(0), "", "changed"),
        style: CellStyle.bold.with { $0.fontColor = .alarm }.atTop),
      row: row, column: stampColumn + 1)
  }

  mutating func edit(_ change: (inout SheetWriter) -> Void) { change(&writer) }

  /// Writes the heads of a block of figures by year.
  mutating func heading(_ title: String, _ heads: [String] = ["Value"]) {
    writer.skip()
    let padded = heads + Array(repeating: "", count: max(0, years - heads.count))
    let row = writer.heading(
      [title] + padded
        + ["Unit", "Low", "High", "Where it comes from", "As simulated", "Changed?"],
      numbers: 1..<(years + 1))
    for (column, words) in [(unitColumn + 1, "Low"), (unitColumn + 2, "High")] {
      writer.put(.text(words, style: .numberHeading), row: row, column: column)
    }
  }

  /// Writes one figure.
  ///
  /// - Parameters:
  ///   - label: what it is
  ///   - cell: its value and number format
  ///   - unit: what it counts
  ///   - origin: where it comes from
  ///   - name: a name for formulas
  /// - Returns: the cell
  /// - Throws: `SpreadsheetError` for a name that Excel refuses.
  @discardableResult
  mutating func value(
    _ label: String, _ cell: Cell, unit: String, _ origin: Origin, name: String? = nil
  ) throws(SpreadsheetError) -> CellAddress {
    let cells = add(label, [cell], unit: unit, origin)
    if let name { names.append((try DefinedName(name), cells[0])) }
    return cells[0]
  }

  /// Writes a figure for each year.
  mutating func row(
    _ label: String, _ cells: [Cell], unit: String, _ origin: Origin
  ) -> [CellAddress] {
    add(label, cells, unit: unit, origin)
  }

  private mutating func add(
    _ label: String, _ cells: [Cell], unit: String, _ origin: Origin
  ) -> [CellAddress] {
    let format = cells.first?.style.numberFormat ?? .general
    func bound(_ value: Double?) -> Cell? {
      value.map { .number($0, style: CellStyle.plain.with { $0.numberFormat = format }.atTop) }
    }
    let inputs = cells.map { cell in
      var cell = cell
      cell.style = cell.style.asInput.atTop
      return Optional(cell)
    }
    let row = writer.add(
      [.text(label, style: .label)] + inputs
        + Array(repeating: nil, count: max(0, years - cells.count)) + [
          .text(unit, style: CellStyle.unit.with { $0.wrapsText = true }.atTop),
          bound(origin.low), bound(origin.high),
          .text(
            origin.source,
            style: CellStyle.unit.with {
              $0.wrapsText = true
            }.atTop),
        ])
    if let first = cells.first, let bounds = Self.bounds(first, origin) {
      writer.bound(
        CellRange(row: row, columns: 1...cells.count), to: bounds.numbers, isWhole: bounds.isWhole)
    }
    stamp(row, cells)
    return cells.indices.map { writer.at(row, 1 + $0) }
  }
}

extension Cell {
  static func share(_ hundredths: Int) -> Cell {
    .number(
      Double(hundredths) / 10_000,
      style: hundredths % 100 == 0
        ? .probability : CellStyle.plain.with { $0.numberFormat = .percent(places: 2) })
  }

  static func percent(_ percent: Int) -> Cell {
    .number(Double(percent) / 100, style: .probability)
  }

  static func dollars(_ dollars: Int) -> Cell { .integer(dollars, style: .money) }

  static func cents(_ cents: Int) -> Cell {
    .number(
      Double(cents) / 100,
      style: cents % 100 == 0 ? .money : CellStyle.plain.with { $0.numberFormat = .cents })
  }

  static func count(_ count: Int) -> Cell { .integer(count, style: .people) }
}
