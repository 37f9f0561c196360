import Testing

struct ExplainTests {
  @Test(arguments: ["E014", "W040", "E005"])
  func `prints an explanation with both examples`(code: String) async throws {
    let program = try await Program.run(["explain", code.lowercased()])
    #expect(program.status == 0)
    try expectGolden(program.output, "explain-\(code).txt")
  }

  @Test func `lists every code once`() async throws {
    let list = try await Program.run(["explain"])
    let document = try JSONObject(parsing: try await Program.run(["explain", "--json"]).output)
    let codes = try document.objects("codes").map { try $0.string("code") }
    #expect(codes.count > 55 && Set(codes).count == codes.count)
    for code in codes {
      #expect(list.output.split(separator: "\n").count { $0.hasPrefix("  \(code)  ") } == 1)
    }
  }

  @Test(arguments: ["E999", "W-16", "nothing"])
  func `is 64 for what is no code`(word: String) async throws {
    let program = try await Program.run(["explain", word])
    #expect(program.status == 64)
    #expect(program.output.isEmpty)
    #expect(program.errors.contains("techhire \(word == "W-16" ? "rules W-16" : "explain")"))
  }
}
