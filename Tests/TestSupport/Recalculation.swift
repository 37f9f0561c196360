/// One run of the check that recalculates a workbook in LibreOffice and compares every value.
package struct Recalculation {
  /// 0 if everything agrees, 1 if something differs, 2 if it was not checked.
  package let status: Int32
  package let output: String

  /// Whether LibreOffice was there; the packages libreoffice-calc-nogui and python3 are needed.
  package var wasChecked: Bool { status != 2 }

  /// Runs the check.
  ///
  /// - Parameter arguments: the workbook's path, and options
  /// - Throws: when the check cannot be started
  package init(arguments: [String]) throws {
    let script = try PythonScript("recalculate.py", arguments: arguments)
    status = script.status
    output = script.output
  }
}
