/// Why a workbook cannot be written: what is wrong, and where.
package struct SpreadsheetError: Error, Hashable, Sendable {
  /// Where the problem is.
  package var place: Place
  /// What the problem is.
  package var problem: Problem

  package init(_ problem: Problem, at place: Place) {
    self.place = place
    self.problem = problem
  }
}

extension SpreadsheetError {
  /// A part of a workbook, or of the file system, that an error can point to.
  package enum Place: Hashable, Sendable {
    case workbook
    case sheet(String)
    case cell(String, CellReference)
    /// A chart by its place in its sheet, counted from 1.
    case chart(String, Int)
    case definedName(String)
    case property(String)
    case file(String)
  }
}

extension SpreadsheetError: CustomStringConvertible {
  package var description: String { "\(place): \(problem)" }
}

extension SpreadsheetError.Place: CustomStringConvertible {
  package var description: String {
    switch self {
    case .workbook: "workbook"
    case .sheet(let name): "sheet “\(name)”"
    case .cell(let sheet, let cell): "cell \(sheet)!\(cell.a1)"
    case .chart(let sheet, let number): "chart \(number) of sheet “\(sheet)”"
    case .definedName(let name): "defined name “\(name)”"
    case .property(let name): "property “\(name)”"
    case .file(let path): path
    }
  }
}
