extension BraidingProblem {
  /// Whether some payer's period begins or ends with a month.
  @inline(__always)
  func payersChange(at month: Int) -> Bool {
    for payer in payers.indices
    where payers[payer].arose == month || payers[payer].end == month {
      return true
    }
    return false
  }

  /// Whether every payer's period covers all of some months.
  @inline(__always)
  func payersCover(_ months: Range<Int>) -> Bool {
    for payer in payers.indices
    where payers[payer].arose > months.lowerBound || payers[payer].end < months.upperBound {
      return false
    }
    return true
  }

  /// The place of the cap on what a payer pays for a cohort's training, if there is one.
  @inline(__always)
  func placeOfRoom(payer: Int, cohort: Int, group: Int) -> Int? {
    for place in trainingRooms.indices
    where trainingRooms[place].payer == payer && trainingRooms[place].cohort == cohort
      && trainingRooms[place].group == group
    {
      return place
    }
    return nil
  }
}
