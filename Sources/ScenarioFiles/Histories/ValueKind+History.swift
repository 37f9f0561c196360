import Planning
import Uncertainty

extension ValueKind {
  /// The distribution over a column's cells, each of them equally likely.
  func read(
    _ reference: HistoryReference, _ cells: [(row: Int, text: String)]
  ) throws(ValueProblem) -> ReadValue {
    var values: [Double] = []
    var suffixes: [Quantity.Suffix] = []
    for cell in cells {
      do {
        let quantity = try quantity(of: cell.text, reference)
        values.append(try known(quantity))
        if let suffix = quantity.suffix { suffixes.append(suffix) }
      } catch {
        let isPredicate = ["wants ", "must ", "has "].contains { error.message.hasPrefix($0) }
        throw ValueProblem(
          code: .historyCell, offset: reference.columnOffset,
          message: "row \(cell.row) of '\(reference.file)'\(isPredicate ? "" : ":") "
            + error.message,
          help: error.code == .malformedValue ? nil : error.help)
      }
    }
    if dimension == .chance, let first = suffixes.first,
      let other = suffixes.firstIndex(where: { $0 != first })
    {
      throw ValueProblem(
        code: .historyCell, offset: reference.columnOffset,
        message: "row \(cells[other].row) of '\(reference.file)' is a chance "
          + "'\(suffixes[other].rawValue)', and others are '\(first.rawValue)'",
        help: "write all for the same period")
    }
    let period: Planning.Unit.Period? =
      dimension == .chance ? (suffixes.first == .perYear ? .year : .month) : nil
    do {
      return ReadValue(
        unit: unit(period: period),
        distribution: try Distribution(
          .history(values), domain: domain(greatest: values.max() ?? 0)))
    } catch {
      throw ValueProblem(
        code: .historyCell, offset: reference.columnOffset,
        message: "'\(reference.file)': \(error)")
    }
  }

  /// One cell, with the signs that the key or the words after the bracket say it must have.
  private func quantity(
    of text: String, _ reference: HistoryReference
  ) throws(ValueProblem) -> Quantity {
    guard !text.isEmpty else {
      throw ValueProblem(
        code: .historyCell, message: "has nothing under '\(reference.column)'",
        help: "fill the cell, or leave the row out")
    }
    guard case .known(var quantity) = try ValueScanner.read(text) else {
      throw ValueProblem(
        code: .historyCell, message: "must hold one value, not '\(text.prefix(60))'")
    }
    let isPlain = quantity.sign == .none && quantity.suffix == nil
    switch dimension {
    case .money:
      if isPlain { quantity.sign = .dollars }
    case .wage:
      if isPlain { quantity.sign = .dollars }
      if quantity.sign == .dollars { quantity.suffix = quantity.suffix ?? .perHour }
    case .chance:
      quantity.suffix = quantity.suffix ?? reference.suffix
      // A plain number is a share already.
      if isPlain, abs(quantity.magnitude) <= 1 { quantity.sign = .percent }
    case .perYear:
      quantity.suffix = quantity.suffix ?? reference.suffix ?? .perYear
    case .months, .duration:
      quantity.suffix = quantity.suffix ?? reference.suffix ?? .months
    case .share, .count, .people:
      quantity.suffix = quantity.suffix ?? reference.suffix
    }
    return quantity
  }
}
