extension BraidingProblem {
  /// Pays each item in turn from the payers in turn, as far as permissions and caps allow.
  ///
  /// The same payments come about when each payer in turn pays what it can of the items in turn.
  mutating func payInOrder() {
    payments.removeAll()
    unpaid.removeAll()
    rooms.removeAll()
    haveLeft.fill(0, count: wordsPerItem)
    for payer in payers.indices {
      rooms.append(Room(payers[payer]))
      if payers[payer].capacity > 0 { haveLeft[payer / 64] |= 1 << UInt64(payer % 64) }
    }
    for place in trainingRooms.indices { trainingRooms[place].left = trainingRooms[place].room }
    let words = wordsPerItem
    for index in items.indices {
      var left = items[index].amount
      for word in 0..<words where left > 0 {
        // Who has nothing left is not asked.
        var waiting = allowed[index * words + word] & haveLeft[word]
        while waiting != 0 && left > 0 {
          left -= pay(left, of: index, from: word * 64 + waiting.trailingZeroBitCount)
          waiting &= waiting - 1
        }
      }
      unpaid.append(left)
    }
  }

  /// Pays as much of an item as a payer can, and answers how much that is.
  private mutating func pay(_ amount: Int, of index: Int, from place: Int) -> Int {
    var paid = min(amount, rooms[place].capacity)
    switch items[index].kind {
    case .direct: break
    case .administration:
      paid = min(paid, rooms[place].administration)
      guard paid > 0 else { return 0 }
      // Int.max stands for no limit, and stays out of reach of any sum of cents.
      rooms[place].administration -= paid
    case .indirect:
      paid = min(paid, rooms[place].administration, rooms[place].indirect)
      guard paid > 0 else { return 0 }
      rooms[place].administration -= paid
      rooms[place].indirect -= paid
    case .training:
      if let cap = placeOfRoom(
        payer: place, cohort: items[index].cohort, group: items[index].group)
      {
        paid = min(paid, trainingRooms[cap].left)
        guard paid > 0 else { return 0 }
        trainingRooms[cap].left -= paid
      }
    }
    rooms[place].capacity -= paid
    if rooms[place].capacity == 0 { haveLeft[place / 64] &= ~(1 << UInt64(place % 64)) }
    payments.append(Payment(item: index, payer: place, amount: paid))
    return paid
  }
}
