import Planning
import Spreadsheet

/// What `verify` prints.
package struct VerificationReport {
  private let comparison: WorkbookComparison
  private let record: WorkbookRecord
  private let file: String
  /// The version of the program that compared.
  private let version: String

  /// Differences that are printed; the rest is counted.
  private static let shown = 20

  init(
    _ comparison: WorkbookComparison, _ record: WorkbookRecord, file: String, version: String
  ) {
    self.comparison = comparison
    self.record = record
    self.file = file
    self.version = version
  }

  /// Whether every number in the file is what the simulation gives.
  package var isTrue: Bool { comparison.isTrue }

  /// The findings in words.
  package func text(_ ink: Ink) -> String {
    var report = TextReport()
    report.add(
      "\(ink.heading(file)): written by techhire \(record.provenance.version) for "
        + "\(record.audience), from \(record.provenance.fileName), "
        + "\(grouped(record.futures.magnitude)) futures, seed \(record.seed).")
    if record.provenance.version != version {
      report.add(
        ink.caution(
          "This is techhire \(version): results may differ because the versions do."))
    }
    for input in comparison.changedInputs.prefix(Self.shown) {
      report.add(
        "\(input.cell.relative) was changed by a reader, who may: \(Self.words(input.from)) became "
          + "\(Self.words(input.to))")
    }
    for sheet in comparison.missingSheets { report.add(ink.bad("the sheet \(sheet) is missing")) }
    for difference in comparison.differences.prefix(Self.shown) {
      report.add(ink.bad(Self.sentence(difference)))
    }
    let rest = comparison.differences.count - Self.shown
    if rest > 0 { report.add("and \(grouped(rest.magnitude)) more") }
    for sheet in comparison.addedSheets {
      report.add("The sheet \(sheet) was added; nothing in it was compared.")
    }
    if comparison.addedCells > 0 {
      report.add(
        "\(counted(comparison.addedCells, "cell")) stand where the workbook has none; they were "
          + "not compared.")
    }
    let values = "\(grouped(comparison.compared.magnitude)) values"
    report.add(
      comparison.isTrue
        ? ink.good("All \(values) are true: the simulation gives each of them again.")
        : ink.bad(
          "Not true: \(counted(comparison.differences.count, "cell")) of \(values) differ."))
    return report.text
  }

  private static func sentence(_ difference: WorkbookComparison.Difference) -> String {
    let cell = difference.cell.relative
    switch difference.kind {
    case .value(let says, let gives):
      return "\(cell) says \(words(says)), the simulation gives \(words(gives))"
    case .typedOver(let formula):
      return "\(cell) holds a typed value in place of the formula =\(formula)"
    case .formula(let says, let gives):
      return "\(cell) holds the formula =\(clipped(says)) in place of =\(gives)"
    }
  }

  private static func words(_ value: CellValue?) -> String {
    switch value {
    case nil: "nothing"
    case .number(let number): number.asGeneralText
    case .text(let text): "“\(clipped(text))”"
    }
  }

  /// A text on one line of the terminal, with nothing in it that a terminal obeys.
  private static func clipped(_ text: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(120).map {
          $0.properties.generalCategory == .control ? " " : $0
        }))
    return clean == text ? clean : clean + "…"
  }

  /// The findings as data.
  package var json: JSONValue {
    .object([
      ("format", .integer(1)), ("file", .string(file)), ("true", .bool(comparison.isTrue)),
      ("version", .string(record.provenance.version)), ("verified-by", .string(version)),
      ("audience", .string(record.audience)), ("seed", .string(String(record.seed))),
      ("futures", .integer(record.futures)), ("compared", .integer(comparison.compared)),
      ("differences", .array(comparison.differences.map(Self.json))),
      (
        "inputs-changed",
        .array(
          comparison.changedInputs.map {
            .object([
              ("cell", .string($0.cell.relative)), ("from", Self.json($0.from)),
              ("to", Self.json($0.to)),
            ])
          })
      ),
      ("missing-sheets", .array(comparison.missingSheets.map { .string($0) })),
      ("added-sheets", .array(comparison.addedSheets.map { .string($0) })),
      ("added-cells", .integer(comparison.addedCells)),
    ])
  }

  private static func json(_ difference: WorkbookComparison.Difference) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("cell", .string(difference.cell.relative))
    ]
    switch difference.kind {
    case .value(let says, let gives):
      members += [("says", json(says)), ("gives", json(gives))]
    case .typedOver(let formula): members.append(("formula-replaced", .string(formula)))
    case .formula(let says, let gives):
      members += [("formula", .string(says)), ("formula-replaced", .string(gives))]
    }
    return .object(members)
  }

  private static func json(_ value: CellValue?) -> JSONValue {
    switch value {
    case nil: .null
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    }
  }
}
