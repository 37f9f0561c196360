import Foundation
import TestSupport
import Testing

struct SchemaCommandTests {
  @Test func `prints a schema of draft 2020-12, the same at each run`() async throws {
    let program = try await Program.run(["schema"])
    #expect(program.status == 0)
    let document = try JSONObject(parsing: program.output)
    #expect(try document.string("$schema") == "https://json-schema.org/draft/2020-12/schema")
    #expect(try document.object("properties").members.count >= 20)
    #expect(try await Program.run(["schema"]).output == program.output)
  }

  private static let hasValidator: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import jsonschema, yaml"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    .enabled(if: hasValidator, "Python's jsonschema and yaml are not installed here"))
  func `is a valid schema that another validator applies alike`() async throws {
    let folder = try TemporaryDirectory()
    let script = """
      import json, sys, yaml, jsonschema
      schema = json.load(open("schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in sys.argv[1:]:
          value = yaml.safe_load(open(name))
          for error in validator.iter_errors(value):
              print(name, list(error.absolute_path), error.message)
          value["costs"][0]["amuont"] = "$5"
          if validator.is_valid(value): print(name, "an unknown key is let pass")
      """
    try Data(script.utf8).write(to: URL(filePath: folder.file("validate.py")))
    let scenarios = GoldenTests.futures.map { Place.scenario($0.0) }.joined(separator: " ")
    let program = try await Program.shell(
      "techhire schema > schema.json && python3 validate.py \(scenarios)", in: folder.path)
    #expect(program.status == 0)
    #expect(program.output == "")
  }
}
