/// How one taker's formula aid arrives and is earned, in cents.
struct AidSchedule: Sendable {
  /// Charged to the aid by the end of each month of training.
  let charged: [Int]
  /// Disbursed by the end of each month of training: half at the start, the rest midway.
  let disbursed: [Int]

  /// The aid of a taker over a training of `tuition.count` months.
  ///
  /// - Parameters:
  ///   - amount: the whole aid in cents, at most the tuition
  ///   - tuition: the taker's tuition month by month, in cents
  ///   - isSpread: whether tuition falls in equal parts, so that the aid does too
  init(amount: Int, tuition: [Int], isSpread: Bool) {
    let length = tuition.count
    let total = tuition.reduce(0, +)
    var charged: [Int] = []
    var disbursed: [Int] = []
    var tuitionSoFar = 0
    var chargedBefore = 0
    for month in 0..<length {
      let paid = month >= length / 2 ? amount : amount / 2
      let due: Int
      tuitionSoFar += tuition[month]
      if isSpread {
        due = amount * (month + 1) / length
      } else {
        due = total == 0 ? 0 : amount * tuitionSoFar / total
      }
      // Aid pays tuition of the month alone, and no more than has been disbursed.
      chargedBefore = min(due, paid, chargedBefore + tuition[month])
      charged.append(chargedBefore)
      disbursed.append(paid)
    }
    self.charged = charged
    self.disbursed = disbursed
  }

  /// What is charged for one taker in one month of training.
  func charge(month: Int) -> Int { charged[month] - (month > 0 ? charged[month - 1] : 0) }

  /// What is disbursed for one taker in one month of training.
  func disbursement(month: Int) -> Int {
    disbursed[month] - (month > 0 ? disbursed[month - 1] : 0)
  }
}
