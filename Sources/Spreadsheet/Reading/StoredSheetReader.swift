/// Reads the cells of one sheet's part.
struct StoredSheetReader {
  private var reader: XMLReader
  private let part: String
  private let strings: [String]
  private var found: [CellReference: StoredWorkbook.Cell] = [:]
  /// The cell that is being read.
  private var reference: CellReference?
  private var type = ""
  private var value: String?
  private var formula: String?
  private var collects = Collected.nothing

  private enum Collected {
    case nothing
    case value
    case formula
  }

  /// More cells than this no workbook of a plan has.
  private static let cellLimit = 5_000_000

  init(_ bytes: [UInt8], part: String, strings: [String]) {
    reader = XMLReader(bytes, part: part)
    self.part = part
    self.strings = strings
  }

  /// Reads the part to its end.
  mutating func cells() throws(PackageDamage) -> [CellReference: StoredWorkbook.Cell] {
    while let event = try reader.next() {
      switch event {
      case .start("c", let attributes):
        reference = attributes["r"].flatMap { CellReference($0) }
        type = attributes["t"] ?? "n"
        value = nil
        formula = nil
      case .start("f", _):
        formula = ""
        collects = .formula
      case .start("v", _), .start("t", _):
        value = value ?? ""
        collects = .value
      case .text(let text):
        switch collects {
        case .value: value = (value ?? "") + text
        case .formula: formula = (formula ?? "") + text
        case .nothing: break
        }
      case .end("f"), .end("v"), .end("t"): collects = .nothing
      case .end("c"): try finish()
      default: break
      }
    }
    return found
  }

  private mutating func finish() throws(PackageDamage) {
    guard let reference else { return }
    self.reference = nil
    guard found.count < Self.cellLimit else {
      throw PackageDamage(part, "holds more cells than a workbook of plans")
    }
    found[reference] = StoredWorkbook.Cell(value: try stored(), formula: formula)
  }

  private func stored() throws(PackageDamage) -> CellValue? {
    guard let value else { return nil }
    switch type {
    case "s":
      guard let place = Int(value), strings.indices.contains(place) else {
        throw PackageDamage(part, "uses a text that the file lacks")
      }
      return .text(strings[place])
    case "str": return .text(value)
    case "inlineStr": return .text(value.withEscapesDecoded)
    case "b": return .text(value == "1" ? "TRUE" : "FALSE")
    case "e": return .text(value)
    default:
      guard let number = Double(value), number.isFinite else {
        return value.isEmpty ? nil : .text(value)
      }
      return .number(number)
    }
  }
}

extension CellReference {
  /// A reference such as `B3`; nil if the text is none.
  init?(_ text: String) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}
