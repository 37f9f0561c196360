import Spreadsheet
import TestSupport
import Testing

/// LibreOffice's values for every function, over cells that are likely to be told differently.
struct FormulaRecalculationTests {
  @Test func `agrees with LibreOffice about every function`() throws {
    var sample = try FormulaSample()
    Self.fill(&sample)
    try sample.define("In_Halves", sample.address(1, 1...12))
    try sample.define("In_First", sample.address(1, 1...1))
    var used: Set<Formula.Function> = []
    for formula in try Self.formulas(sample) {
      sample.add(formula)
      Self.note(formula, in: &used)
    }
    #expect(used == Set(Formula.Function.allCases))
    let result = try Recalculation(of: sample.workbook)
    #expect(result.status == 0, "\(result.output)")
  }

  private static func note(_ formula: Formula, in used: inout Set<Formula.Function>) {
    switch formula {
    case .number, .text, .cell, .range, .name: break
    case .operation(_, let first, let second):
      note(first, in: &used)
      note(second, in: &used)
    case .call(let function, let arguments):
      used.insert(function)
      for argument in arguments { note(argument, in: &used) }
    }
  }

  /// Columns: numbers at the edges of rounding, texts that look alike, days, ascending numbers.
  private static func fill(_ sample: inout FormulaSample) {
    let numbers: [Double] = [
      0.5, 1.5, 2.5, -2.5, 2.675, 1.005, 0.1 + 0.2, 1e-12, 1_234_567.891, 0.285, 1_250, -0.004,
    ]
    let texts = [
      "Personnel", "PERSONNEL", "personnel services", "Pers*", "a?b", "", "5", "5.5", "Zürich",
      "zürich", "x~y", " =1+1",
    ]
    let days = [46_569, 46_599, 46_053, 46_082, 51_195, 367, 46_446, 45_351, 36_585, 73_050]
    for row in 1...12 {
      sample.put(
        [
          .number(numbers[row - 1]), row == 6 ? nil : .text(texts[row - 1]),
          row <= 10 ? .integer(days[row - 1]) : nil, .integer(row * row),
          row.isMultiple(of: 3) ? .text("odd") : .number(Double(row) / 8),
        ], inRow: row)
    }
  }

  private static func formulas(_ sample: FormulaSample) throws -> [Formula] {
    let numbers = sample.block(1, 1...12)
    let words = sample.block(2, 1...12)
    let squares = sample.block(4, 1...12)
    let mixed = sample.block(5, 1...12)
    let table = Formula.range(
      RangeAddress(sample.data, CellRange(rows: 0...11, columns: 0...4)))
    let halves = Formula.name(try DefinedName("In_Halves"))
    return byCell(sample) + criteria(words, numbers, mixed)
      + [
        .sum(numbers, mixed), .average(mixed), .median(numbers), .median(squares), .min(numbers),
        .max(mixed), .call(.count, [mixed]), .call(.small, [numbers, 4]),
        .call(.large, [numbers, 4]),
        .sumProduct(numbers, squares), .sumProduct(mixed, squares),
        .sumProduct(words.equals("personnel") * squares), .sumProduct((squares - 4) / squares),
        .index(table, 4, 4), .sum(.index(table, 0, 4)),
        .countIf(.index(table, 0, .number(1) + 1), "personnel"),
        .index(.range(RangeAddress(sample.data, CellRange(row: 2, columns: 0...4))), 4),
        .index(squares, .match("zürich", words)), .match("PERSONNEL SERVICES", words),
        .match("pers~*", words), .match("a~?b", words), .match("*services", words),
        .match(.number(4) * 4, squares), .matchAtMost(.number(100) + 12, squares),
        .matchAtMost(1, squares), .rows(table), .call(.columns, [table]), .sum(halves),
        .round(.name(try DefinedName("In_First"))),
        .call(.date, [.call(.year, [sample.cell(3, 1)]), .number(12) + 4, .number(0)]),
        .call(.date, [.call(.year, [sample.cell(3, 3)]), 12, .number(100)]),
        .if(.and(sample.cell(1, 1).isAbove(0), sample.cell(1, 2).isAbove(1)), "both", "not both"),
        .if(.or(sample.cell(1, 1).isAbove(1), sample.cell(1, 4).isAbove(0)), "one", "none"),
        .if(sample.cell(2, 6).equals(""), "empty", "full"),
        .if(sample.cell(2, 6).equals(0), "nothing", "something"),
        .if(sample.cell(2, 9).equals(sample.cell(2, 10)), "same", "other"),
        .if(sample.cell(2, 1).differs(from: sample.cell(2, 2)), "other", "same"),
        .if(sample.cell(2, 1).equals(sample.cell(1, 1)), "same", "other"),
        .if(sample.cell(2, 1).isAbove(sample.cell(1, 1)), "texts last", "texts first"),
        .if(
          sample.cell(1, 7).equals(sample.cell(1, 12) * 0 + (sample.cell(1, 1) * 12) / 12),
          "same", "other"),
        sample.cell(1, 7) - (sample.cell(1, 1) - sample.cell(1, 1) + 0), sample.cell(2, 6),
      ]
  }

  /// What is asked of each cell of a column.
  ///
  /// Two things are left out in which LibreOffice differs from Excel, whose way is ours: it shows
  /// 0.285 as 28% (Excel: 29%, from the decimals), and 1E-12 joined to a text as 0.000000000001.
  private static func byCell(_ sample: FormulaSample) -> [Formula] {
    let byNumber = (1...12).flatMap { row -> [Formula] in
      let cell = sample.cell(1, row)
      let words =
        row == 8 ? [] : [cell & "", .text("x") & (cell * 100), .text(cell, as: .percentWithTenths)]
      let percent = [6, 10].contains(row) ? [] : [Formula.text(cell, as: .percent)]
      return words + percent + [
        .round(cell), .round(cell, 2), .round(cell, -2), .roundUp(cell, 1), .roundDown(cell, 1),
        .call(.mod, [cell, 4]), .abs(cell),
        .text(cell, as: .grouped), .text(cell, as: .dollars),
        .text(cell, as: .whole), .call(.n, [cell]),
        .call(.mod, [sample.cell(4, row), 12]),
      ]
    }
    let byDay = (1...10).flatMap { row -> [Formula] in
      let day = sample.cell(3, row)
      return [
        .call(.year, [day]), .call(.month, [day]), .call(.endOfMonth, [day, 0]),
        .call(.endOfMonth, [day, 4]), .call(.monthsLater, [day, 1]), .text(day, as: .month),
      ]
    }
    let byText = (1...12).flatMap { row -> [Formula] in
      [.length(sample.cell(2, row)), .call(.n, [sample.cell(2, row)]), sample.cell(2, row) & "!"]
    }
    return byNumber + byDay + byText
  }

  private static func criteria(
    _ words: Formula, _ numbers: Formula, _ mixed: Formula
  ) -> [Formula] {
    let questions = [
      "personnel", "<>personnel", "pers*", "Pers~*", "a?b", "a~?b", "*", "?", "zürich", "=5", "5",
      "<>5", ">4", "", "=", "<>", "x~~y", "*=1*",
    ]
    let sizes = [">=0.5", "<0", "<>2.5", "0.3", ">1e3", "<=-0.004", "=1.5", "odd", "<>odd"]
    return questions.flatMap {
      [Formula.countIf(words, .text($0)), .sumIf(words, .text($0), numbers)]
    }
      + sizes.flatMap { [.countIf(numbers, .text($0)), .countIf(mixed, .text($0))] }
      + [
        .countIf(words, 4), .countIf(mixed, .call(.round, [0, 0])), .call(.sumIf, [numbers, ">1"]),
        .sumIfs(numbers, (words, "pers*"), (mixed, "<1")),
        .countIfs((words, "<>"), (numbers, ">1")),
      ]
  }
}
