/// The check that a workbook's file is complete.
package enum PackageVerification {
  /// Reads a workbook's file back.
  ///
  /// Every part is unpacked, compared with its checksum and read to its end; every sheet and
  /// chart must be there.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - sheets: How many sheets were written.
  ///   - charts: How many charts were written.
  /// - Throws: `PackageDamage` with the first part that is not complete.
  package static func verify(
    _ bytes: [UInt8], sheets: Int, charts: Int
  ) throws(PackageDamage) {
    let archive = try ZipArchive(bytes)
    var names: Set<String> = []
    for entry in archive.entries {
      names.insert(entry.name)
      let content = try archive.content(of: entry)
      if let flaw = XMLBalance.flaw(in: content) { throw PackageDamage(entry.name, flaw) }
    }
    for part in expectedParts(sheets: sheets, charts: charts) where !names.contains(part) {
      throw PackageDamage(part, "is missing")
    }
  }

  private static func expectedParts(sheets: Int, charts: Int) -> [String] {
    ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]
      + (0..<sheets).map { "xl/worksheets/sheet\($0 + 1).xml" }
      + (0..<charts).map { "xl/charts/chart\($0 + 1).xml" }
  }
}
