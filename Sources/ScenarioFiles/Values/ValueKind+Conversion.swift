extension ValueKind {
  /// A written quantity in this kind's own unit: dollars, shares, months or counts, rates per year
  /// and chances per the period that they are written with.
  ///
  /// - Throws: that the quantity is in another unit, with what to write instead.
  func number(_ quantity: Quantity) throws(ValueProblem) -> Double {
    switch dimension {
    case .share: try share(quantity)
    case .money: try money(quantity)
    case .wage: try wage(quantity)
    case .count: try count(quantity)
    case .people: try people(quantity)
    case .perYear: try perYear(quantity)
    case .chance: try chance(quantity)
    case .months, .duration: try time(quantity)
    }
  }

  private func wrong(_ quantity: Quantity, help: String? = nil) -> ValueProblem {
    ValueProblem(
      code: .wrongUnit, offset: quantity.offset,
      message: "wants \(description), but '\(quantity.text)' is \(quantity.nature)", help: help)
  }

  private func share(_ quantity: Quantity) throws(ValueProblem) -> Double {
    let isYearly = quantity.suffix == .perYear && allowsPerYear
    guard quantity.suffix == nil || isYearly else {
      throw wrong(quantity, help: "leave out '\(quantity.suffix?.rawValue ?? "")'")
    }
    guard quantity.sign != .dollars else { throw wrong(quantity) }
    guard quantity.sign == .percent || abs(quantity.magnitude) <= max(1, upper) else {
      throw wrong(
        quantity,
        help: quantity.magnitude <= 100 ? "write \(plain(quantity.magnitude))%" : nil)
    }
    return quantity.magnitude
  }

  private func money(_ quantity: Quantity) throws(ValueProblem) -> Double {
    guard quantity.sign == .dollars else {
      let isPlain = quantity.sign == .none && quantity.suffix == nil
      throw wrong(quantity, help: isPlain ? "write $\(plain(quantity.magnitude))" : nil)
    }
    if let suffix = quantity.suffix {
      throw wrong(quantity, help: "leave out '\(suffix.rawValue)'")
    }
    return quantity.magnitude
  }

  private func wage(_ quantity: Quantity) throws(ValueProblem) -> Double {
    guard quantity.sign == .dollars, quantity.suffix == .perHour else {
      switch (quantity.sign, quantity.suffix) {
      case (.dollars, .perYear):
        throw wrong(
          quantity, help: "a year of full-time work has 2,080 hours: divide by 2,080")
      case (.dollars, .none): throw wrong(quantity, help: "write '\(quantity.text) per hour'")
      case (.none, .none), (.none, .perHour):
        throw wrong(quantity, help: "write '$\(plain(quantity.magnitude)) per hour'")
      default: throw wrong(quantity)
      }
    }
    return quantity.magnitude
  }

  private func count(_ quantity: Quantity) throws(ValueProblem) -> Double {
    guard quantity.sign == .none else { throw wrong(quantity) }
    switch quantity.suffix {
    case .none, .perMonth, .people: return quantity.magnitude
    case .perYear: return quantity.magnitude / 12
    default: throw wrong(quantity)
    }
  }

  private func people(_ quantity: Quantity) throws(ValueProblem) -> Double {
    guard quantity.sign == .none, quantity.suffix == nil || quantity.suffix == .people else {
      throw wrong(quantity)
    }
    return quantity.magnitude
  }

  private func perYear(_ quantity: Quantity) throws(ValueProblem) -> Double {
    guard quantity.sign == .none else { throw wrong(quantity) }
    switch quantity.suffix {
    case .perYear: return quantity.magnitude
    case .perMonth: return quantity.magnitude * 12
    case .perQuarter: return quantity.magnitude * 4
    case .none:
      let number = plain(quantity.magnitude)
      throw wrong(quantity, help: "write '\(number) per year' or '\(number) per month'")
    default: throw wrong(quantity)
    }
  }

  private func chance(_ quantity: Quantity) throws(ValueProblem) -> Double {
    let number = plain(quantity.magnitude * 100)
    guard quantity.sign == .percent else {
      let isShare = quantity.sign == .none && (0...1).contains(quantity.magnitude)
      throw wrong(
        quantity,
        help: isShare ? "write '\(number)% \(quantity.suffix?.rawValue ?? "per month")'" : nil)
    }
    guard quantity.suffix == .perMonth || quantity.suffix == .perYear else {
      throw wrong(
        quantity,
        help: quantity.suffix == nil
          ? "write '\(number)% per month' or '\(number)% per year'"
          : "write it per month or per year")
    }
    return quantity.magnitude
  }

  private func time(_ quantity: Quantity) throws(ValueProblem) -> Double {
    guard quantity.sign == .none else { throw wrong(quantity) }
    switch quantity.suffix {
    case .months: return quantity.magnitude
    case .years: return quantity.magnitude * 12
    case .weeks:
      let months = (quantity.magnitude / 52 * 12 * 10).rounded() / 10
      throw wrong(quantity, help: "write it in months: about \(plain(months)) months")
    case .none:
      let number = plain(quantity.magnitude)
      throw wrong(quantity, help: "write '\(number) \(number == "1" ? "month" : "months")'")
    default: throw wrong(quantity)
    }
  }
}
