extension Calculation {
  /// SUM, MIN, MAX, COUNT, AVERAGE, MEDIAN, SMALL and LARGE: texts and empty cells of blocks do
  /// not count.
  func statistic(
    _ function: Formula.Function, _ arguments: [Formula]
  ) throws(FormulaFailure) -> Double {
    let isRanked = function == .small || function == .large
    let numbers = try numbers(in: isRanked ? Array(arguments.prefix(1)) : arguments)
    switch function {
    case .sum: return Self.sum(numbers)
    case .count: return Double(numbers.count)
    case .min: return numbers.min() ?? 0
    case .max: return numbers.max() ?? 0
    case .average:
      guard !numbers.isEmpty else { throw .divisionByZero }
      return Self.sum(numbers) / Double(numbers.count)
    case .median:
      guard !numbers.isEmpty else { throw .notFound }
      let sorted = numbers.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    default:
      let rank = try whole(of: arguments[1])
      guard (1...max(1, numbers.count)).contains(rank), !numbers.isEmpty else {
        throw .outsideRange
      }
      let sorted = numbers.sorted()
      return function == .small ? sorted[rank - 1] : sorted[sorted.count - rank]
    }
  }

  /// A sum that keeps what rounding takes from each addition (Neumaier 1974), as LibreOffice does.
  ///
  /// Many amounts with cents add up to the cent, so that a check of them finds no difference.
  private static func sum(_ numbers: [Double]) -> Double {
    var sum = 0.0
    var lost = 0.0
    for number in numbers {
      let next = sum + number
      lost += Swift.abs(sum) >= Swift.abs(number) ? (sum - next) + number : (number - next) + sum
      sum = next
    }
    return sum + lost
  }

  private func numbers(in arguments: [Formula]) throws(FormulaFailure) -> [Double] {
    var numbers: [Double] = []
    for argument in arguments {
      switch try operand(of: argument) {
      case .value(.number(let number)): numbers.append(number)
      case .value(.empty): numbers.append(0)
      case .value(.truth): throw .truth
      case .value(.text), .array: throw .needsNumber
      case .block(let range):
        for case .number(let number) in values(in: range) { numbers.append(number) }
      }
    }
    return numbers
  }

  /// The sum of the products of blocks of one size; a text in a block counts as 0.
  func sumProduct(_ arguments: [Formula]) throws(FormulaFailure) -> Double {
    var factors: [Values] = []
    for argument in arguments {
      factors.append(values(of: try operand(of: argument, isArray: true)))
    }
    guard let first = factors.first else { return 0 }
    guard factors.allSatisfy({ $0.rows == first.rows && $0.columns == first.columns }) else {
      throw .differentSizes
    }
    var sum = 0.0
    for place in first.values.indices {
      var product = 1.0
      for factor in factors {
        switch factor.values[place] {
        case .number(let number): product *= number
        case .empty, .text: product = 0
        case .truth: throw .truth
        }
      }
      sum += product
    }
    return sum
  }

  // MARK: Criteria

  func sumIf(_ arguments: [Formula]) throws(FormulaFailure) -> Double {
    let tested = try block(of: arguments[0])
    let summed = arguments.count == 3 ? try block(of: arguments[2]) : tested
    return try sum(summed, at: try matchingPlaces(Array(arguments.prefix(2))), of: tested)
  }

  func sumIfs(_ arguments: [Formula]) throws(FormulaFailure) -> Double {
    let summed = try block(of: arguments[0])
    let criteria = Array(arguments.dropFirst())
    return try sum(
      summed, at: try matchingPlaces(criteria), of: try block(of: criteria[0]))
  }

  private func sum(
    _ summed: RangeAddress, at places: [Int], of tested: RangeAddress
  ) throws(FormulaFailure) -> Double {
    guard summed.range.rows.count == tested.range.rows.count,
      summed.range.columns.count == tested.range.columns.count
    else { throw .differentSizes }
    let values = values(in: summed)
    return Self.sum(
      places.compactMap { place in
        if case .number(let number) = values[place] { number } else { nil }
      })
  }

  /// The places, row by row, at which each block meets the criterion that follows it.
  func matchingPlaces(_ arguments: [Formula]) throws(FormulaFailure) -> [Int] {
    guard arguments.count.isMultiple(of: 2) else { throw .arguments(.countIfs) }
    var size: (rows: Int, columns: Int)?
    var places: [Int]?
    for pair in stride(from: 0, to: arguments.count, by: 2) {
      let range = try block(of: arguments[pair])
      let found = (rows: range.range.rows.count, columns: range.range.columns.count)
      guard size.map({ $0 == found }) ?? true else { throw .differentSizes }
      size = found
      let criterion = try Criterion(try value(of: arguments[pair + 1]))
      let values = values(in: range)
      places = (places ?? Array(values.indices)).filter { criterion.holds(for: values[$0]) }
    }
    return places ?? []
  }
}
