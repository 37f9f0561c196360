import Analysis
import Planning
import Simulation
import Spreadsheet

/// What the workbook of several plans is made from, and how its sheets are dressed.
struct PlansSource: Sendable {
  /// A plan with its letter, by which tables and charts call it.
  struct Plan: Sendable {
    /// A for the present course, then B, C and so on.
    let letter: String
    /// As the comparison names it.
    let name: String
    let projection: Projection
    let provenance: Provenance
    /// What it assumes differently from the first plan; empty for the first.
    let assumptions: [AssumptionChange]
    /// What moves its placements most; nil where that was not found out.
    let drivers: Drivers?
  }

  let comparison: Comparison
  let plans: [Plan]
  let notes: [String]
  let names: PlansSheetNames
  /// What all plans' hubs make public, where the workbook shows nothing else; nil where it shows all.
  var published: Set<Outcome>?

  var isPublic: Bool { published != nil }

  /// Whether the workbook shows an outcome.
  func shows(_ outcome: Outcome) -> Bool { published?.contains(outcome) ?? true }

  var first: Plan { plans[0] }
  var scenario: Scenario { first.projection.scenario }
  var futures: Int { first.projection.futures.count }
  var seed: UInt64 { first.projection.futures.blueprint.seed }
  var version: String { first.provenance.version }

  /// The letters of all plans.
  var letters: [String] { plans.map(\.letter) }

  /// `the same 10,000 simulated futures for each, seed 2015`.
  var run: String {
    "the same \(grouped(futures.magnitude)) simulated futures for each plan, seed \(seed)"
  }

  /// The months that are simulated: `Jan 2027 to Dec 2031`.
  var months: String {
    "\(scenario.start.title) to \(scenario.start.advanced(by: scenario.horizon - 1).title)"
  }

  /// Writes the line below a sheet's notes that says whether all checks hold.
  func addStatus(to writer: inout SheetWriter) {
    writer.addVerdict(of: names.checks)
  }

  /// A sheet with header and footer.
  func dressed(_ writer: SheetWriter) -> Sheet {
    writer.dressed(
      header: PageText(
        left: [.text("\(plans.count) plans: \(first.name.clipped(50))")], right: [.sheetName]),
      footer: PageText(
        left: [.text("techhire \(version.clipped(20))")],
        center: ["Page ", .pageNumber, " of ", .pageCount],
        right: [.text("\(grouped(futures.magnitude)) futures, seed \(seed)")]))
  }

  /// The heads of columns that hold one plan each.
  func heads(_ words: (Plan) -> String = { "Plan \($0.letter)" }) -> [String] { plans.map(words) }
}
