import Foundation
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Inputs at the ends of what they may be: plans may then be nonsense, and checks may say so, but no
/// cell holds an error value.
struct ExtremeInputTests {
  /// Each audience's workbook of Riverbend, its formulas without values.
  enum Audience: String, CaseIterable, Sendable {
    case federal, wioa, foundation, state, milestones

    var draft: Workbook {
      get async throws {
        switch self {
        case .federal: try await Application.riverbend.draft
        case .wioa: try await Application.county.draft
        case .foundation: try await Application.bank.draft
        case .state: try await Application.yearly.draft
        case .milestones: try await Application.milestones.draft
        }
      }
    }
  }

  /// The least, or the greatest, number that may be typed into each of some cells.
  private func ends(
    _ bounds: [InputBounds], _ end: KeyPath<ClosedRange<Double>, Double>
  ) -> [(cell: CellReference, value: Double)] {
    bounds.flatMap { bounds in
      bounds.range.cells.map { ($0, bounds.numbers[keyPath: end]) }
    }
  }

  @Test(arguments: Audience.allCases)
  func `no formula fails when an input is the least or the greatest that is taken`(
    audience: Audience
  ) async throws {
    let draft = try await audience.draft
    let inputs = try draft.sheet("Inputs")
    // Every number that a reader may type is bounded.
    let typed = inputs.references.filter { cell in
      inputs[cell]?.style.isLocked == false && inputs.number(cell.row, cell.column) != nil
    }
    for cell in typed {
      #expect(inputs.inputBounds.contains { $0.range.contains(cell) }, "\(cell.a1)")
    }
    // All at once; and of the federal plan, whose inputs most others share, the award's own one by one
    // and of the many lines one here and there.
    let all = inputs.inputBounds
    let isWhole = ProcessInfo.processInfo.environment["ALL_INPUTS"] != nil
    let first = audience == .federal ? 17 : 0
    let step = isWhole ? 1 : audience == .federal ? 41 : 97
    let chosen = all.enumerated().filter { $0.offset < first || $0.offset % step == 0 }
    for bounds in chosen.map({ [$0.element] }) + [all] {
      for end in [\ClosedRange<Double>.lowerBound, \.upperBound] {
        let changes = ends(bounds, end)
        #expect(throws: Never.self, "\(changes)") {
          _ = try draft.with(changes, on: "Inputs").calculated()
        }
      }
    }
  }

  /// A period that ends at once, or with the last year; a wait of no or of many months; no rate, no
  /// match, no positions; and lines without units or shares.
  private static let extreme: [(label: String, column: Int)] = [
    ("Months of the award", 1), ("Months until a payment is reimbursed", 1),
    ("Match asked for", 1), ("Rate of indirect cost", 1),
    ("Most of the award for administration", 1),
    ("Part of each subaward in the base", 1), ("Credit line", 1), ("Job developer", 1),
    ("Tuition", 1), ("All costs, year 1", 2), ("Placed in a job (gross)", 1),
    ("Web Development", 1),
  ]

  private func changes(
    _ inputs: Sheet, _ end: KeyPath<ClosedRange<Double>, Double>
  ) -> [(cell: CellReference, value: Double)] {
    Self.extreme.flatMap { label, column in
      inputs.rows(label).compactMap { row in
        let cell = CellReference(row: row, column: column)
        return inputs.inputBounds.first { $0.range.contains(cell) }
          .map { (cell, $0.numbers[keyPath: end]) }
      }
    }
  }

  /// All at once: starting LibreOffice takes longer than what it does.
  @Test func `LibreOffice finds no error value in such plans`() async throws {
    let directory = try TemporaryDirectory()
    var paths: [String] = []
    for audience in Audience.allCases {
      let draft = try await audience.draft
      for (name, end) in [("least", \ClosedRange<Double>.lowerBound), ("most", \.upperBound)] {
        let changes = changes(try draft.sheet("Inputs"), end)
        #expect(changes.count > 10)
        paths.append(directory.file("\(audience)-\(name).xlsx"))
        try draft.with(changes, on: "Inputs").calculated().write(to: paths[paths.count - 1])
      }
    }
    let result = try Recalculation(arguments: paths)
    try #require(result.wasChecked, "\(result.output)")
    #expect(!result.output.contains("error value"), "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `a reader who types a shorter period meets no error value`() async throws {
    let draft = try await Application.riverbend.draft
    let inputs = try draft.sheet("Inputs")
    let months = CellReference(row: try inputs.row("Months of the award"), column: 1)
    let directory = try TemporaryDirectory()
    let (path, other) = (directory.file("plan.xlsx"), directory.file("other.xlsx"))
    try draft.calculated().write(to: path)
    try draft.with([(months, 36)], on: "Inputs").calculated().write(to: other)
    let result = try Recalculation(
      arguments: [path, "--set", "Inputs!\(months.a1)=36", "--against", other])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `a period that ends early moves its money into the months that are left`() async throws
  {
    let draft = try await Application.riverbend.draft
    let inputs = try draft.sheet("Inputs")
    let months = CellReference(row: try inputs.row("Months of the award"), column: 1)
    let long = try #require(inputs.number(months.row, 1))
    let years = Int((long + 11) / 12)
    // Within the last year everything still adds up; before it, a check says so, and nothing fails.
    let short = Double(12 * (years - 1) + 1)
    let within = try draft.with([(months, short)], on: "Inputs").calculated()
    #expect(try within.failedChecks().failed.allSatisfy { $0.hasPrefix("Work plan") })
    let before = try draft.with([(months, short - 1)], on: "Inputs").calculated()
    #expect(
      try before.failedChecks().failed.contains {
        $0.hasPrefix("The award's last month lies in the last year")
      })
    // The money of the last year has its last month.
    let cash = try within.sheet("Cash")
    let row = try cash.row("Paid for the award's part")
    let year = try (0..<12).map { step in
      try #require(cash.number(row, 4 + 12 * (years - 1) + step))
    }
    #expect(year.dropFirst().allSatisfy { $0 == 0 })
    let costs = try within.sheet("Costs")
    #expect(
      year[0]
        == costs.number(
          try costs.row("Asked of this award, direct and indirect"), 2 + years - 1))
  }
}
