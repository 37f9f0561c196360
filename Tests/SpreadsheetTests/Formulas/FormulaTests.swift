import Spreadsheet
import Testing

/// Every function against values worked out by hand.
struct FormulaTests {
  private let sample: FormulaSample

  init() throws { sample = try FormulaSample.filled() }

  private func number(_ formula: Formula) throws -> Double? {
    if case .number(let number)? = try sample.value(formula) { return number }
    return nil
  }

  private func text(_ formula: Formula) throws -> String? {
    if case .text(let text)? = try sample.value(formula) { return text }
    return nil
  }

  private var numbers: Formula { sample.block(1, 1...6) }
  private var words: Formula { sample.block(2, 1...6) }
  private func constant(_ number: Double) -> Formula { .number(number) }

  @Test func `adds up what is a number`() throws {
    #expect(try number(.sum(numbers)) == 90)
    #expect(try number(.sum(numbers, words, 12)) == 102)
    #expect(try number(.call(.count, [sample.block(4, 1...6)])) == 2)
    #expect(try number(.average(numbers)) == 18)
    #expect(try number(.median(numbers)) == 20)
    #expect(try number(.median(sample.block(1, 1...4))) == 25)
    #expect(try number(.min(numbers)) == 0)
    #expect(try number(.max(numbers, 100)) == 100)
    #expect(try number(.min(words)) == 0)
    #expect(try number(.call(.small, [numbers, 4])) == 30)
    #expect(try number(.call(.large, [numbers, 4])) == 10)
  }

  @Test func `counts and adds by criteria`() throws {
    #expect(try number(.countIf(words, "personnel")) == 2)
    #expect(try number(.countIf(words, "pers*")) == 3)
    #expect(try number(.countIf(words, "Pers~*")) == 1)
    #expect(try number(.countIf(words, "What~?")) == 1)
    #expect(try number(.countIf(words, "tra?el")) == 1)
    #expect(try number(.countIf(numbers, ">=20")) == 3)
    #expect(try number(.countIf(numbers, .text(">") & sample.cell(1, 1))) == 3)
    #expect(try number(.countIf(numbers, "<>30")) == 4)
    #expect(try number(.countIf(numbers, 0)) == 1)
    #expect(try number(.sumIf(words, "PERSONNEL", numbers)) == 40)
    #expect(try number(.call(.sumIf, [numbers, "<30"])) == 30)
    #expect(
      try number(.sumIfs(numbers, (words, "personnel"), (sample.block(3, 1...6), ">2.6"))) == 30)
    #expect(try number(.countIfs((words, "personnel"), (numbers, "<20"))) == 1)
  }

  @Test func `multiplies blocks cell by cell`() throws {
    let factors = sample.block(3, 1...2)
    #expect(try number(.sumProduct(sample.block(1, 1...2), factors)) == -25)
    #expect(try number(.sumProduct(words.equals("personnel") * numbers)) == 40)
    #expect(try number(.sumProduct(words, numbers)) == 0)
    #expect(try number(.sumProduct(sample.block(1, 1...2) * 4 - factors)) == 120)
  }

  @Test func `finds a cell by its place`() throws {
    #expect(try number(.index(numbers, 4)) == 30)
    #expect(try text(.index(words, .match(sample.cell(1, 2), numbers))) == "travel")
    #expect(try number(.match("TRAVEL", words)) == 2)
    #expect(try number(.match("pers~*", words)) == 4)
    #expect(try number(.matchAtMost(12, sample.block(1, 1...4))) == 1)
    #expect(try number(.matchAtMost(100, sample.block(1, 1...4))) == 4)
    let table = Formula.range(
      RangeAddress(sample.data, CellRange(rows: 0...3, columns: 0...2)))
    #expect(try number(.index(table, 4, 1)) == 30)
    #expect(try number(.sum(.index(table, 0, 1))) == 90)
    #expect(try number(.countIf(.index(table, 1, 0), ">1")) == 2)
    let line = Formula.range(RangeAddress(sample.data, CellRange(row: 0, columns: 0...2)))
    #expect(try number(.index(line, .rows(sample.block(1, 1...3)))) == 2.5)
    #expect(try number(.call(.columns, [table])) == 3)
  }

  @Test(arguments: [
    (2.5, 0, 3.0), (-2.5, 0, -3), (2.675, 2, 2.68), (1.005, 2, 1.01), (0.125, 2, 0.13),
    (1_234.5, -2, 1_200), (1_250, -2, 1_300), (0.4999999999, 0, 0), (1e-12, 2, 0),
    (4_503_599_627_370_497.5, 0, 4_503_599_627_370_497.5),
  ])
  func `rounds half away from zero as readers see the number`(
    value: Double, digits: Int, result: Double
  ) throws {
    var sample = sample
    sample.put([.number(value)], inRow: 9)
    let formula = Formula.round(sample.cell(1, 9), digits)
    #expect(try sample.value(formula) == .number(result))
  }

  @Test func `rounds up, down and to remainders`() throws {
    #expect(try number(.roundUp(sample.cell(3, 3), 2)) == 2.68)
    #expect(try number(.roundDown(sample.cell(3, 3), 2)) == 2.67)
    #expect(try number(.roundUp(sample.cell(3, 2))) == -3)
    #expect(try number(.roundDown(sample.cell(3, 2))) == -2)
    #expect(try number(.call(.mod, [sample.cell(3, 2), 4])) == 1.5)
    #expect(try number(.call(.mod, [sample.cell(1, 4), 12])) == 6)
    #expect(try number(.abs(sample.cell(3, 2))) == 2.5)
    #expect(try number(.call(.n, [sample.cell(2, 1)])) == 0)
    #expect(try number(.call(.n, [sample.cell(1, 1).equals(sample.cell(1, 1))])) == 1)
    // Tenths have no exact binary numbers; what is left of them counts as nothing.
    var tenths = sample
    tenths.put([.number(0.3), .number(0.1)], inRow: 9)
    #expect(
      try tenths.value(.call(.mod, [tenths.cell(1, 9), tenths.cell(2, 9)])) == .number(0))
    let rest = tenths.cell(1, 9) - tenths.cell(2, 9) - tenths.cell(2, 9) - tenths.cell(2, 9)
    #expect(try tenths.value(rest) == .number(0))
  }

  @Test func `decides`() throws {
    let ten = sample.cell(1, 1)
    #expect(try text(.if(ten.isAtLeast(12), "yes", "no")) == "no")
    #expect(try text(.if(.and(ten.isAbove(1), ten.isBelow(12)), "yes", "no")) == "yes")
    #expect(try text(.if(.or(ten.isAbove(12), ten.differs(from: 12)), "yes", "no")) == "yes")
    #expect(try text(.if(sample.cell(2, 1).equals(sample.cell(2, 3)), "same", "other")) == "same")
    #expect(try text(.if(sample.cell(1, 5).equals(""), "empty", "full")) == "empty")
    #expect(try text(.if(sample.cell(1, 5).equals(0), "nothing", "full")) == "nothing")
    #expect(try text(.if(sample.cell(2, 1).equals(ten), "same", "other")) == "other")
    // The branch that is not taken may be impossible.
    #expect(try text(.if(sample.cell(1, 6).equals(0), "", ten / sample.cell(1, 6))) == "")
  }

  @Test func `compares numbers to fifteen digits`() throws {
    var sample = sample
    sample.put([.number(0.1 + 0.2), .number(0.3), .number(0.3000000001)], inRow: 9)
    let isSame = Formula.if(sample.cell(1, 9).equals(sample.cell(2, 9)), "same", "other")
    #expect(try sample.value(isSame) == .text("same"))
    let isOther = Formula.if(sample.cell(3, 9).isAbove(sample.cell(2, 9)), "above", "not")
    #expect(try sample.value(isOther) == .text("above"))
    #expect(try sample.value(sample.cell(1, 9) - sample.cell(2, 9)) == .number(0))
  }

  @Test func `counts days and months`() throws {
    let day = sample.cell(4, 1)  // 2027-07-01
    #expect(try number(.call(.year, [day])) == 2_027)
    #expect(try number(.call(.month, [sample.cell(4, 2)])) == 8)
    #expect(try number(.call(.endOfMonth, [day, 0])) == 46_599)
    #expect(try number(.call(.endOfMonth, [day, 12])) == 46_965)
    #expect(try number(.call(.monthsLater, [.call(.endOfMonth, [day, 0]), 4])) == 46_721)
    #expect(try number(.call(.date, [.call(.year, [day]), 12 + 1, 1])) == 46_753)
    for (serial, year, month) in [(367, 1_901, 1.0), (46_446, 2_027, 2.0), (51_195, 2_040, 2.0)] {
      var sample = sample
      sample.put([.integer(serial)], inRow: 9)
      #expect(try sample.value(.call(.year, [sample.cell(1, 9)])) == .number(Double(year)))
      #expect(try sample.value(.call(.month, [sample.cell(1, 9)])) == .number(month))
    }
  }

  @Test func `makes texts of numbers`() throws {
    #expect(try text(.text("n: ") & sample.cell(3, 6)) == "n: 0.333333333333333")
    #expect(try text(sample.cell(1, 1) & "") == "10")
    #expect(try text(sample.cell(3, 2) & sample.cell(1, 5)) == "-2.5")
    let cases: [(Double, FormulaNumberFormat, String)] = [
      (1_234_567.5, .grouped, "1,234,568"), (999.5, .dollars, "$1,000"), (0.125, .percent, "13%"),
      (0.1235, .percentWithTenths, "12.4%"), (-12.4, .whole, "-12"), (46_569, .month, "Jul 2027"),
    ]
    for (value, format, words) in cases {
      var sample = sample
      sample.put([.number(value)], inRow: 9)
      #expect(try sample.value(.text(sample.cell(1, 9), as: format)) == .text(words))
    }
    #expect(try number(.length("añb😀")) == 5)
  }
}
