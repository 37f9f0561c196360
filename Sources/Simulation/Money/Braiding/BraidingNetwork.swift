/// Payers, the caps within them, and the costs that they may pay, as a network in which money flows
/// from a payer through its caps to a cost.
///
/// Every payer has three pools: all its money, what may go to administration, and what of that may
/// go to indirect cost. A cap on training is a pool too. A pool that cannot bind feeds nothing.
/// Costs stand together in classes. Money is moved along chains of pools and classes: forward it is
/// paid where it was not, backward it is taken from where it was paid.
struct BraidingNetwork: ~Copyable {
  struct Pool: Sendable, BitwiseCopyable {
    let payer: Int
    /// The pool that it lies within; −1 for all the money of a payer.
    let outer: Int
    let capacity: Int
    var flow = 0
    /// The first of the pools within it, and the next pool within the same outer one; −1 for none.
    var first = -1
    var next = -1
  }

  /// Where a chain is to end.
  enum Goal: Sendable {
    /// A class with something unpaid.
    case unpaidClass
    /// All the money of a payer that ranks after this one, and spends.
    case spender(after: Int)
    case classOfCosts(Int)
    case pool(Int)
  }

  var payerCount = 0
  var classCount = 0
  var pools = PlainList<Pool>()
  /// By class: its amount, and what of it is paid, in cents.
  var amounts = PlainList<Int>()
  var covered = PlainList<Int>()
  /// By payer × class: the pool that pays, −1 where none may; what it pays; and what of that is
  /// settled for good.
  private(set) var feeders = PlainList<Int>()
  private(set) var paid = PlainList<Int>()
  private(set) var settled = PlainList<Int>()
  /// By pool: a bit for each class that it may pay, 64 to a word.
  private var feeds = PlainList<UInt64>()
  /// By class: a bit for each payer that pays something that is not settled, 64 to a word.
  private var paying = PlainList<UInt64>()
  /// Words for the bits of all classes, and of all payers.
  private var classWords = 0
  private var payerWords = 0

  /// By pool, then class: where the chain came from, −1 where it has not been.
  private var cameFrom = PlainList<Int>()
  /// A bit for each class where no chain has been, 64 to a word.
  private var unreached = PlainList<UInt64>()
  private var queue = PlainList<Int>()
  /// Where in the queue the search has come.
  private var position = 0

  // Lists that the aims work with.
  /// By class: the amounts of its items that have been passed.
  var passed = PlainList<Int>()
  /// By class: whether nothing more can be moved to it.
  var isSpent = PlainList<Bool>()
  /// By item: what is paid of it and not assigned to a payer yet.
  var unassigned = PlainList<Int>()
  /// Payments, payer by payer, and by item where the next of its payments stands among all.
  var assigned = PlainList<BraidingProblem.Payment>()
  var placeOfNext = PlainList<Int>()

  var hasGap: Bool {
    for place in 0..<classCount where covered[place] < amounts[place] { return true }
    return false
  }

  // MARK: Setting up

  /// Enters a problem and the payments that it has.
  mutating func load(_ problem: inout BraidingProblem, _ classes: inout CostClasses) {
    payerCount = problem.payers.count
    classCount = classes.list.count
    pools.removeAll()
    for payer in problem.payers.indices {
      let means = problem.payers[payer]
      pools.append(Pool(payer: payer, outer: -1, capacity: means.capacity))
      pools.append(Pool(payer: payer, outer: 3 * payer, capacity: means.administrationRoom))
      pools.append(Pool(payer: payer, outer: 3 * payer + 1, capacity: means.indirectRoom))
    }
    for place in problem.trainingRooms.indices {
      let cap = problem.trainingRooms[place]
      pools.append(Pool(payer: cap.payer, outer: 3 * cap.payer, capacity: cap.room))
      link(pools.count - 1, within: 3 * cap.payer)
    }
    amounts.removeAll()
    for place in classes.list.indices { amounts.append(classes.list[place].amount) }
    covered.fill(0, count: classCount)
    feeders.fill(-1, count: payerCount * classCount)
    paid.fill(0, count: payerCount * classCount)
    settled.fill(0, count: payerCount * classCount)
    classWords = (classCount + 63) / 64
    payerWords = (payerCount + 63) / 64
    feeds.fill(0, count: pools.count * classWords)
    paying.fill(0, count: classCount * payerWords)
    unreached.fill(0, count: classWords)
    for place in classes.list.indices {
      for payer in problem.payers.indices
      where problem.isAllowed(classes.list[place].example, payer: payer) {
        let feeder = self.feeder(of: classes.list[place], payer: payer, &problem)
        feeders[payer * classCount + place] = feeder
        feeds[feeder * classWords + place / 64] |= 1 &<< UInt64(truncatingIfNeeded: place)
      }
    }
    for index in problem.payments.indices {
      let payment = problem.payments[index]
      let place = classes.ofItem[payment.item]
      pay(payment.amount, from: payment.payer, for: place)
      covered[place] += payment.amount
      var pool = feeders[payment.payer * classCount + place]
      while pool >= 0 {
        pools[pool].flow += payment.amount
        pool = pools[pool].outer
      }
    }
  }

  /// The pool from which a payer pays for a class of costs: all its money where no cap can bind.
  private mutating func feeder(
    of entry: CostClasses.CostClass, payer: Int, _ problem: inout BraidingProblem
  ) -> Int {
    let all = 3 * payer
    let capacity = pools[all].capacity
    switch entry.kind {
    case .direct: return all
    case .administration, .indirect:
      if entry.kind == .indirect,
        pools[all + 2].capacity < min(capacity, pools[all + 1].capacity)
      {
        if pools[all + 1].capacity >= capacity {
          // The cap on administration cannot bind, so the one on indirect cost lies within all.
          if pools[all + 2].outer != all {
            pools[all + 2] = Pool(payer: payer, outer: all, capacity: pools[all + 2].capacity)
            link(all + 2, within: all)
          }
        } else {
          link(all + 1, within: all)
          link(all + 2, within: all + 1)
        }
        return all + 2
      }
      if pools[all + 1].capacity >= capacity { return all }
      link(all + 1, within: all)
      return all + 1
    case .training:
      let cap = problem.placeOfRoom(
        payer: payer, cohort: problem.items[entry.example].cohort,
        group: problem.items[entry.example].group)
      return cap.map { 3 * problem.payers.count + $0 } ?? all
    }
  }

  /// Lists a pool among those within another, once.
  private mutating func link(_ pool: Int, within outer: Int) {
    var inner = pools[outer].first
    while inner >= 0 {
      if inner == pool { return }
      inner = pools[inner].next
    }
    pools[pool].next = pools[outer].first
    pools[outer].first = pool
  }

  /// Lets a payer pay more for a class of costs, or less.
  @inline(__always)
  mutating func pay(_ amount: Int, from payer: Int, for place: Int) {
    paid[payer * classCount + place] += amount
    notePaying(payer, place)
  }

  /// Settles for good a part of what a payer pays for a class.
  @inline(__always)
  mutating func settle(_ amount: Int, from payer: Int, for place: Int) {
    settled[payer * classCount + place] += amount
    notePaying(payer, place)
  }

  @inline(__always)
  private mutating func notePaying(_ payer: Int, _ place: Int) {
    let edge = payer * classCount + place
    let word = place * payerWords + payer / 64
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: payer)
    if paid[edge] > settled[edge] { paying[word] |= bit } else { paying[word] &= ~bit }
  }

  // MARK: Chains

  /// A class's number among the places of a chain.
  func node(ofClass place: Int) -> Int { pools.count + place }

  mutating func beginSearch() {
    cameFrom.fill(-1, count: pools.count + classCount)
    for word in 0..<classWords { unreached[word] = UInt64.max }
    queue.removeAll()
    position = 0
  }

  /// Whether a chain has been at a place since the search began.
  func hasReached(_ node: Int) -> Bool { cameFrom[node] >= 0 }

  /// Lets chains begin at a place.
  mutating func start(at node: Int) {
    cameFrom[node] = node
    if node >= pools.count { noteReached(node - pools.count) }
    queue.append(node)
  }

  @inline(__always)
  private mutating func noteReached(_ place: Int) {
    unreached[place / 64] &= ~(1 &<< UInt64(truncatingIfNeeded: place))
  }

  /// Finds a shortest chain from where it may start to the goal, and answers where it ends.
  mutating func search(_ goal: Goal) -> Int? {
    while position < queue.count {
      let node = queue[position]
      position += 1
      if node >= pools.count {
        if let end = visitPayers(ofClass: node - pools.count, goal) { return end }
      } else if let end = visitNeighbors(ofPool: node, goal) {
        return end
      }
    }
    return nil
  }

  private mutating func visitPayers(ofClass place: Int, _ goal: Goal) -> Int? {
    let node = node(ofClass: place)
    for word in 0..<payerWords {
      var waiting = paying[place * payerWords + word]
      while waiting != 0 {
        let payer = word * 64 + waiting.trailingZeroBitCount
        waiting &= waiting &- 1
        let feeder = feeders[payer * classCount + place]
        // A chain that starts at a cost is to replace what the goal itself pays for it by others.
        if case .pool(let pool) = goal, feeder == pool, cameFrom[node] == node { continue }
        if visit(feeder, from: node, goal) { return feeder }
      }
    }
    return nil
  }

  private mutating func visitNeighbors(ofPool pool: Int, _ goal: Goal) -> Int? {
    let outer = pools[pool].outer
    if outer >= 0, pools[pool].flow > 0, visit(outer, from: pool, goal) { return outer }
    var inner = pools[pool].first
    while inner >= 0 {
      if pools[inner].flow < pools[inner].capacity, visit(inner, from: pool, goal) {
        return inner
      }
      inner = pools[inner].next
    }
    for word in 0..<classWords {
      var waiting = feeds[pool * classWords + word] & unreached[word]
      while waiting != 0 {
        let place = word * 64 + waiting.trailingZeroBitCount
        waiting &= waiting &- 1
        noteReached(place)
        if visit(node(ofClass: place), from: pool, goal) { return node(ofClass: place) }
      }
    }
    return nil
  }

  /// Takes a chain to a place where it has not been, and answers whether it is the goal.
  private mutating func visit(_ node: Int, from previous: Int, _ goal: Goal) -> Bool {
    guard cameFrom[node] < 0 else { return false }
    cameFrom[node] = previous
    queue.append(node)
    switch goal {
    case .unpaidClass:
      let place = node - pools.count
      return place >= 0 && covered[place] < amounts[place]
    case .spender(let payer):
      return node < pools.count && pools[node].outer < 0 && pools[node].payer > payer
        && pools[node].flow > 0
    case .classOfCosts(let place): return node == self.node(ofClass: place)
    case .pool(let pool): return node == pool
    }
  }

  /// Where the chain to an end begins, and how much it can carry.
  mutating func chain(to end: Int) -> (start: Int, room: Int) {
    var room = Int.max
    var node = end
    while cameFrom[node] != node {
      room = min(room, self.room(from: cameFrom[node], to: node))
      node = cameFrom[node]
    }
    return (node, room)
  }

  private mutating func room(from: Int, to: Int) -> Int {
    if from >= pools.count {
      let edge = pools[to].payer * classCount + from - pools.count
      return paid[edge] - settled[edge]
    }
    if to >= pools.count { return Int.max }
    return pools[to].outer == from ? pools[to].capacity - pools[to].flow : pools[from].flow
  }

  /// Moves money along the chain to an end.
  mutating func move(_ amount: Int, to end: Int) {
    var node = end
    while cameFrom[node] != node {
      let from = cameFrom[node]
      if from >= pools.count {
        pay(-amount, from: pools[node].payer, for: from - pools.count)
      } else if node >= pools.count {
        pay(amount, from: pools[from].payer, for: node - pools.count)
      } else if pools[node].outer == from {
        pools[node].flow += amount
      } else {
        pools[from].flow -= amount
      }
      node = from
    }
  }
}
