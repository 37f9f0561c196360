/// A table of comma-separated values: a header and rows as long as it (RFC 4180).
///
/// Lines may end in LF, CR LF or CR, a byte order mark is skipped, and rows without any text, which
/// spreadsheets leave at the end, are left out. Anything else that the standard does not have is a
/// problem with its row, never a guess.
///
/// It is read here because what is to be had for Swift either needs Foundation, which the readers
/// of this module do without, or does not say in which row a fault lies, or has only just been
/// published; and the standard is two pages long.
struct CommaSeparatedTable: Sendable, Hashable {
  /// Cells with the number of their row as spreadsheets count, the header being row 1.
  struct Row: Sendable, Hashable {
    let number: Int
    let cells: [String]
  }

  struct Problem: Error, Sendable, Hashable {
    /// The row; nil for the table as a whole.
    let row: Int?
    let message: String
    var help: String?
  }

  let header: [String]
  let rows: [Row]

  /// The most rows that are read, far more than anybody's records of cohorts or awards.
  static let mostRows = 10_000

  init(_ text: String) throws(Problem) {
    var scanner = Scanner(text)
    guard let first = try scanner.row() else {
      throw Problem(row: nil, message: "is empty", help: "begin with a row of column names")
    }
    header = first.cells.map(\.trimmed)
    var rows: [Row] = []
    while let row = try scanner.row() {
      guard row.cells.count == first.cells.count else {
        throw Problem(
          row: row.number,
          message: "has \(row.cells.count) cells, and the header \(first.cells.count)",
          help: row.cells.count > first.cells.count
            ? "a cell with a comma in it, such as an amount of \"$1,200\", is put in quotation marks"
            : nil)
      }
      guard rows.count < Self.mostRows else {
        throw Problem(
          row: row.number, message: "is one more than the \(Self.mostRows) rows that are read")
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// Takes a text apart, row by row.
  private struct Scanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var number = 0

    init(_ text: String) {
      let all = Array(text.unicodeScalars)
      scalars = all.first == "\u{FEFF}" ? Array(all.dropFirst()) : all
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    /// The next row with any text; nil at the end.
    mutating func row() throws(Problem) -> Row? {
      while position < scalars.count {
        let row = try anyRow()
        if row.cells.contains(where: { !$0.trimmed.isEmpty }) { return row }
      }
      return nil
    }

    private mutating func anyRow() throws(Problem) -> Row {
      number += 1
      let start = number
      var cells: [String] = []
      repeat { cells.append(try cell()) } while take(",")
      takeLineBreak()
      return Row(number: start, cells: cells)
    }

    private mutating func cell() throws(Problem) -> String {
      guard take("\"") else {
        let start = position
        while let next = peek, next != ",", !isLineBreak(next) {
          guard next != "\"" else {
            throw Problem(
              row: number,
              message: "has a quotation mark inside a cell that does not begin with one",
              help: "put the whole cell in quotation marks, and write each mark inside it twice")
          }
          position += 1
        }
        return text(start, position)
      }
      var cell = ""
      var start = position
      while let next = peek {
        position += 1
        guard next == "\"" else { continue }
        cell += text(start, position - 1)
        start = position
        if take("\"") {
          cell += "\""
          start = position
          continue
        }
        guard peek.map({ $0 == "," || isLineBreak($0) }) ?? true else {
          throw Problem(
            row: number, message: "has text between a closing quotation mark and the next comma")
        }
        return cell
      }
      throw Problem(row: number, message: "opens a quotation mark that is never closed")
    }

    private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

    private mutating func takeLineBreak() {
      if take("\r") {
        _ = take("\n")
      } else {
        _ = take("\n")
      }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard peek == scalar else { return false }
      position += 1
      return true
    }

    private func text(_ start: Int, _ end: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      return String(view)
    }
  }
}

extension CommaSeparatedTable {
  /// The cells of a column.
  func column(_ name: String) throws(Problem) -> [(row: Int, text: String)] {
    let places = header.indices.filter { header[$0] == name }
    guard let place = places.first else {
      throw Problem(
        row: nil, message: "has no column '\(name)'",
        help: parting ?? numbers ?? suggestion(for: name, among: header)
          ?? (header.count <= 12
            ? "its columns are \(listed(header.map { "'\($0)'" }, "and"))" : nil))
    }
    guard places.count == 1 else {
      throw Problem(row: nil, message: "has \(places.count) columns called '\(name)'")
    }
    guard !rows.isEmpty else {
      throw Problem(row: nil, message: "has no rows below its header")
    }
    return rows.map { ($0.number, $0.cells[place].trimmed) }
  }

  /// What to do about cells that something else than commas parts.
  private var parting: String? {
    guard header.count == 1, let only = header.first else { return nil }
    if only.contains(";") { return "its cells are parted by semicolons: save it with commas" }
    if only.contains("\t") { return "its cells are parted by tabs: save it with commas" }
    return nil
  }

  private var numbers: String? {
    let looksLikeData = header.allSatisfy { $0.unicodeScalars.first?.isDigit ?? true }
    return looksLikeData ? "its first row must name the columns" : nil
  }
}
