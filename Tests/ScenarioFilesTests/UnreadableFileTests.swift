import Foundation
import Planning
import ScenarioFiles
import TestSupport
import Testing

/// What is said of files and changes that no scenario text can show, word for word.
///
/// Together with the gallery of broken files this is every kind of finding.
struct UnreadableFileTests {
  static let codes: Set<Diagnostic.Code> = [
    .unreadableFile, .notUTF8, .tooLarge, .malformedOverride, .overrideNamesNothing,
    .overrideChangesNothing, .overrideSuperseded,
  ]

  /// What is said of a file of some bytes, under the name `plan.yaml`.
  private func said(ofBytes bytes: [UInt8]) -> String {
    do {
      _ = try ScenarioDocument(name: "plan.yaml", bytes: bytes)
      return ""
    } catch {
      return error.description
    }
  }

  private func said(ofPath path: String) -> String {
    do {
      _ = try ScenarioDocument.load(path: path)
      return ""
    } catch {
      return error.description
    }
  }

  private func said(ofChange change: String) -> String {
    do {
      let reading = Smallest.read(overrides: [try ScenarioOverride(parsing: change)])
      return reading.diagnostics.rendered
    } catch {
      return error.description
    }
  }

  @Test func `says why a file cannot be read (E001)`() throws {
    let folder = try TemporaryDirectory()
    #expect(
      said(ofPath: "no-such-folder/plan.yaml")
        == "no-such-folder/plan.yaml:1:1: error: the file cannot be read: No such file or directory "
        + "[E001]")
    #expect(
      said(ofPath: folder.path)
        == "\(folder.path):1:1: error: the file cannot be read: Is a directory [E001]")
  }

  @Test func `says where a file stops being UTF-8 (E002)`() {
    // Line 2 holds an é of Latin-1; a workbook is no text from its first bytes on.
    #expect(
      said(ofBytes: Array("format: 1\nname: Caf".utf8) + [0xE9] + Array("\n".utf8)) == """
        plan.yaml:2:1: error: the file is not UTF-8 text [E002]
        help: save it as UTF-8 in your editor; line 2 holds the first strange character
        """)
    #expect(
      said(ofBytes: [0x50, 0x4B, 0x03, 0x04, 0xFF]) == """
        plan.yaml:1:1: error: the file is not UTF-8 text [E002]
        help: save it as UTF-8 in your editor; line 1 holds the first strange character
        """)
  }

  @Test func `says that a file is too large, from the first byte on (E003)`() {
    let most = Array(repeating: UInt8(ascii: "#"), count: 1 << 20)
    #expect(said(ofBytes: most) == "")
    #expect(
      said(ofBytes: most + [10])
        == "plan.yaml:1:1: error: the file is larger than 1 MiB, the most a scenario may be [E003]")
  }

  @Test func `says how a change is written (E040)`() {
    #expect(
      said(ofChange: "outreach.apply 15%") == """
        --set:1:1: error: 'outreach.apply 15%' has no '=' [E040]
          outreach.apply 15%
          ^
        help: write PATH=VALUE, as in 'outreach.apply=15%'
        """)
    #expect(
      said(ofChange: "=15%") == """
        --set:1:1: error: '=15%' has nothing before the '=' [E040]
          =15%
          ^
        help: write PATH=VALUE, as in 'outreach.apply=15%'
        """)
    #expect(
      said(ofChange: "outreach.apply= ") == """
        --set:1:1: error: 'outreach.apply= ' has nothing after the '=' [E040]
          outreach.apply= 
          ^
        help: write PATH=VALUE, as in 'outreach.apply=15%'
        """)
  }

  @Test func `says that a path leads nowhere (E041)`() {
    #expect(
      said(ofChange: "costs.Directr.amount=$8k") == """
        --set:1:7: error: 'costs.Directr.amount' leads nowhere: 'costs' has no entry 'Directr' [E041]
          costs.Directr.amount=$8k
                ^
        help: did you mean 'Director'?
        """)
  }

  @Test func `says that a change changes nothing (W011)`() throws {
    let reading = Smallest.read(overrides: [try ScenarioOverride(parsing: "braiding=in-order")])
    let found = reading.diagnostics.filter { $0.code == .overrideChangesNothing }
    #expect(
      found.rendered == """
        --set:1:1: warning: '--set braiding=in-order' changes nothing: the file says so already [W011]
          braiding=in-order
          ^
        """)
  }

  @Test func `says that a later change supersedes a former (W016)`() throws {
    let changes = ["hub.reserve=$5k", "horizon=12 months", "hub.reserve = $6k", "hub.reserve=$7k"]
    let reading = Smallest.read(overrides: try changes.map { try ScenarioOverride(parsing: $0) })
    let found = reading.diagnostics.filter { $0.code == .overrideSuperseded }
    #expect(
      found.rendered == """
        --set:1:1: warning: '--set hub.reserve=$5k' is superseded by '--set hub.reserve=$7k' [W016]
          hub.reserve=$5k
          ^
        help: leave one of them out

        --set:1:1: warning: '--set hub.reserve = $6k' is superseded by '--set hub.reserve=$7k' [W016]
          hub.reserve = $6k
          ^
        help: leave one of them out
        """)
    let reserve = reading.scenario?.assumptions.first { $0.path == "hub.reserve" }
    #expect(reserve?.knownValue == 7_000)
  }
}
