import Planning

extension Assembly {
  /// The most values of a scenario that may be drawn from files.
  private static let mostHistories = 100

  /// Reads a value's text for a key, with the file that it may be drawn from.
  ///
  /// - Throws: the first thing that is wrong with it.
  mutating func value(
    _ text: String, _ kind: ValueKind, at place: SourcePlace
  ) throws(ValueProblem) -> ReadValue {
    let written = try kind.scanned(text)
    guard case .history(let reference) = written else { return try kind.read(written, text) }
    historyCount += 1
    guard historyCount <= Assembly.mostHistories else {
      throw ValueProblem(
        code: .limit,
        message:
          "is one more value drawn from a file than the \(Assembly.mostHistories) that are read")
    }
    let cells: [(row: Int, text: String)]
    do {
      cells = try table(reference, folder(of: place)).column(reference.column)
    } catch let problem as CommaSeparatedTable.Problem {
      let row = problem.row.map { "row \($0) of " } ?? ""
      throw ValueProblem(
        code: .historyTable,
        offset: problem.row == nil ? reference.columnOffset : reference.fileOffset,
        message: "\(row)'\(reference.file)' \(problem.message)", help: problem.help)
    } catch let problem as ValueProblem {
      throw problem
    } catch {
      throw ValueProblem(code: .historyTable, message: "\(error)")
    }
    return try kind.read(reference, cells)
  }

  /// The table of a file, read once.
  private mutating func table(
    _ reference: HistoryReference, _ folder: HistoryFolder
  ) throws -> CommaSeparatedTable {
    let key = folder.path + reference.file
    if let table = tables[key] { return table }
    lookedFor.append(key)
    let bytes: [UInt8]
    do {
      if let recorded {
        bytes = try recorded.history(at: key)
      } else {
        bytes = try folder.bytes(of: reference.file)
      }
    } catch {
      throw ValueProblem(
        code: error.code, offset: reference.fileOffset, message: error.message, help: error.help)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValueProblem(
        code: .historyFile, offset: reference.fileOffset,
        message: "'\(reference.file)' is not UTF-8 text",
        help: "save it as 'CSV UTF-8', or as comma-separated text in UTF-8")
    }
    let table = try CommaSeparatedTable(text)
    tables[key] = table
    histories.append(HistoryFile(path: reference.file, sha256: sha256(of: bytes)))
    historyTexts.append(ScenarioRecord.File(path: key, text: text))
    return table
  }

  /// The folder that paths in a value count from: that of the file in which it stands.
  private func folder(of place: SourcePlace) -> HistoryFolder {
    // What stands on the command line counts from the named file's folder.
    let file = place.override == nil ? place.file : 0
    return HistoryFolder(
      path: texts.documents.indices.contains(file) ? texts.documents[file].directory : "")
  }
}
