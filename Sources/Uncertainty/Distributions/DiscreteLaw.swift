/// A value and how much weight it has against the others.
package struct WeightedValue: Sendable, Hashable {
  package let value: Double
  package let weight: Double

  package init(_ value: Double, weight: Double) {
    self.value = value
    self.weight = weight
  }
}

/// A distribution over finitely many values.
struct DiscreteLaw: Sendable, Hashable {
  /// The values with positive weight in ascending order, each once.
  private let values: [Double]

  /// The weight of each value and of all below it.
  private let cumulativeWeights: [Double]

  init(_ entries: [WeightedValue], domain: Domain) throws(DistributionError) {
    guard !entries.isEmpty else { throw .noValues }
    for entry in entries {
      guard entry.value.isFinite else { throw .notFinite(.value, entry.value) }
      guard entry.weight.isFinite else { throw .notFinite(.weight, entry.weight) }
      guard entry.weight >= 0 else {
        throw .negativeWeight(value: entry.value, weight: entry.weight)
      }
    }
    guard entries.contains(where: { $0.weight > 0 }) else { throw .allWeightsZero }
    var values: [Double] = []
    var cumulativeWeights: [Double] = []
    var sum = 0.0
    for entry in entries.sorted(by: { $0.value < $1.value })
    where entry.weight > 0 && domain.contains(entry.value) {
      sum += entry.weight
      if values.last == entry.value {
        cumulativeWeights[values.count - 1] = sum
      } else {
        values.append(entry.value)
        cumulativeWeights.append(sum)
      }
    }
    guard !values.isEmpty else { throw .noProbabilityInDomain(domain) }
    self.values = values
    self.cumulativeWeights = cumulativeWeights
  }

  var support: Domain { Domain(lower: values[0], upper: values[values.count - 1]) }

  /// The smallest value whose share of the weight, with those below it, is at least u.
  func quantile(_ uniform: Double) -> Double {
    let level = uniform * cumulativeWeights[cumulativeWeights.count - 1]
    var low = 0
    var high = values.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulativeWeights[middle] >= level { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }

  var mean: Double {
    var sum = 0.0
    var previous = 0.0
    for (value, cumulative) in zip(values, cumulativeWeights) {
      sum += value * (cumulative - previous)
      previous = cumulative
    }
    return sum / previous
  }
}
