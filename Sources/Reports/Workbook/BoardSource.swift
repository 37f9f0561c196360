import Analysis
import Planning
import Simulation
import Spreadsheet

/// What the sheets of a board's workbook are made from, and how they are dressed.
struct BoardSource: Sendable {
  let projection: Projection
  let provenance: Provenance
  let names: BoardSheetNames
  /// What the hub makes public, where the workbook shows nothing else; nil where it shows all.
  var published: Set<Outcome>?

  /// Whether the workbook is for everyone.
  var isPublic: Bool { published != nil }

  /// Whether the workbook shows an outcome.
  func shows(_ outcome: Outcome) -> Bool { published?.contains(outcome) ?? true }

  /// The goals that the workbook shows.
  var goals: [GoalResult] {
    projection.goals.filter { result in
      Outcome(rawValue: result.goal.metric.rawValue).map { shows($0) } ?? false
    }
  }

  var scenario: Scenario { projection.scenario }
  var futures: Int { projection.futures.count }
  var seed: UInt64 { projection.futures.blueprint.seed }

  /// The plan's name as a label.
  var planName: String { scenario.name.asLabel }

  /// `10,000 simulated futures, seed 2015`.
  var run: String { "\(grouped(futures.magnitude)) simulated futures, seed \(seed)" }

  /// The months that are simulated: `Jan 2027 to Dec 2031`.
  var months: String {
    "\(scenario.start.title) to \(scenario.start.advanced(by: scenario.horizon - 1).title)"
  }

  /// The scenario file's name without the folders that lead to it.
  var fileName: String {
    provenance.fileName.asLabel
  }

  /// A short name for this run.
  var runID: String { provenance.runID(seed: seed, futures: futures) }

  /// Writes the line below a sheet's notes that says whether all checks hold.
  func addStatus(to writer: inout SheetWriter) {
    writer.addVerdict(of: names.checks)
  }

  /// A sheet with header and footer.
  func dressed(_ writer: SheetWriter) -> Sheet {
    writer.dressed(
      header: PageText(left: [.text(planName.clipped(60))], right: [.sheetName]),
      footer: PageText(
        left: [.text("techhire \(provenance.version.clipped(20)), run \(runID)")],
        center: ["Page ", .pageNumber, " of ", .pageCount],
        right: [.text("\(grouped(futures.magnitude)) futures, seed \(seed)")]))
  }
}
