package import Spreadsheet

/// What a workbook keeps of its own making: enough to make it again without any other file.
package struct WorkbookRecord: Hashable, Sendable {
  /// For whom the workbook is, in the word of the command line.
  package var audience: String
  package var seed: UInt64
  package var futures: Int
  /// What else was asked for, such as `live-futures` `1000`, in a fixed order.
  package var options: [Option]
  /// Where the numbers come from; of the first plan where there are several.
  package var provenance: Provenance
  /// The same of the other plans that stand beside it.
  package var others: [Provenance]

  /// One option with its value.
  package struct Option: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    audience: String, seed: UInt64, futures: Int, options: [Option], provenance: Provenance,
    others: [Provenance] = []
  ) {
    self.audience = audience
    self.seed = seed
    self.futures = futures
    self.options = options
    self.provenance = provenance
    self.others = others
  }

  /// The value of an option; nil where it was not asked for.
  package subscript(option: String) -> String? { options.first { $0.name == option }?.value }

  /// The name of the sheet that holds the record.
  package static let sheetName = "Record"

  /// The version of the record's form.
  private static let format = "1"

  /// The record as keys with texts.
  var entries: [(key: String, text: String)] {
    var entries = [
      ("format", Self.format), ("version", provenance.version), ("audience", audience),
      ("seed", String(seed)), ("futures", String(futures)),
    ]
    for option in options {
      entries += [("option name", option.name), ("option value", option.value)]
    }
    for provenance in [provenance] + others {
      for override in provenance.overrides { entries.append(("set", override)) }
      entries += [
        ("scenario file", provenance.fileName), ("scenario text", provenance.scenarioText),
      ]
      for base in provenance.localBases {
        entries += [("base file", base.file), ("base text", base.text)]
      }
      for history in provenance.histories {
        entries += [
          ("history of", String(history.document)), ("history file", history.path),
          ("history text", history.text),
        ]
      }
    }
    return entries
  }

  /// All values of an option that is given more than once.
  package func all(_ option: String) -> [String] {
    options.filter { $0.name == option }.map(\.value)
  }

  /// Reads the record of a workbook, whoever saved the file.
  ///
  /// - Parameter stored: the file's cells
  /// - Throws: `Problem` if there is no record, or it is not whole.
  package init(_ stored: StoredWorkbook) throws(Problem) {
    guard let sheet = stored[Self.sheetName] else { throw Problem("holds no record of a run") }
    var entries = RecordText.entries(sheet)[...]
    func next(_ key: String) throws(Problem) -> String {
      guard let entry = entries.popFirst(), entry.key == key else {
        throw Problem("has a record in which “\(key)” is not where it was written")
      }
      return entry.text
    }
    func number<Number: FixedWidthInteger>(_ key: String) throws(Problem) -> Number {
      guard let number = Number(try next(key)) else {
        throw Problem("has a record in which “\(key)” is no number")
      }
      return number
    }
    guard try next("format") == Self.format else {
      throw Problem("has a record of a form that this version does not know")
    }
    let version = try next("version")
    audience = try next("audience")
    seed = try number("seed")
    futures = try number("futures")
    options = []
    while entries.first?.key == "option name" {
      options.append(Option(try next("option name"), try next("option value")))
    }
    /// A scenario with all that it takes to read it.
    func scenario() throws(Problem) -> Provenance {
      var overrides: [String] = []
      while entries.first?.key == "set" { overrides.append(try next("set")) }
      let file = try next("scenario file")
      let text = try next("scenario text")
      var bases: [Provenance.Base] = []
      while entries.first?.key == "base file" {
        bases.append(
          Provenance.Base(file: try next("base file"), text: try next("base text"), sha256: ""))
      }
      var histories: [Provenance.History] = []
      while entries.first?.key == "history of" {
        histories.append(
          Provenance.History(
            document: try number("history of"), path: try next("history file"),
            text: try next("history text")))
      }
      return Provenance(
        scenarioFile: file, scenarioText: text, sha256: "", bases: bases, histories: histories,
        version: version, warnings: [], overrides: overrides)
    }
    provenance = try scenario()
    others = []
    while !entries.isEmpty { others.append(try scenario()) }
  }

  /// Why a workbook's record cannot be read, as the end of a sentence about the file.
  package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
  }
}
