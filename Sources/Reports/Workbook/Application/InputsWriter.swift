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
  }

  init(_ name: SheetName, years: Int) {
    writer = SheetWriter(
      name,
      widths: [40] + Array(repeating: 11.5, count: max(years, 2)) + [17, 10.5, 10.5, 62],
      .landscape)
    self.years = max(years, 2)
  }

  var unitColumn: Int { years + 1 }

  mutating func edit(_ change: (inout SheetWriter) -> Void) { change(&writer) }

  /// Writes the heads of a block of figures by year.
  mutating func heading(_ title: String, _ heads: [String] = ["Value"]) {
    writer.skip()
    let padded = heads + Array(repeating: "", count: max(0, years - heads.count))
    writer.heading(
      [title] + padded + ["Unit", "Low", "High", "Where it comes from"], numbers: 1..<(years + 1))
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
