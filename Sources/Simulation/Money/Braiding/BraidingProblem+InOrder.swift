extension BraidingProblem {
  /// Pays each item in turn from the payers in turn, as far as permissions and caps allow.
  ///
  /// The same payments come about when each payer in turn pays what it can of the items in turn.
  mutating func payInOrder() {
    payments.removeAll()
    unpaid.resize(to: items.count)
    rooms.resize(to: payers.count)
    haveLeft.fill(0, count: wordsPerItem)
    for payer in payers.indices {
      rooms[payer] = Room(payers[payer])
      if payers[payer].capacity > 0 {
        haveLeft[payer / 64] |= 1 &<< UInt64(truncatingIfNeeded: payer)
      }
    }
    for place in trainingRooms.indices { trainingRooms[place].left = trainingRooms[place].room }
    let words = wordsPerItem
    if words == 1 { return payFromOneWord() }
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
      unpaid[index] = left
    }
  }

  /// The same where a word has a bit for every payer.
  private mutating func payFromOneWord() {
    let haveLeft = haveLeft.start
    for index in items.indices {
      var left = items[index].amount
      // Who has nothing left is not asked.
      var waiting = allowed[index] & haveLeft.pointee
      while waiting != 0 {
        left -= pay(left, of: index, from: waiting.trailingZeroBitCount)
        if left == 0 { break }
        waiting &= waiting &- 1
      }
      unpaid[index] = left
    }
  }

  /// Pays as much of an item as a payer can, and answers how much that is.
  @inline(__always)
  private mutating func pay(_ amount: Int, of index: Int, from place: Int) -> Int {
    let kind = items[index].kind
    let room = rooms.start + place
    var paid = min(amount, room.pointee.capacity)
    var cap = -1
    if kind != .direct {
      if kind == .training {
        if !trainingRooms.isEmpty {
          cap =
            placeOfRoom(payer: place, cohort: items[index].cohort, group: items[index].group) ?? -1
          if cap >= 0 { paid = min(paid, trainingRooms[cap].left) }
        }
      } else {
        paid = min(paid, room.pointee.administration)
        if kind == .indirect { paid = min(paid, room.pointee.indirect) }
      }
      guard paid > 0 else { return 0 }
      if cap >= 0 { trainingRooms[cap].left -= paid }
      if kind != .training {
        // Int.max stands for no limit, and stays out of reach of any sum of cents.
        room.pointee.administration -= paid
        if kind == .indirect { room.pointee.indirect -= paid }
      }
    }
    room.pointee.capacity -= paid
    if room.pointee.capacity == 0 {
      haveLeft[place / 64] &= ~(1 &<< UInt64(truncatingIfNeeded: place))
    }
    payments.append(Payment(item: index, payer: place, amount: paid))
    return paid
  }
}
