/// How one taker's formula aid arrives and is earned, in cents.
struct AidSchedule: Sendable {
  /// Charged to the aid by the end of each month of training, and of the months after it in which
  /// late aid still arrives.
  let charged: [Int]
  /// Disbursed by the end of each of those months: half at the start, the rest midway, or later by
  /// as much as the aid is late.
  let disbursed: [Int]
  /// What is charged in each month of training for that month's tuition.
  private let own: [Int]

  /// The aid of a taker over a training of `tuition.count` months.
  ///
  /// - Parameters:
  ///   - amount: the whole aid in cents, at most the tuition
  ///   - tuition: the taker's tuition month by month, in cents
  ///   - isSpread: whether tuition falls in equal parts, so that the aid does too
  ///   - late: how many months after it is due each half arrives
  init(amount: Int, tuition: [Int], isSpread: Bool, late: Int = 0) {
    let length = tuition.count
    let total = tuition.reduce(0, +)
    var earned: [Int] = []
    var due: [Int] = []
    var tuitionSoFar = 0
    var earnedBefore = 0
    for month in 0..<length {
      let paid = month >= length / 2 ? amount : amount / 2
      let share: Int
      tuitionSoFar += tuition[month]
      if isSpread {
        share = amount * (month + 1) / length
      } else {
        share = total == 0 ? 0 : amount * tuitionSoFar / total
      }
      // Aid pays tuition of the month alone, and no more than is disbursed for it.
      earnedBefore = min(share, paid, earnedBefore + tuition[month])
      earned.append(earnedBefore)
      due.append(paid)
    }
    guard late > 0, length > 0 else {
      charged = earned
      disbursed = due
      own = earned.indices.map { earned[$0] - ($0 > 0 ? earned[$0 - 1] : 0) }
      return
    }
    var own: [Int] = []
    var charged: [Int] = []
    var disbursed: [Int] = []
    for month in 0..<(length + late) {
      let arrived = month < late ? 0 : due[min(month - late, length - 1)]
      let covered = min(earned[min(month, length - 1)], arrived)
      if month < length {
        own.append(max(0, covered - (month > 0 ? earned[month - 1] : 0)))
      }
      charged.append(covered)
      disbursed.append(arrived)
    }
    self.own = own
    self.charged = charged
    self.disbursed = disbursed
  }

  /// What is charged for one taker in one month of training for that month's tuition.
  func charge(month: Int) -> Int { own[month] }

  /// What is disbursed for one taker in one month of training, what goes to earlier months aside.
  func disbursement(month: Int) -> Int {
    disbursed[month] - (month > 0 ? disbursed[month - 1] : 0) - refund(month: month)
  }

  /// What arrives in a month, counted from the start of training, for tuition of earlier months.
  func refund(month: Int) -> Int {
    guard charged.indices.contains(month) else { return 0 }
    let before = month > 0 ? charged[month - 1] : 0
    return charged[month] - before - (own.indices.contains(month) ? own[month] : 0)
  }
}
