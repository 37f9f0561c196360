import Uncertainty

extension ValueKind {
  /// A named family with its arguments in this kind's unit.
  func call(
    _ function: WrittenValue.Function, _ arguments: [Quantity], _ weights: [Quantity]
  ) throws(ValueProblem) -> Distribution.Family {
    if function == .beta { return try beta(arguments) }
    var values: [Double] = []
    for argument in arguments { values.append(try number(argument)) }
    switch function {
    case .pert, .triangular:
      try requireOrder(function, arguments, values)
      return function == .pert
        ? .pert(minimum: values[0], mode: values[1], maximum: values[2])
        : .triangular(minimum: values[0], mode: values[1], maximum: values[2])
    case .uniform:
      try requireOrder(function, arguments, values)
      return .uniform(minimum: values[0], maximum: values[1])
    case .normal, .lognormal, .gamma:
      try requirePositive(function, arguments, values)
      switch function {
      case .normal: return .normal(mean: values[0], standardDeviation: values[1])
      case .gamma: return .gamma(mean: values[0], standardDeviation: values[1])
      default: return .lognormal(mean: values[0], standardDeviation: values[1])
      }
    case .discrete: return try discrete(arguments, values, weights)
    case .quantiles: return .quantiles(try points(arguments, values, weights))
    case .beta, .history:
      throw ValueProblem(
        code: .malformedValue, message: "'\(function.rawValue)' has no numbers to read here")
    }
  }

  private func beta(_ arguments: [Quantity]) throws(ValueProblem) -> Distribution.Family {
    guard dimension == .share || dimension == .chance else {
      throw ValueProblem(
        code: .wrongUnit, message: "wants \(description), but beta is for shares and chances",
        help: "write pert(least, most likely, most) instead")
    }
    if dimension == .chance, !arguments.contains(where: { $0.suffix != nil }) {
      throw ValueProblem(
        code: .wrongUnit, message: "wants \(description)",
        help: "write 'per month' or 'per year' after the bracket")
    }
    if let wrong = arguments.first(where: { $0.sign != .none || $0.magnitude <= 0 }) {
      throw ValueProblem(
        code: .distribution, offset: wrong.offset,
        message: "beta wants two numbers above 0, not '\(wrong.text)'")
    }
    return .beta(alpha: arguments[0].magnitude, beta: arguments[1].magnitude)
  }

  private func requireOrder(
    _ function: WrittenValue.Function, _ arguments: [Quantity], _ values: [Double]
  ) throws(ValueProblem) {
    let isOrdered = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    guard isOrdered, let first = values.first, let last = values.last, first < last else {
      let texts = arguments.map(\.text).joined(separator: ", ")
      throw ValueProblem(
        code: .distribution, offset: arguments.first?.offset ?? 0,
        message: "the arguments of \(function.rawValue) must rise, unlike \(texts)",
        help: "write \(function.signature)")
    }
    guard last > lower, first < upper else {
      throw ValueProblem(
        code: .outOfDomain, offset: arguments.first?.offset ?? 0,
        message: "must lie between \(written(lower)) and \(written(upper))")
    }
  }

  private func requirePositive(
    _ function: WrittenValue.Function, _ arguments: [Quantity], _ values: [Double]
  ) throws(ValueProblem) {
    if values[1] <= 0 {
      throw ValueProblem(
        code: .distribution, offset: arguments[1].offset,
        message: "the standard deviation of \(function.rawValue) must be above 0, "
          + "not \(arguments[1].text)")
    }
    if function != .normal, values[0] <= 0 {
      throw ValueProblem(
        code: .distribution, offset: arguments[0].offset,
        message: "the mean of \(function.rawValue) must be above 0, not \(arguments[0].text)")
    }
    guard lower...upper ~= values[0] else {
      throw ValueProblem(
        code: .outOfDomain, offset: arguments[0].offset,
        message: "must lie between \(written(lower)) and \(written(upper)), "
          + "but the mean is \(arguments[0].text)")
    }
  }

  private func discrete(_ arguments: [Quantity], _ values: [Double], _ weights: [Quantity])
    throws(ValueProblem) -> Distribution.Family
  {
    for (argument, value) in zip(arguments, values) where !(lower...upper ~= value) {
      throw ValueProblem(
        code: .outOfDomain, offset: argument.offset,
        message: "must lie between \(written(lower)) and \(written(upper)), "
          + "unlike \(argument.text)")
    }
    for weight in weights where weight.magnitude < 0 || weight.sign == .dollars {
      throw ValueProblem(
        code: .distribution, offset: weight.offset,
        message: "a weight must be a number of at least 0, not \(weight.text)")
    }
    guard weights.contains(where: { $0.magnitude > 0 }) else {
      throw ValueProblem(
        code: .distribution, offset: weights.first?.offset ?? 0,
        message: "at least one weight must be above 0")
    }
    return .discrete(
      zip(values, weights).map { WeightedValue($0.0, weight: $0.1.magnitude) })
  }
}
