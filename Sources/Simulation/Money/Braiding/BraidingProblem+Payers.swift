extension BraidingProblem {
  /// Adds a payer before those that rank after it.
  ///
  /// What is hardest to use later comes first: the soonest to lapse, then what may pay for least,
  /// then the order of the file, then the award that arose first.
  ///
  /// - Parameters:
  ///   - payer: an award of a stream
  ///   - lapses: the month in which what is left of it lapses; `Award.never` where it does not
  ///   - breadth: the number of cost line × group pairs that it may pay for
  mutating func rank(_ payer: Payer, lapses: Int, breadth: Int) {
    let rank = Rank(lapses: lapses, breadth: breadth, stream: payer.stream, award: payer.award)
    var position = payers.count
    while position > 0, rank < ranks[position - 1] { position -= 1 }
    payers.insert(payer, at: position)
    ranks.insert(rank, at: position)
  }

  /// Whether some payer's period begins or ends with a month.
  func payersChange(at month: Int) -> Bool {
    for payer in payers.indices
    where payers[payer].arose == month || payers[payer].end == month {
      return true
    }
    return false
  }

  /// What decides when a payer's turn comes.
  struct Rank: Sendable, BitwiseCopyable, Comparable {
    let lapses: Int
    let breadth: Int
    let stream: Int
    /// Awards are numbered in the order in which they arose.
    let award: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.lapses, left.breadth, left.stream, left.award)
        < (right.lapses, right.breadth, right.stream, right.award)
    }
  }
}

extension BraidingProblem {
  /// The place of the cap on what a payer pays for a cohort's training, if there is one.
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
