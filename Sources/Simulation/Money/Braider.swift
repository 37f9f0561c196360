import Planning

/// A way to decide who pays for what.
enum Braider: Sendable {
  /// Cost by cost, from the streams in file order, as most hubs do by hand.
  case inOrder

  init(_ braiding: Scenario.Braiding) {
    switch braiding {
    case .inOrder, .optimal:
      // The scenario reader says plainly that the optimum is not there yet.
      self = .inOrder
    }
  }

  /// Fills in the payments and what remains unpaid.
  func solve(_ problem: inout BraidingProblem) {
    switch self {
    case .inOrder: problem.payInOrder()
    }
  }
}

extension BraidingProblem {
  /// Pays each item in turn from the payers in turn, as far as permissions and caps allow.
  fileprivate mutating func payInOrder() {
    payments.removeAll(keepingCapacity: true)
    unpaid.removeAll(keepingCapacity: true)
    rooms.removeAll(keepingCapacity: true)
    for payer in payers { rooms.append(Room(payer)) }
    for index in items.indices {
      let item = items[index]
      var left = item.amount
      for place in payers.indices where left > 0 {
        guard allowed[index * payers.count + place] else { continue }
        var room = rooms[place].capacity
        if item.isAdministration { room = min(room, rooms[place].administration) }
        if item.isIndirect { room = min(room, rooms[place].indirect) }
        let training = item.isCohortTraining ? trainingRoom(of: place, item) : nil
        if let training { room = min(room, trainingRooms[training].room) }
        let paid = min(left, room)
        guard paid > 0 else { continue }
        rooms[place].capacity -= paid
        // Int.max stands for no limit, and stays out of reach of any sum of cents.
        if item.isAdministration { rooms[place].administration -= paid }
        if item.isIndirect { rooms[place].indirect -= paid }
        if let training { trainingRooms[training].room -= paid }
        payments.append(Payment(item: index, payer: place, amount: paid))
        left -= paid
      }
      unpaid.append(left)
    }
  }

  private func trainingRoom(of payer: Int, _ item: Item) -> Int? {
    trainingRooms.firstIndex {
      $0.payer == payer && $0.cohort == item.cohort && $0.group == item.group
    }
  }
}
