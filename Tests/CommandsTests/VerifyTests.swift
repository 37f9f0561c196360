import Foundation
import TestSupport
import Testing

/// `techhire verify`: whether a workbook's numbers are true.
struct VerifyTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  /// Writes the workbook of a scenario that extends another and draws from a file.
  private func export() async throws {
    let base = try String(contentsOfFile: Place.scenario("first"), encoding: .utf8)
    try Data(base.utf8).write(to: URL(filePath: folder.file("base.yaml")))
    try FileManager.default.createDirectory(
      atPath: folder.file("past"), withIntermediateDirectories: true)
    try Data("rate,n\n40%,1\n35%,2\n44%,3\n".utf8).write(
      to: URL(filePath: folder.file("past/intake.csv")))
    let text =
      "extends: base.yaml\nname: \"Plan \\\\ of\\ttabs\"   \r\noutreach:\n"
      + "  qualify: history(past/intake.csv, rate)\n"
    try Data(text.utf8).write(to: URL(filePath: folder.file("plan.yaml")))
    let written = try await Program.run(
      [
        "export", "plan.yaml", "--for", "board", "-o", "board.xlsx", "--futures", "60",
        "--live-futures", "12", "--seed", "5", "--quiet", "--set", "horizon=14 months",
        "--set", "goals=[]",
      ], in: folder.path)
    try #require(written.status == 0, "\(written.errors)")
  }

  private func verify(_ file: String = "board.xlsx") async throws -> Program {
    // The scenario's files are gone: everything is in the workbook.
    for name in ["plan.yaml", "base.yaml", "past"] {
      try? FileManager.default.removeItem(atPath: folder.file(name))
    }
    return try await Program.run(["verify", file, "--quiet"], in: folder.path)
  }

  /// Changes the file with a line of Python, in which `parts` are the parts' texts by name.
  private func change(_ line: String, to file: String = "changed.xlsx") async throws {
    let script = """
      import re, sys, zipfile
      source = zipfile.ZipFile("board.xlsx")
      parts = {name: source.read(name).decode() for name in source.namelist()}
      book = parts["xl/workbook.xml"]
      names = re.findall(r'<sheet name="([^"]*)"', book)
      sheets = {n: "xl/worksheets/sheet%d.xml" % (i + 1) for i, n in enumerate(names)}
      before = dict(parts)
      \(line)
      assert parts != before
      with zipfile.ZipFile("\(file)", "w", zipfile.ZIP_DEFLATED) as target:
          for name, text in parts.items(): target.writestr(name, text)
      """
    try Data(script.utf8).write(to: URL(filePath: folder.file("change.py")))
    let changed = try await Program.shell("python3 change.py", in: folder.path)
    try #require(changed.status == 0, "\(changed.errors)")
  }

  @Test func `says that a workbook is true, from nothing but its file`() async throws {
    try await export()
    let result = try await verify()
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("from plan.yaml, 60 futures, seed 5"))
    #expect(result.output.contains("are true: the simulation gives each of them again."))
  }

  @Test func `says so too after LibreOffice saved it again`() async throws {
    try await export()
    let saved = try await Program.shell(
      "soffice -env:UserInstallation=file://$PWD/profile --headless --norestore "
        + "--convert-to xlsx --outdir again board.xlsx", in: folder.path)
    try #require(saved.status == 0, "\(saved.errors)")
    let result = try await verify("again/board.xlsx")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func `names the cell that was changed`() async throws {
    try await export()
    try await change(
      """
      s = sheets["Cash"]
      cell = re.search(r'<c r="(N[0-9]+)" s="[0-9]+"><v>([0-9.]+)</v>', parts[s])
      parts[s] = parts[s].replace(cell.group(0), cell.group(0).replace(cell.group(2), "52"))
      open("cell.txt", "w").write(cell.group(1))
      """)
    let result = try await verify("changed.xlsx")
    let cell = try String(contentsOfFile: folder.file("cell.txt"), encoding: .utf8)
    #expect(result.status == 1)
    #expect(result.output.contains("Cash!\(cell) says 52, the simulation gives "))
    #expect(result.output.contains("Not true: 1 cell of "))
    let data = try await Program.run(
      ["verify", "changed.xlsx", "--quiet", "--json"], in: folder.path)
    #expect(data.output.contains("\"cell\": \"Cash!\(cell)\""), "\(data.output.prefix(900))")
    #expect(data.output.contains("\"true\": false"))
  }

  @Test func `finds a number that was typed over a formula`() async throws {
    try await export()
    try await change(
      """
      s = sheets["Checks"]
      parts[s] = re.sub(r'(<c r="B2"[^>]*) t="str"><f>[^<]*</f><v>OK</v>', \
      r'\\1 t="inlineStr"><is><t>OK</t></is>', parts[s])
      """)
    let result = try await verify("changed.xlsx")
    #expect(result.status == 1)
    #expect(
      result.output.contains("Checks!B2 holds a typed value in place of the formula =IF(COUNTIF("),
      "\(result.output)")
  }

  @Test func `tells apart what a reader may change, and follows it`() async throws {
    try await export()
    // LibreOffice changes the number of the future that is shown, and calculates all that follows.
    let changed = try await Program.shell(
      """
      python3 - <<'END'
      import re, zipfile
      source = zipfile.ZipFile("board.xlsx")
      book = source.read("xl/workbook.xml").decode()
      names = re.findall(r'<sheet name="([^"]*)"', book)
      place = "xl/worksheets/sheet%d.xml" % (names.index("Try") + 1)
      with zipfile.ZipFile("asked.xlsx", "w", zipfile.ZIP_DEFLATED) as target:
          for name in source.namelist():
              text = source.read(name)
              if name == place:
                  text = re.sub(rb'(<c r="B([0-9]+)"[^>]*><v>)0(</v></c><c r="C\\2"[^>]*t="s")', \
      rb'\\g<1>7\\3', text)
                  text = re.sub(rb'(<f>[^<]*</f>)<v>[^<]*</v>', rb'\\1', text)
              target.writestr(name, text)
      END
      soffice -env:UserInstallation=file://$PWD/profile --headless --norestore \
      --convert-to xlsx --outdir again asked.xlsx
      """, in: folder.path)
    try #require(changed.status == 0, "\(changed.errors)")
    let result = try await verify("again/asked.xlsx")
    #expect(result.output.contains("was changed by a reader, who may: 0 became 7"))
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func `refuses what is no workbook of its own`() async throws {
    try await export()
    try await change("del parts[sheets[\"Record\"]]", to: "torn.xlsx")
    try await change(
      "parts[\"xl/workbook.xml\"] = book.replace('name=\"Record\"', 'name=\"Records\"')",
      to: "other.xlsx")
    try Data("text".utf8).write(to: URL(filePath: folder.file("text.xlsx")))
    let bomb = try await Program.shell(
      """
      python3 - <<'END'
      import zipfile
      with zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
          with target.open("xl/workbook.xml", "w") as part:
              for _ in range(430): part.write(bytes(1 << 20))
      END
      head -c 9000 board.xlsx > short.xlsx
      """, in: folder.path)
    try #require(bomb.status == 0, "\(bomb.errors)")
    let cases: [(file: String, status: Int32, words: String)] = [
      ("nowhere.xlsx", 66, "No such file"), ("past", 66, "no plain file"),
      ("text.xlsx", 66, "no workbook that a spreadsheet program could open"),
      ("short.xlsx", 66, "no workbook that a spreadsheet program could open"),
      ("torn.xlsx", 66, "no workbook that a spreadsheet program could open"),
      ("bomb.xlsx", 66, "unpacks to more"),
      ("other.xlsx", 65, "holds no record of a run"),
    ]
    for (file, status, words) in cases {
      let result = try await Program.run(["verify", file, "--quiet"], in: folder.path)
      #expect(result.status == status, "\(file): \(result.errors)")
      #expect(result.errors.contains(words), "\(file): \(result.errors)")
    }
  }
}

/// What the options of workbooks refuse.
struct WorkbookOptionsTests {
  @Test func `refuses a public workbook of a hub that publishes nothing`() async throws {
    let folder = try TemporaryDirectory()
    let arguments = [
      "export", Place.scenario("first"), "--for", "board", "-o", folder.file("board.xlsx"),
      "--futures", "10", "--quiet", "--public",
    ]
    let nothing = try await Program.run(arguments)
    #expect(nothing.status == 65)
    #expect(nothing.errors.contains("'--public' shows what 'hub.publish' names"))
    #expect(try folder.names().isEmpty)
    let something = try await Program.run(arguments + ["--set", "hub.publish=[placed]"])
    #expect(something.status == 0, "\(something.errors)")
    let verified = try await Program.run(["verify", folder.file("board.xlsx"), "--quiet"])
    #expect(verified.status == 65)
  }

  @Test func `takes --public for every audience, and says what an application lacks`() async throws
  {
    let folder = try TemporaryDirectory()
    func export(_ published: String, _ arguments: String...) async throws -> Program {
      try await Program.run(
        ["export", Place.scenario("first")] + arguments + [
          "-o", folder.file("public.xlsx"), "--futures", "10", "--quiet", "--public", "--set",
          "hub.publish=[\(published)]",
        ])
    }
    let wioa = try await export("placed", "--for", "wioa")
    #expect(wioa.status == 0, "\(wioa.errors)")
    let plans = try await export("placed", Place.scenario("first"), "--for", "board")
    #expect(plans.status == 0, "\(plans.errors)")
    let verified = try await Program.run(["verify", folder.file("public.xlsx"), "--quiet"])
    #expect(verified.status == 65)
    let nothing = try await export("reached", "--for", "wioa")
    #expect(nothing.status == 65)
    #expect(nothing.errors.contains("an application promises none of it"), "\(nothing.errors)")
  }

  @Test func `refuses more whole futures than a file should hold`() async throws {
    let result = try await Program.run([
      "export", Place.scenario("first"), "--for", "board", "-o", "board.xlsx", "--live-futures",
      "10001",
    ])
    #expect(result.status == 64)
    #expect(result.errors.contains("--live-futures must be between 0 and 10000, not 10001."))
  }
}
