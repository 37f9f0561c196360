extension BraidingProblem {
  /// Pays each item in turn from the payers in turn, as far as permissions and caps allow.
  ///
  /// The same payments come about when each payer in turn pays what it can of the items in turn.
  mutating func payInOrder() {
    payments.removeAll()
    unpaid.removeAll()
    rooms.removeAll()
    for payer in payers.indices { rooms.append(Room(payers[payer])) }
    for place in trainingRooms.indices { trainingRooms[place].left = trainingRooms[place].room }
    let words = wordsPerItem
    for index in items.indices {
      var left = items[index].amount
      for word in 0..<words where left > 0 {
        var waiting = allowed[index * words + word]
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
    var cap: Int?
    switch items[index].kind {
    case .direct: break
    case .administration: paid = min(paid, rooms[place].administration)
    case .indirect: paid = min(paid, rooms[place].administration, rooms[place].indirect)
    case .training:
      cap = placeOfRoom(
        payer: place, cohort: items[index].cohort, group: items[index].group)
      if let cap { paid = min(paid, trainingRooms[cap].left) }
    }
    guard paid > 0 else { return 0 }
    rooms[place].capacity -= paid
    // Int.max stands for no limit, and stays out of reach of any sum of cents.
    if items[index].kind == .administration || items[index].kind == .indirect {
      rooms[place].administration -= paid
    }
    if items[index].kind == .indirect { rooms[place].indirect -= paid }
    if let cap { trainingRooms[cap].left -= paid }
    payments.append(Payment(item: index, payer: place, amount: paid))
    return paid
  }
}
