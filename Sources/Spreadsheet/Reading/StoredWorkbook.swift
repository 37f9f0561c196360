/// What a workbook's file says, whoever saved it: the values and formulas of its cells.
package struct StoredWorkbook: Sendable {
  /// A cell as the file has it.
  package struct Cell: Hashable, Sendable {
    package var value: CellValue?
    /// Nil for a constant; empty for a formula that shares another cell's text.
    package var formula: String?
  }

  /// A sheet as the file has it.
  package struct Sheet: Sendable {
    package let name: String
    package let cells: [CellReference: Cell]
  }

  package let sheets: [Sheet]

  /// The sheet with a name.
  package subscript(name: String) -> Sheet? {
    sheets.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Bytes of a file that is read at most, and of all its parts together once they are unpacked.
  package static let fileLimit = 100 << 20
  private static let unpackedLimit = 400 << 20

  /// Reads a workbook from the bytes of its file.
  ///
  /// - Parameter bytes: the file, which may be anything
  /// - Throws: `PackageDamage` if it is no workbook, is damaged, or would unpack to more than a
  ///   workbook of plans can hold.
  package init(_ bytes: [UInt8]) throws(PackageDamage) {
    let archive = try ZipArchive(bytes)
    var left = Self.unpackedLimit
    func part(_ name: String) throws(PackageDamage) -> [UInt8]? {
      guard let entry = archive.entries.first(where: { $0.name == name }) else { return nil }
      left -= entry.unpackedSize
      guard left >= 0 else { throw PackageDamage(name, "unpacks to more than a workbook holds") }
      return try archive.content(of: entry)
    }
    guard let book = try part("xl/workbook.xml"),
      let relations = try part("xl/_rels/workbook.xml.rels")
    else { throw PackageDamage("xl/workbook.xml", "is missing") }
    let targets = try Self.targets(relations)
    let strings = try part("xl/sharedStrings.xml").map(Self.strings) ?? []
    var sheets: [Sheet] = []
    for (name, relation) in try Self.sheetNames(book) {
      guard let target = targets[relation], let bytes = try part(target) else {
        throw PackageDamage(name, "is missing")
      }
      var reader = StoredSheetReader(bytes, part: target, strings: strings)
      sheets.append(Sheet(name: name, cells: try reader.cells()))
    }
    self.sheets = sheets
  }

  /// The parts by the names by which the workbook calls them.
  private static func targets(_ bytes: [UInt8]) throws(PackageDamage) -> [String: String] {
    var reader = XMLReader(bytes, part: "xl/_rels/workbook.xml.rels")
    var targets: [String: String] = [:]
    while let event = try reader.next() {
      guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
        let target = attributes["Target"]
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  /// The sheets in their order, with the names by which the workbook calls their parts.
  private static func sheetNames(
    _ bytes: [UInt8]
  ) throws(PackageDamage) -> [(name: String, relation: String)] {
    var reader = XMLReader(bytes, part: "xl/workbook.xml")
    var sheets: [(String, String)] = []
    while let event = try reader.next() {
      guard case .start("sheet", let attributes) = event, let name = attributes["name"],
        let relation = attributes["r:id"]
      else { continue }
      sheets.append((name, relation))
    }
    return sheets
  }

  /// The texts that cells share, runs of different looks joined, readings left out.
  private static func strings(_ bytes: [UInt8]) throws(PackageDamage) -> [String] {
    var reader = XMLReader(bytes, part: "xl/sharedStrings.xml")
    var strings: [String] = []
    var text = ""
    var isText = false
    var isReading = false
    while let event = try reader.next() {
      switch event {
      case .start("si", _): text = ""
      case .start("rPh", _): isReading = true
      case .end("rPh"): isReading = false
      case .start("t", _): isText = !isReading
      case .end("t"): isText = false
      case .end("si"): strings.append(text.withEscapesDecoded)
      case .text(let part) where isText: text += part
      default: break
      }
    }
    return strings
  }
}

extension String {
  /// The text with `_x000A_` and the like turned into what they stand for.
  var withEscapesDecoded: String {
    guard contains("_x") else { return self }
    var result = ""
    var rest = self[...]
    while let mark = rest.range(ofEscape: ()) {
      result += rest[..<mark.lowerBound]
      let digits = rest[mark].dropFirst(2).dropLast()
      if let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
        result.unicodeScalars.append(scalar)
      }
      rest = rest[mark.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where the first `_xHHHH_` stands.
  fileprivate func range(ofEscape: Void) -> Range<Index>? {
    var start = startIndex
    while let mark = self[start...].firstIndex(of: "_") {
      let piece = self[mark...].prefix(7)
      if piece.count == 7, piece.hasPrefix("_x"), piece.last == "_",
        piece.dropFirst(2).dropLast().allSatisfy(\.isHexDigit)
      {
        return mark..<piece.endIndex
      }
      start = index(after: mark)
    }
    return nil
  }
}
