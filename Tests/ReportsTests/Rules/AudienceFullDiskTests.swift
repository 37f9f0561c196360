import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Writing each audience's workbook to a disk that fills up, for which a limit on the size of files
/// stands in; it is set in a process of the test's own.
struct AudienceFullDiskTests {
  @Test func `leaves nothing behind on a full disk, whoever the workbook is for`() async {
    await #expect(processExitsWith: .success) {
      let made = try await Audiences(WorkbookRulesTests.text("first"), name: "first").workbooks
      #expect(made.map(\.audience) == [.board, .plans, .wioa, .foundation, .state])
      let directory = try TemporaryDirectory()
      signal(SIGXFSZ, SIG_IGN)
      var bounds = rlimit(rlim_cur: 9_000, rlim_max: 9_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bounds) == 0)
      for (audience, workbook) in made {
        #expect(throws: SpreadsheetError.self, "\(audience)") {
          try workbook.write(to: directory.file("\(audience).xlsx"))
        }
        #expect(try directory.names().isEmpty, "\(audience)")
      }
    }
  }
}
