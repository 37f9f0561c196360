/// Part `index` of `count` equal parts of a whole number; the parts add up to it exactly.
func part(_ index: Int, of count: Int, amount: Int) -> Int {
  amount * (index + 1) / count - amount * index / count
}

/// Splits a whole number in proportion to weights, by largest remainder, ties to the earlier.
///
/// The parts add up to `amount` exactly. With no weight at all, everything goes to the first part.
///
/// - Parameters:
///   - amount: what is split, at least 0
///   - weights: at least 0 each
///   - parts: filled with one part for each weight
///   - remainders: a list to work with
func split(
  _ amount: Int, by weights: borrowing PlainList<Int>, into parts: inout PlainList<Int>,
  _ remainders: inout PlainList<Int>
) {
  parts.removeAll()
  remainders.removeAll()
  var total = 0
  for index in weights.indices { total += weights[index] }
  guard total > 0 else {
    for index in weights.indices { parts.append(index == 0 ? amount : 0) }
    return
  }
  var left = amount
  for index in weights.indices {
    let product = amount.multipliedFullWidth(by: weights[index])
    let (quotient, remainder) = total.dividingFullWidth(product)
    parts.append(quotient)
    remainders.append(remainder)
    left -= quotient
  }
  while left > 0 {
    var best = 0
    for index in weights.indices where remainders[index] > remainders[best] { best = index }
    parts[best] += 1
    remainders[best] = -1
    left -= 1
  }
}
