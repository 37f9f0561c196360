import ScenarioFiles
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Broken scenario files and exactly what is said about each.
///
/// `Diagnostics/NAME.yaml` is read and `Diagnostics/NAME.txt` is what the terminal shows. Run with
/// `UPDATE_GOLDEN=1` to write the texts anew, and then read what has changed.
struct DiagnosticsTests {
  static let folder = "\(Place.folder)/Diagnostics"

  /// The names of all broken files, sorted.
  static let names: [String] = {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }()

  /// Reads a file as someone who stands in its folder.
  static func read(_ name: String) throws -> ScenarioReading {
    ScenarioReader.read(try document("\(name).yaml")) { (path) throws(Diagnostic) in
      try document(path)
    }
  }

  private static func document(_ name: String) throws(Diagnostic) -> ScenarioDocument {
    let loaded = try ScenarioDocument.load(path: "\(folder)/\(name)")
    return ScenarioDocument(name: name, text: loaded.text, directory: loaded.folder)
  }

  @Test func `there are at least 45 broken files`() {
    #expect(DiagnosticsTests.names.count >= 45)
  }

  @Test(arguments: names)
  func `says exactly what its text file says`(name: String) throws {
    let reading = try DiagnosticsTests.read(name)
    let shown = reading.diagnostics.rendered + "\n"
    let path = "\(DiagnosticsTests.folder)/\(name).txt"
    if getenv("UPDATE_GOLDEN") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(shown, file)
      fclose(file)
    }
    let expected = try ScenarioDocument.load(path: path).text
    #expect(shown == expected)
    #expect((reading.scenario == nil) == reading.diagnostics.hasErrors)
  }

  @Test func `every kind of finding about a file is shown by one of them`() throws {
    var seen: Set<Diagnostic.Code> = []
    for name in DiagnosticsTests.names {
      seen.formUnion(try DiagnosticsTests.read(name).diagnostics.map(\.code))
    }
    // These are about files that cannot be read and about the command line.
    let others = UnreadableFileTests.codes
    #expect(Set(Diagnostic.Code.allCases).subtracting(seen) == others)
  }
}
