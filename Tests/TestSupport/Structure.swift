/// One check of a workbook's file with openpyxl, which reads it by other means than ours.
package struct Structure {
  /// 0 if no rule is broken, 1 if one is, 2 if it was not checked.
  package let status: Int32
  package let output: String

  /// Runs the check; the package python3-openpyxl is needed.
  ///
  /// - Parameter path: the workbook
  /// - Throws: when the check cannot be started
  package init(of path: String) throws {
    let script = try PythonScript("structure.py", arguments: [path])
    status = script.status
    output = script.output
  }
}
