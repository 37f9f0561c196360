import Planning
import Uncertainty

/// A value that has been read for a key: its distribution in the key's unit.
struct ReadValue: Sendable, Hashable {
  let unit: Planning.Unit
  let distribution: Distribution
}

extension ValueKind {
  /// Reads a value's text for a key of this kind.
  ///
  /// - Throws: the first thing that is wrong with it, and where in the text.
  func read(_ text: String) throws(ValueProblem) -> ReadValue {
    try read(try scanned(text), text)
  }

  /// What a value's text says, before this kind's unit is asked for.
  func scanned(_ text: String) throws(ValueProblem) -> WrittenValue {
    do {
      return try ValueScanner.read(text)
    } catch {
      var problem = error
      if problem.code == .malformedValue, let trap = typographicTrap(in: text) {
        problem.help = trap
      } else if problem.code == .malformedValue, problem.help == nil {
        problem.help = "write \(description)"
      }
      throw problem
    }
  }

  /// A value that is not drawn from a file.
  func read(_ written: WrittenValue, _ text: String) throws(ValueProblem) -> ReadValue {
    let family = try family(written)
    let domain = domain(greatest: written.quantities.map(\.magnitude).max() ?? 0)
    do {
      return ReadValue(
        unit: unit(period: try period(written)),
        distribution: try Distribution(family, domain: domain))
    } catch let problem as ValueProblem {
      throw problem
    } catch DistributionError.curveUnsettled {
      throw ValueProblem(
        code: .quantilesFall, message: "\(DistributionError.curveUnsettled)",
        help: "leave a point out, such as the one at 25%, or move one a little: 96% in place of 95%"
      )
    } catch DistributionError.curveFalls(let near, let remedy) {
      throw curveProblem(written, near: near, remedy)
    } catch {
      throw ValueProblem(code: .distribution, message: "'\(text)': \(error)")
    }
  }

  private func period(_ written: WrittenValue) throws(ValueProblem) -> Planning.Unit.Period? {
    guard dimension == .chance else { return nil }
    let suffixes = written.quantities.compactMap(\.suffix)
    guard let first = suffixes.first else { return nil }
    if let other = written.quantities.first(where: { $0.suffix != nil && $0.suffix != first }) {
      throw ValueProblem(
        code: .wrongUnit, offset: other.offset,
        message: "mixes chances '\(first.rawValue)' and '\(other.suffix?.rawValue ?? "")'",
        help: "write both for the same period")
    }
    return first == .perYear ? .year : .month
  }

  private func family(_ written: WrittenValue) throws(ValueProblem) -> Distribution.Family {
    switch written {
    case .known(let quantity): return .fixed(try known(quantity))
    case .range(let low, let high): return try range(low, high)
    case .tally(let successes, let tries): return try tally(successes, tries)
    case .call(let function, let arguments, let weights):
      return try call(function, arguments, weights)
    case .history:
      throw ValueProblem(
        code: .contradiction, message: "must be a known value, which cannot be drawn from a file")
    }
  }

  func known(_ quantity: Quantity) throws(ValueProblem) -> Double {
    var value = try number(quantity)
    if isWhole, abs(value - value.rounded()) < 1e-9 { value = value.rounded() }
    if isWhole, value != value.rounded() {
      throw ValueProblem(
        code: .outOfDomain, offset: quantity.offset,
        message: "wants a whole number\(dimension == .months ? " of months" : ""), "
          + "not \(quantity.text)")
    }
    try check(value, quantity)
    return value
  }

  /// Checks one number against what the key allows.
  func check(_ value: Double, _ quantity: Quantity) throws(ValueProblem) {
    if value < lower {
      throw ValueProblem(
        code: .outOfDomain, offset: quantity.offset,
        message: "must be at least \(written(lower)), not \(quantity.text)")
    }
    if value > upper {
      throw ValueProblem(
        code: .outOfDomain, offset: quantity.offset,
        message: "must be at most \(written(upper)), not \(quantity.text)")
    }
  }

  private func range(_ low: Quantity, _ high: Quantity) throws(ValueProblem)
    -> Distribution.Family
  {
    let least = try number(low)
    let greatest = try number(high)
    guard least < greatest else {
      throw ValueProblem(
        code: .rangeOrder, offset: low.offset,
        message: "the first of '\(low.text) to \(high.text)' must be less than the second",
        help: least == greatest
          ? "write \(low.text) alone for a known value" : "write '\(high.text) to \(low.text)'")
    }
    // A range may reach past 0 or 100% (the format then clamps a normal curve), other limits are
    // limits of the thing itself.
    if lower > 0 { try check(least, low) }
    if dimension != .share, dimension != .chance { try check(greatest, high) }
    guard greatest > lower, least < upper, greatest <= 10 * upper else {
      throw ValueProblem(
        code: .outOfDomain, offset: low.offset,
        message: "must lie between \(written(lower)) and \(written(upper)), "
          + "unlike '\(low.text) to \(high.text)'")
    }
    return .range(low: least, high: greatest)
  }

  private func tally(_ successes: Quantity, _ tries: Quantity) throws(ValueProblem)
    -> Distribution.Family
  {
    let text = "\(successes.text) of \(tries.text)"
    guard dimension == .share || dimension == .chance else {
      throw ValueProblem(
        code: .wrongUnit, offset: successes.offset,
        message: "wants \(description), but '\(text)' is a share")
    }
    if dimension == .chance, successes.suffix != .perMonth, successes.suffix != .perYear {
      throw ValueProblem(
        code: .wrongUnit, offset: successes.offset, message: "wants \(description)",
        help: "write '\(text) per month' or '\(text) per year'")
    }
    guard successes.sign == .none, tries.sign == .none,
      successes.magnitude == successes.magnitude.rounded(),
      tries.magnitude == tries.magnitude.rounded(), tries.magnitude <= 1e9
    else {
      throw ValueProblem(
        code: .tally, offset: successes.offset,
        message: "'\(text)' must count whole successes in whole tries")
    }
    guard tries.magnitude >= 1, successes.magnitude >= 0,
      successes.magnitude <= tries.magnitude
    else {
      throw ValueProblem(
        code: .tally, offset: successes.offset,
        message: "there cannot be \(plain(successes.magnitude)) successes in "
          + "\(plain(tries.magnitude)) tries",
        help: successes.magnitude > tries.magnitude && tries.magnitude >= 1
          ? "did you mean '\(plain(tries.magnitude)) of \(plain(successes.magnitude))'?" : nil)
    }
    return .successes(Int(successes.magnitude), of: Int(tries.magnitude))
  }
}
