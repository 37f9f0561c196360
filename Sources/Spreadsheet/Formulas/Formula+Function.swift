extension Formula {
  /// The functions that formulas may use: those that Excel 2010 and LibreOffice calculate alike.
  package enum Function: String, Hashable, Sendable, CaseIterable {
    case sum = "SUM"
    case sumIf = "SUMIF"
    case sumIfs = "SUMIFS"
    case countIf = "COUNTIF"
    case countIfs = "COUNTIFS"
    case sumProduct = "SUMPRODUCT"
    case index = "INDEX"
    case match = "MATCH"
    case `if` = "IF"
    case and = "AND"
    case or = "OR"
    case min = "MIN"
    case max = "MAX"
    case round = "ROUND"
    case roundUp = "ROUNDUP"
    case roundDown = "ROUNDDOWN"
    case mod = "MOD"
    case abs = "ABS"
    case n = "N"
    case year = "YEAR"
    case month = "MONTH"
    case endOfMonth = "EOMONTH"
    case monthsLater = "EDATE"
    case date = "DATE"
    case text = "TEXT"
    case length = "LEN"
    case rows = "ROWS"
    case columns = "COLUMNS"
    case count = "COUNT"
    case average = "AVERAGE"
    case median = "MEDIAN"
    case small = "SMALL"
    case large = "LARGE"

    /// How many arguments it takes.
    var arguments: ClosedRange<Int> {
      switch self {
      case .sum, .sumProduct, .and, .or, .min, .max, .count, .average, .median: 1...255
      case .abs, .n, .year, .month, .length, .rows, .columns: 1...1
      case .countIf, .match, .round, .roundUp, .roundDown, .mod, .endOfMonth, .monthsLater, .text,
        .small, .large:
        self == .match ? 3...3 : 2...2
      case .sumIf, .index: 2...3
      case .if, .date: 3...3
      case .sumIfs: 3...255
      case .countIfs: 2...254
      }
    }

    /// Whether a rounding, whose digits may be any constant.
    var isRounding: Bool { [.round, .roundUp, .roundDown].contains(self) }
  }
}
