import Planning

/// What paying in order would have left of a problem that was braided, on the same demands, awards
/// and caps.
struct InOrderTrial: ~Copyable {
  private var problem = BraidingProblem()
  private var payerOrder = PlainList<Int>()
  private var itemOrder = PlainList<Int>()
  private var placeOfPayer = PlainList<Int>()

  private var optimum = Braider(.optimal)

  /// Cents of a problem (costs and payers in any order, with who may pay for what) that remain unpaid
  /// when everything is braided as well as it can be.
  mutating func leastGap(of posed: borrowing BraidingProblem) -> Int {
    arrange(posed)
    optimum.solve(&problem)
    return problem.totalUnpaid
  }

  /// Cents of a problem that remain unpaid when each cost in file order is paid by the streams in file
  /// order.
  mutating func gap(of braided: borrowing BraidingProblem) -> Int {
    arrange(braided)
    problem.payInOrder()
    return problem.totalUnpaid
  }

  private mutating func arrange(_ braided: borrowing BraidingProblem) {
    sortPayers(of: braided)
    sortItems(of: braided)
    problem.clear()
    placeOfPayer.fill(0, count: braided.payers.count)
    for place in payerOrder.indices {
      placeOfPayer[payerOrder[place]] = place
      problem.payers.append(braided.payers[payerOrder[place]])
    }
    for place in itemOrder.indices { problem.items.append(braided.items[itemOrder[place]]) }
    for place in braided.trainingRooms.indices {
      let room = braided.trainingRooms[place]
      problem.trainingRooms.append(
        BraidingProblem.TrainingRoom(
          payer: placeOfPayer[room.payer], cohort: room.cohort, group: room.group,
          room: room.room))
    }
    problem.allowNothing()
    for place in itemOrder.indices {
      for payer in payerOrder.indices
      where braided.isAllowed(itemOrder[place], payer: payerOrder[payer]) {
        problem.allow(place, payer: payer)
      }
    }
  }

  /// Streams in file order, within a stream the soonest to end, and the reserve last.
  private mutating func sortPayers(of braided: borrowing BraidingProblem) {
    payerOrder.removeAll()
    for place in braided.payers.indices {
      var position = payerOrder.count
      while position > 0,
        isBefore(braided.payers[place], braided.payers[payerOrder[position - 1]])
      {
        position -= 1
      }
      payerOrder.insert(place, at: position)
    }
  }

  private func isBefore(_ left: BraidingProblem.Payer, _ right: BraidingProblem.Payer) -> Bool {
    func key(_ payer: BraidingProblem.Payer) -> (Int, Int, Int) {
      (payer.stream < 0 ? Int.max : payer.stream, payer.end, payer.award)
    }
    return key(left) < key(right)
  }

  /// Costs in file order, which is the order of their components; the order of equals stays.
  private mutating func sortItems(of braided: borrowing BraidingProblem) {
    itemOrder.removeAll()
    for place in braided.items.indices {
      var position = itemOrder.count
      while position > 0,
        braided.items[place].component < braided.items[itemOrder[position - 1]].component
      {
        position -= 1
      }
      itemOrder.insert(place, at: position)
    }
  }
}
