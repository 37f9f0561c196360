import Spreadsheet

/// A workbook that uses every feature of the layer, with formulas between its sheets.
struct Showcase {
  static let months = 12

  let about: SheetName
  let inputs: SheetName
  let cash: SheetName
  let ranges: SheetName
  let plans: SheetName

  init() throws {
    about = try SheetName("About")
    inputs = try SheetName("Inputs")
    cash = try SheetName("Cash flow")
    ranges = try SheetName("Ranges")
    plans = try SheetName("Plans compared")
  }

  func workbook() throws -> Workbook {
    var workbook = Workbook(
      properties: WorkbookProperties(
        title: "Showcase & sample", subject: "Every feature", author: "Tests", company: "None",
        category: "Test", keywords: "sample", comments: "Made for a test.",
        created: Sample.created,
        custom: [
          .init("Run id", .text("r000123")), .init("Runs", .integer(10_000)),
          .init("Share", .number(0.25)), .init("Draft", .truth(true)),
        ]))
    workbook.append(aboutSheet())
    workbook.append(inputsSheet())
    workbook.append(try cashSheet())
    workbook.append(rangesSheet())
    workbook.append(plansSheet())
    workbook.define(
      try DefinedName("In_OpeningCash"), as: CellAddress(inputs, row: 3, column: 1))
    workbook.define(
      try DefinedName("Out_Closing"),
      as: RangeAddress(cash, CellRange(row: 6, columns: 1...Self.months)))
    return workbook
  }

  /// Header, footer and repeated rows as on every sheet.
  func page(_ orientation: PageSetup.Orientation, repeating rows: ClosedRange<Int>?) -> PageSetup {
    var page = PageSetup()
    page.orientation = orientation
    page.repeatedRows = rows
    page.header = PageText(left: ["Showcase & sample"], right: [.sheetName])
    page.footer = PageText(
      left: ["2027 draft"], center: ["Page ", .pageNumber, " of ", .pageCount],
      right: ["Run r000123"])
    return page
  }

  private func aboutSheet() -> Sheet {
    var sheet = Sheet(name: about)
    sheet.tabColor = .heading
    sheet.page = page(.portrait, repeating: nil)
    sheet.setWidth(24, ofColumns: 0...0)
    sheet.setWidth(60, ofColumns: 1...1)
    sheet[0, 0] = .text("Showcase", style: .title)
    sheet.setHeight(24, ofRow: 0)
    sheet[2, 0] = .text("Sheet", style: .heading)
    sheet[2, 1] = .text("What it holds", style: .heading)
    let index = [
      (inputs, "Numbers to change"), (cash, "Cash by month"), (ranges, "A fan"),
      (plans, "Bars and lines"),
    ]
    for (row, (name, text)) in index.enumerated() {
      sheet[row + 3, 0] = .link(name.text, to: CellAddress(name, row: 0, column: 0))
      sheet[row + 3, 1] = .text(text)
    }
    sheet[8, 0] = .text("Closing balance", style: .bold)
    sheet[8, 1] = .formula(
      "TEXT(\(cash.quoted)!M7,\"#,##0\")&\" dollars\"", value: .text("17,503 dollars"))
    sheet[9, 0] = .text("Awkward texts", style: .bold)
    sheet[9, 1] = .text("=1+1 <b> & \"quotes\" São Paulo 東京", style: .paragraph)
    sheet[10, 1] = .formula("B10&\"!\"", value: .text(awkward + "!"), style: .note)
    sheet[12, 1] = .text("Not an escape: _x0041_")
    sheet[11, 1] = .text("Two lines\nin one cell", style: .paragraph)
    return sheet
  }

  private var awkward: String { " =1+1 <b> & \"quotes\" São Paulo 東京" }

  private func inputsSheet() -> Sheet {
    var sheet = Sheet(name: inputs)
    sheet.page = page(.portrait, repeating: nil)
    sheet.protection = .withoutPassword
    sheet.freeze = CellReference(row: 3, column: 0)
    sheet.setWidth(28, ofColumns: 0...0)
    sheet.setWidth(14, ofColumns: 1...2)
    sheet[0, 0] = .text("Inputs", style: .title)
    for (column, text) in ["Input", "Value", "Unit"].enumerated() {
      sheet[2, column] = .text(text, style: .heading)
    }
    let rows: [(String, Cell, String)] = [
      ("Opening cash", .number(25_000, style: .money.asInput), "dollars"),
      ("Receipts a month", .number(7_500.25, style: .money.asInput), "dollars"),
      ("Payments a month", .integer(8_125, style: .money.asInput), "dollars"),
      ("Share that is retained", .number(0.815, style: .percent.asInput), "share"),
    ]
    for (row, (label, cell, unit)) in rows.enumerated() {
      sheet[row + 3, 0] = .text(label)
      sheet[row + 3, 1] = cell
      sheet[row + 3, 2] = .text(unit, style: .note)
    }
    return sheet
  }
}
