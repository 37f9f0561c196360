import Uncertainty

extension ValueKind {
  /// The points of `quantiles`, in this kind's unit.
  func points(
    _ arguments: [Quantity], _ values: [Double], _ probabilities: [Quantity]
  ) throws(ValueProblem) -> [QuantilePoint] {
    for probability in probabilities
    where probability.suffix != nil || probability.sign == .dollars
      || !(probability.magnitude > 0 && probability.magnitude < 1)
    {
      let isPercent = probability.sign == .none && probability.suffix == nil
      throw ValueProblem(
        code: .quantilePoints, offset: probability.offset,
        message: "a point of quantiles begins with a chance between 0% and 100%, unlike "
          + "'\(probability.text)'",
        help: isPercent && (1..<100).contains(probability.magnitude)
          ? "write '\(plain(probability.magnitude))%:'"
          : probability.magnitude == 0 || probability.magnitude == 1
            ? "nobody knows the least and the greatest value for certain: write 1% or 99%" : nil)
    }
    for (argument, value) in zip(arguments, values) { try check(value, argument) }
    try checkBounds(arguments, values)
    for index in arguments.indices.dropFirst() {
      let pair = (probabilities[index - 1], probabilities[index])
      guard pair.0.magnitude < pair.1.magnitude else {
        throw ValueProblem(
          code: .quantilePoints, offset: pair.1.offset,
          message: "the chances of quantiles must rise, but '\(pair.1.text)' follows "
            + "'\(pair.0.text)'")
      }
      guard values[index - 1] < values[index] else {
        let (value, last) = (arguments[index].text, arguments[index - 1].text)
        throw ValueProblem(
          code: .quantilePoints, offset: arguments[index].offset,
          message: "the values of quantiles must rise with their chances, but '\(value)' follows "
            + "'\(last)'",
          help: "\(pair.1.text) lie below the value after '\(pair.1.text):', which cannot be less "
            + "than the value that \(pair.0.text) lie below")
      }
    }
    return zip(probabilities, values).map { QuantilePoint($0.0.magnitude, $0.1) }
  }

  /// The curve comes near to the bounds of the kind but never reaches them.
  private func checkBounds(_ arguments: [Quantity], _ values: [Double]) throws(ValueProblem) {
    let isShare = domain(greatest: values.max() ?? 0) == .share
    for (argument, value) in zip(arguments, values)
    where value <= 0 || (isShare && value >= 1) {
      throw ValueProblem(
        code: .quantilePoints, offset: argument.offset,
        message: "a value of quantiles must lie above \(written(0))"
          + (isShare ? " and below \(written(1))" : "") + ", not at \(argument.text)",
        help: "the curve only comes near to its ends: write a value close to it, or use "
          + "discrete(…) if it does happen")
    }
  }

  /// What is wrong with points that no curve can follow, and what to change.
  func curveProblem(
    _ written: WrittenValue, near probability: Double, _ remedy: QuantileRemedy?
  ) -> ValueProblem {
    guard case .call(_, let arguments, let chances) = written else {
      return ValueProblem(code: .quantilesFall, message: "is no distribution")
    }
    let above = chances.firstIndex { $0.magnitude > probability } ?? chances.count
    let place: String
    if above == 0 {
      place = "below the \(chances[0].text) point"
    } else if above == chances.count {
      place = "above the \(chances[above - 1].text) point"
    } else {
      place = "between the \(chances[above - 1].text) and the \(chances[above].text) point"
    }
    let help: String
    var offset = 0
    switch remedy {
    case .move(let point, let lower, let upper):
      offset = arguments[point].offset
      let range =
        switch (lower.map(self.written), upper.map(self.written)) {
        case (let lower?, let upper?): "between \(lower) and \(upper)"
        case (let lower?, nil): "at least at \(lower)"
        case (nil, let upper?): "at most at \(upper)"
        case (nil, nil): "elsewhere"
        }
      help =
        "with the others as they are, the \(chances[point].text) point would have to lie \(range)"
    case .leaveOut(let point):
      offset = chances[point].offset
      help = "leave out the \(chances[point].text) point"
    case nil:
      help = "give fewer points: three say most of what a judgment can"
    }
    return ValueProblem(
      code: .quantilesFall, offset: offset,
      message: "no smooth curve goes through these points: \(place) it would fall",
      help: help)
  }
}
