import ScenarioFiles
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct DocumentTests {
  /// Writes a file, hands over its path and removes it.
  private func withFile(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = "/tmp/\(name)-\(getpid()).yaml"
    let file = try #require(fopen(path, "w"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
    defer { unlink(path) }
    try body(path)
  }

  @Test func `knows the digest of its text`() {
    // The examples of FIPS 180-4.
    #expect(
      ScenarioDocument(name: "a", text: "abc").sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      ScenarioDocument(name: "a", text: "").sha256
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func `keeps the text and the path as they are`() throws {
    try withFile("kept", Array("näme: ü\r\n".utf8)) { path in
      let document = try ScenarioDocument.load(path: path)
      #expect(document.text == "näme: ü\r\n")
      #expect(document.name == path)
    }
  }

  @Test(arguments: ["/nowhere/at/all.yaml", "/tmp"])
  func `says why a file cannot be read`(path: String) {
    let error = #expect(throws: Diagnostic.self) { try ScenarioDocument.load(path: path) }
    #expect(error?.code == .unreadableFile)
    #expect(error?.file == path)
    #expect(error?.message.hasPrefix("the file cannot be read: ") ?? false)
  }

  @Test func `rejects bytes that are not UTF-8, with their line`() throws {
    try withFile("latin", Array("name: a\nregion: M".utf8) + [0xFC, 0x6E]) { path in
      let error = #expect(throws: Diagnostic.self) { try ScenarioDocument.load(path: path) }
      #expect(error?.code == .notUTF8)
      #expect(error?.line == 2)
    }
  }

  @Test func `rejects files over 1 MiB and takes those of 1 MiB`() throws {
    let most = [UInt8](repeating: 35, count: ScenarioDocument.largestSize)
    try withFile("most", most) { path in
      let document = try ScenarioDocument.load(path: path)
      #expect(document.text.utf8.count == most.count)
    }
    try withFile("more", most + [35]) { path in
      let error = #expect(throws: Diagnostic.self) { try ScenarioDocument.load(path: path) }
      #expect(error?.code == .tooLarge)
    }
  }

  /// Slips of several kinds, in the first line and in later ones.
  static let slips = [
    "", "fromat: 1", "hub: [$60k", "region: a: b", "hub:\n\treserve: $5k", "name: Again",
    "region: M\u{FC}hl\u{1}hausen", "hub: { reserve: $5k, reserv: $6k }",
    "outreach: { apply: 900% }",
  ]

  @Test(arguments: slips)
  func `what Windows adds to a file changes no place and no message`(slip: String) throws {
    for text in ["\(Smallest.text)\n\(slip)\n", "\(slip)\n\(Smallest.text)\n"] {
      let plain = ScenarioReader.read(ScenarioDocument(name: "a.yaml", text: text))
      let carriage = text.replacing("\n", with: "\r\n")
      for other in ["\u{FEFF}\(text)", carriage, "\u{FEFF}\(carriage)"] {
        let reading = ScenarioReader.read(ScenarioDocument(name: "a.yaml", text: other))
        #expect(reading.diagnostics.rendered == plain.diagnostics.rendered)
        #expect(reading.scenario == plain.scenario)
      }
    }
  }

  @Test func `shows no control characters of the file to the terminal`() {
    let text = "format: 1\nname: \"\\e[31mred\"\nstart: \"\\e[31m\"\n"
    let reading = ScenarioReader.read(ScenarioDocument(name: "a\u{1B}.yaml", text: text))
    #expect(!reading.diagnostics.isEmpty)
    #expect(!reading.diagnostics.rendered.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `cuts long lines around the place`() throws {
    let text =
      "format: 1 \(String(repeating: " ", count: 500))# note\nname: [\(String(repeating: "a, ", count: 200))b]\n"
    let reading = ScenarioReader.read(ScenarioDocument(name: "a.yaml", text: text))
    let longest = reading.diagnostics.rendered.split(separator: "\n").map(\.count).max()
    #expect(try #require(longest) < 200)
  }

  @Test func `refuses more parts than any plan has`() {
    let flood = "sources: [\(String(repeating: "a,", count: 120_000))a]\n"
    let codes = Smallest.read(adding: flood).diagnostics.map(\.code)
    #expect(codes.contains(.limit))
    let programs = (1...1_001).map { "  - name: P\($0)" }.joined(separator: "\n")
    let many = Smallest.read(["  - name: Web": programs])
    #expect(many.diagnostics.map(\.code) == [.limit])
  }
}
