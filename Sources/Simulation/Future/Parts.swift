/// Part `index` of `count` equal parts of a whole number; the parts add up to it exactly.
func part(_ index: Int, of count: Int, amount: Int) -> Int {
  amount * (index + 1) / count - amount * index / count
}

/// Splits a whole number in proportion to weights, by largest remainder, ties to the earlier.
///
/// The parts add up to `amount` exactly. With no weight at all, everything goes to the first part.
func split(_ amount: Int, by weights: [Int], into parts: inout [Int]) {
  parts.removeAll(keepingCapacity: true)
  let total = weights.reduce(0, +)
  guard total > 0 else {
    for index in weights.indices { parts.append(index == 0 ? amount : 0) }
    return
  }
  var left = amount
  var remainders: [Int] = []
  for weight in weights {
    let product = amount.multipliedFullWidth(by: weight)
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
