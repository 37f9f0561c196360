import CXLSXWriter

extension LibraryWorkbook {
  /// Adds a table; its heads are the texts of its first row, which are written over it afterwards.
  func add(
    _ table: SheetTable, to handle: UnsafeMutablePointer<lxw_worksheet>, of sheet: Sheet
  ) throws(SpreadsheetError) {
    var options = lxw_table_options()
    options.name = strings.copy(table.name.text)
    options.no_autofilter = 1
    options.no_banded_rows = 1
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 0
    var columns = table.heads(on: sheet).map { head in
      var column = lxw_table_column()
      column.header = strings.copy(CellText(head).stored.withEscapesEscaped)
      return column
    }
    let code = columns.withUnsafeMutableBufferPointer { columns in
      // A list of pointers that ends with none.
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] =
        columns.indices.map { columns.baseAddress?.advanced(by: $0) } + [nil]
      return pointers.withUnsafeMutableBufferPointer { pointers in
        options.columns = pointers.baseAddress
        let corners = table.range.corners
        return worksheet_add_table(
          handle, corners.top, corners.left, corners.bottom, corners.right, &options)
      }
    }
    try must(code, "worksheet_add_table", at: .sheet(sheet.name.text))
  }

  /// Bounds what readers may type.
  func add(
    _ bounds: InputBounds, to handle: UnsafeMutablePointer<lxw_worksheet>, of sheet: Sheet
  ) throws(SpreadsheetError) {
    var validation = lxw_data_validation()
    validation.validate = UInt8(
      (bounds.isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL).rawValue)
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    validation.minimum_number = bounds.numbers.lowerBound
    validation.maximum_number = bounds.numbers.upperBound
    validation.error_title = strings.copy("Not allowed here")
    validation.error_message = strings.copy(bounds.message)
    let corners = bounds.range.corners
    try must(
      worksheet_data_validation_range(
        handle, corners.top, corners.left, corners.bottom, corners.right, &validation),
      "worksheet_data_validation_range", at: .sheet(sheet.name.text))
  }
}
