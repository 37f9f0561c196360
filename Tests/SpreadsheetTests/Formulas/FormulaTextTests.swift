import Spreadsheet
import Testing

/// How formulas read.
struct FormulaTextTests {
  private let own: SheetName
  private let other: SheetName

  init() throws {
    own = try SheetName("Budget")
    other = try SheetName("Cash flow")
  }

  private func cell(_ row: Int, _ fixing: Formula.Fixing = .none) -> Formula {
    .cell(CellAddress(own, row: row, column: 1), fixing)
  }

  @Test func `leaves out the sheet's own name`() {
    let far = Formula.cell(CellAddress(other, row: 2, column: 0), .both)
    #expect((cell(4) + far).text(on: own) == "B5+'Cash flow'!$A$3")
    #expect((cell(4) + far).text(on: other) == "Budget!B5+$A$3")
    let range = RangeAddress(own, CellRange(column: 3, rows: 4...8))
    #expect(Formula.sum(.range(range, .row)).text(on: own) == "SUM(D$5:D$9)")
    #expect(Formula.sum(.range(range, .column)).text(on: other) == "SUM(Budget!$D5:$D9)")
  }

  @Test func `sets parentheses where they are needed and nowhere else`() {
    let (a, b, c) = (cell(0), cell(1), cell(2))
    #expect((a - (b - c)).text(on: own) == "B1-(B2-B3)")
    #expect((a - b - c).text(on: own) == "B1-B2-B3")
    #expect(((a + b) * c).text(on: own) == "(B1+B2)*B3")
    #expect((a / (b * c)).text(on: own) == "B1/(B2*B3)")
    #expect((a * b + c).text(on: own) == "B1*B2+B3")
    #expect((a + b).isAtMost(c & "x").text(on: own) == "B1+B2<=B3&\"x\"")
    #expect(a.equals(b.equals(c)).text(on: own) == "B1=(B2=B3)")
  }

  @Test func `doubles quotation marks in texts`() {
    #expect(Formula.text("say \"hi\"").text(on: own) == "\"say \"\"hi\"\"\"")
    #expect(Formula.text("").text(on: own) == "\"\"")
  }

  @Test func `takes a cell and a block by their names`() throws {
    var sample = try FormulaSample.filled()
    try sample.define("In_First", sample.address(1, 1...1))
    try sample.define("In_All", sample.address(1, 1...4))
    let formula = Formula.name(try DefinedName("in_first")) + .sum(.name(try DefinedName("In_All")))
    #expect(try sample.value(formula) == .number(100))
    #expect(formula.text(on: own) == "in_first+SUM(In_All)")
  }
}
