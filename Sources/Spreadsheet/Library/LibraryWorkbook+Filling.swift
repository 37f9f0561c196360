import CXLSXWriter

extension LibraryWorkbook {
  /// Takes over a whole validated workbook.
  mutating func fill(with workbook: Workbook) throws(SpreadsheetError) {
    try set(workbook.properties)
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    // All sheets exist before any is filled, because links and charts refer to later ones.
    for sheet in workbook.sheets {
      guard let handle = workbook_add_worksheet(handle, sheet.name.text) else {
        throw SpreadsheetError(
          .library(call: "workbook_add_worksheet", code: 0), at: .sheet(sheet.name.text))
      }
      sheets.append(handle)
    }
    for (sheet, handle) in zip(workbook.sheets, sheets) {
      try fill(handle, with: sheet, of: workbook)
    }
    for named in workbook.definedNames {
      try must(
        workbook_define_name(handle, named.name.text, "=" + named.range.absolute),
        "workbook_define_name", at: .definedName(named.name.text))
    }
    worksheet_activate(sheets[workbook.activeSheet])
  }

  private func set(_ properties: WorkbookProperties) throws(SpreadsheetError) {
    var standard = lxw_doc_properties()
    standard.title = property(properties.title)
    standard.subject = property(properties.subject)
    standard.author = property(properties.author)
    standard.company = property(properties.company)
    standard.category = property(properties.category)
    standard.keywords = property(properties.keywords)
    standard.comments = property(properties.comments)
    standard.created = time_t(properties.created)
    try must(
      workbook_set_properties(handle, &standard), "workbook_set_properties", at: .workbook)
    for custom in properties.custom {
      let name = custom.name.withoutControlCharacters()
      let code =
        switch custom.value {
        case .text(let text):
          workbook_set_custom_property_string(handle, name, text.withoutControlCharacters())
        case .number(let number): workbook_set_custom_property_number(handle, name, number)
        case .integer(let integer): workbook_set_custom_property_integer(handle, name, integer)
        case .truth(let truth): workbook_set_custom_property_boolean(handle, name, truth ? 1 : 0)
        }
      try must(code, "workbook_set_custom_property", at: .property(custom.name))
    }
  }

  private func property(_ text: String) -> UnsafeMutablePointer<CChar>? {
    text.isEmpty ? nil : strings.copy(text.withoutControlCharacters())
  }
}
