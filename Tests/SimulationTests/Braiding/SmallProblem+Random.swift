import Simulation
import TestSupport

extension SmallProblem {
  /// A random problem with ties, caps of every kind, empty payers, and periods.
  init(
    _ random: inout SplitMix64, payers payerCount: Int, items itemCount: Int, most: Int
  ) {
    let months = random.whole(1...3)
    let hasReserve = random.chance(50)
    var periods: [ClosedRange<Int>] = []
    for place in 0..<payerCount {
      let isReserve = hasReserve && place == payerCount - 1
      var capacity = random.chance(15) ? 0 : random.whole(1...most)
      if random.chance(20), let last = payers.last { capacity = last.capacity }
      var payer = Payer(capacity: capacity)
      if !isReserve {
        if random.chance(40) { payer.administration = random.whole(0...most) }
        if random.chance(40) { payer.indirect = random.whole(0...most) }
      }
      payers.append(payer)
      let begins = random.whole(0...(months - 1))
      periods.append(isReserve ? 0...months : begins...random.whole(begins...(months - 1)))
    }
    let kinds: [BraidingProblem.Kind] = [
      .direct, .direct, .direct, .administration, .indirect, .training, .training,
    ]
    let density = random.pick([30, 50, 70, 90])
    for _ in 0..<itemCount {
      let item = Item(
        amount: random.whole(1...most), kind: random.pick(kinds), account: random.whole(0...1))
      let month = random.whole(0...(months - 1))
      items.append(item)
      allowed.append(
        (0..<payerCount).map { place in
          if hasReserve && place == payerCount - 1 { return true }
          return periods[place].contains(month) && random.chance(density)
        })
    }
    // Costs of one kind are often paid by the same payers.
    for place in items.indices.dropFirst() where random.chance(25) {
      allowed[place] = allowed[place - 1]
      items[place].kind = items[place - 1].kind
    }
    for payer in 0..<payerCount where !(hasReserve && payer == payerCount - 1) {
      for account in 0...1 where random.chance(35) {
        rooms.append(Room(payer: payer, account: account, room: random.whole(0...most)))
      }
    }
  }
}
