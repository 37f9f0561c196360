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
    // The award's own inputs one by one, and of the many lines one here and there.
    let all = inputs.inputBounds
    let step = ProcessInfo.processInfo.environment["ALL_INPUTS"] == nil ? 17 : 1
    let chosen = all.enumerated().filter { $0.offset < 17 || $0.offset % step == 0 }.map(\.element)
    for bounds in chosen {
      for end in [\ClosedRange<Double>.lowerBound, \.upperBound] {
        let changes = ends([bounds], end)
        #expect(throws: Never.self, "\(changes)") {
          _ = try draft.with(changes, on: "Inputs").calculated()
        }
      }
    }
    // All at once as well.
    for end in [\ClosedRange<Double>.lowerBound, \.upperBound] {
      #expect(throws: Never.self) {
        _ = try draft.with(ends(all, end), on: "Inputs").calculated()
      }
    }
  }

  @Test(arguments: Audience.allCases)
  func `LibreOffice finds no error value in such plans`(audience: Audience) async throws {
    let draft = try await audience.draft
    let inputs = try draft.sheet("Inputs")
    let directory = try TemporaryDirectory()
    let path = directory.file("plan.xlsx")
    try draft.calculated().write(to: path)
    // A period that ends early, at once, or with the last year; a wait of no or of many months; no
    // rate, no match, no positions; and lines without units or shares.
    let rows: [(String, Int)] = [
      ("Months of the award", 1), ("Months until a payment is reimbursed", 1),
      ("Match asked for", 1), ("Rate of indirect cost", 1),
      ("Most of the award for administration", 1), ("Part of each subaward in the base", 1),
      ("Credit line", 1), ("Job developer", 1), ("Tuition", 1), ("All costs, year 1", 2),
      ("Placed in a job (gross)", 1), ("Web Development", 1),
    ]
    for end in [\ClosedRange<Double>.lowerBound, \.upperBound] {
      var changes: [(cell: CellReference, value: Double)] = []
      for (label, column) in rows {
        for row in inputs.rows(label) {
          let cell = CellReference(row: row, column: column)
          guard let bounds = inputs.inputBounds.first(where: { $0.range.contains(cell) }) else {
            continue
          }
          changes.append((cell, bounds.numbers[keyPath: end]))
        }
      }
      #expect(changes.count > 10)
      let other = directory.file("other.xlsx")
      try draft.with(changes, on: "Inputs").calculated().write(to: other)
      let result = try Recalculation(
        arguments: [path] + changes.flatMap { ["--set", "Inputs!\($0.cell.a1)=\($0.value)"] }
          + ["--against", other])
      try #require(result.wasChecked, "\(result.output)")
      #expect(!result.output.contains("error value"), "\(result.output)")
      #expect(result.status == 0, "\(result.output)")
    }
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
