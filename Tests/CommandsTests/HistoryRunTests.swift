import Foundation
import TestSupport
import Testing

/// Runs of a scenario that draws values from a file beside it.
struct HistoryRunTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    let first = try String(contentsOfFile: Place.scenario("first"), encoding: .utf8)
    let text = first.replacing("apply: 12% to 22%", with: "apply: history(data/past.csv, applied)")
    #expect(text != first)
    try FileManager.default.createDirectory(
      atPath: folder.file("data"), withIntermediateDirectories: false)
    try Data(text.utf8).write(to: URL(filePath: folder.file("plan.yaml")))
    try write("13%\n20%\n16%\n")
  }

  private func write(_ rows: String) throws {
    try Data("applied\n\(rows)".utf8).write(to: URL(filePath: folder.file("data/past.csv")))
  }

  private func document(in place: String, _ file: String) async throws -> JSONObject {
    let program = try await Program.run(
      ["run", file, "--json", "--quiet", "--futures", "20"], in: place)
    try #require(program.status == 0, "\(program.errors)")
    return try JSONObject(parsing: program.output)
  }

  @Test func `says what the file held, and finds it from anywhere`() async throws {
    let near = try await document(in: folder.path, "plan.yaml")
    let far = try await document(in: Place.package, folder.file("plan.yaml"))
    let history = try #require(try near.object("scenario").objects("histories").first)
    #expect(try history.string("file") == "data/past.csv")
    let hash = try history.string("sha256")
    #expect(hash.count == 64)
    let elsewhere = try #require(try far.object("scenario").objects("histories").first)
    #expect(try elsewhere.string("sha256") == hash)
    let applied = try near.object("outcomes").object("applied")
    #expect(
      try applied.number("mean") == far.object("outcomes").object("applied").number("mean"))

    try write("30%\n40%\n")
    let changed = try await document(in: folder.path, "plan.yaml")
    let other = try #require(try changed.object("scenario").objects("histories").first)
    #expect(try other.string("sha256") != hash)
    #expect(
      try changed.object("outcomes").object("applied").number("mean") > applied.number("mean"))
  }

  @Test func `leaves the key out where nothing is drawn from files`() async throws {
    let document = try await document(in: Place.package, "scenarios/first.yaml")
    #expect(try document.object("scenario").members["histories"] == nil)
  }
}
