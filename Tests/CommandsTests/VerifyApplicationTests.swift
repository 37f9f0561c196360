import Foundation
import TestSupport
import Testing

/// `techhire verify` for applications and for several plans side by side.
struct VerifyApplicationTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func export(_ arguments: String...) async throws {
    let written = try await Program.run(
      ["export"] + arguments + ["-o", "out.xlsx", "--quiet", "--seed", "5"], in: folder.path)
    try #require(written.status == 0, "\(written.errors)")
  }

  private func verify(_ file: String) async throws -> Program {
    try await Program.run(["verify", file, "--quiet"], in: folder.path)
  }

  /// Replaces the number in the first cell that a pattern of Python finds on a sheet.
  ///
  /// - Returns: the cell
  private func type(
    _ number: String, over pattern: String, on sheet: String, with file: String
  ) async throws -> String {
    let script = """
      import re, zipfile
      source = zipfile.ZipFile("out.xlsx")
      names = re.findall(r'<sheet name="([^"]*)"', source.read("xl/workbook.xml").decode())
      place = "xl/worksheets/sheet%d.xml" % (names.index("\(sheet)") + 1)
      text = source.read(place).decode()
      found = re.search(r'\(pattern)', text)
      text = text[:found.start(2)] + "\(number)" + text[found.end(2):]
      with zipfile.ZipFile("\(file)", "w", zipfile.ZIP_DEFLATED) as target:
          for name in source.namelist():
              target.writestr(name, text if name == place else source.read(name))
      print(found.group(1), end="")
      """
    try Data(script.utf8).write(to: URL(filePath: folder.file("change.py")))
    let changed = try await Program.shell("python3 change.py", in: folder.path)
    try #require(changed.status == 0, "\(changed.errors)")
    return changed.output
  }

  /// A cell with a typed number, which is the second group; its name is the first.
  private static let constant = #"<c r="([A-Z]+[0-9]+)" s="[0-9]+"><v>([0-9.]+)</v>"#

  private static let price = #"<c r="([A-Z]+[0-9]+)" s="[0-9]+"><v>(4800)</v>"#

  @Test(arguments: [
    ("federal", "Federal skills grant"), ("wioa", "County WIOA Adult and Dislocated Worker"),
    ("foundation", "Bank foundation prospect"), ("state", "State workforce appropriation"),
  ])
  func `says that an application is true, and names what is not`(
    audience: String, stream: String
  ) async throws {
    try await export(
      Place.scenario("riverbend"), "--for", audience, "--stream", stream, "--futures", "30")
    let result = try await verify("out.xlsx")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(
      result.output.contains("for \(audience), from riverbend.yaml, 30 futures, seed 5"),
      "\(result.output)")
    // What was found by the simulation may not be changed.
    let cell = try await type("52", over: Self.constant, on: "Simulation", with: "wrong.xlsx")
    let wrong = try await verify("wrong.xlsx")
    #expect(wrong.status == 1)
    #expect(
      wrong.output.contains("Simulation!\(cell) says 52, the simulation gives "),
      "\(wrong.output)")
  }

  @Test func `tells apart the inputs of an application, and follows them`() async throws {
    try await export(Place.scenario("first"), "--for", "foundation", "--futures", "20")
    // The price of tuition, changed by a reader; LibreOffice calculates everything that follows.
    let cell = try await type("5100", over: Self.price, on: "Inputs", with: "typed.xlsx")
    let stale = try await verify("typed.xlsx")
    #expect(
      stale.output.contains("Inputs!\(cell) was changed by a reader, who may: "), "\(stale.output)")
    #expect(stale.status == 1, "what follows the input still has its old value")
    let script = """
      python3 - <<'END'
      import re, zipfile
      source = zipfile.ZipFile("typed.xlsx")
      with zipfile.ZipFile("asked.xlsx", "w", zipfile.ZIP_DEFLATED) as target:
          for name in source.namelist():
              text = source.read(name)
              if name.startswith("xl/worksheets/sheet"):
                  text = re.sub(rb'(<f>[^<]*</f>)<v>[^<]*</v>', rb'\\1', text)
              target.writestr(name, text)
      END
      soffice -env:UserInstallation=file://$PWD/profile --headless --norestore \
      --convert-to xlsx --outdir again asked.xlsx
      """
    let saved = try await Program.shell(script, in: folder.path)
    try #require(saved.status == 0, "\(saved.errors)")
    let result = try await verify("again/asked.xlsx")
    #expect(result.output.contains("Inputs!\(cell) was changed by a reader, who may: "))
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func `says whether several plans side by side are true`() async throws {
    // A plan in another folder, which extends one beside it.
    try FileManager.default.createDirectory(
      atPath: folder.file("plans"), withIntermediateDirectories: true)
    for name in ["base.yaml", "present.yaml"] {
      try FileManager.default.copyItem(
        atPath: Place.scenario("first"), toPath: folder.file("plans/\(name)"))
    }
    try Data("extends: base.yaml\nhub:\n  reserve: $11k\n".utf8).write(
      to: URL(filePath: folder.file("plans/thin.yaml")))
    try await export(
      "plans/present.yaml", "plans/thin.yaml", "--for", "board", "--futures", "40", "--set",
      "goals=[]")
    try FileManager.default.removeItem(atPath: folder.file("plans"))
    let result = try await verify("out.xlsx")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let cell = try await type("52", over: Self.constant, on: "Plan B", with: "wrong.xlsx")
    let wrong = try await verify("wrong.xlsx")
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("Plan B!\(cell)") || wrong.output.contains("'Plan B'!\(cell)"))
  }
}
