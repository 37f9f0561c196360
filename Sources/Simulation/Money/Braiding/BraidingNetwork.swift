/// Payers, the caps within them, and the costs that they may pay, as a network in which money flows
/// from a payer through its caps to a cost.
///
/// Every payer has three pools: all its money, what may go to administration, and what of that may
/// go to indirect cost. A cap on training is a pool too. Costs stand together in classes. Money is
/// moved along chains of pools and classes: forward it is paid where it was not, backward it is
/// taken from where it was paid.
struct BraidingNetwork: ~Copyable {
  struct Pool: Sendable, BitwiseCopyable {
    let payer: Int
    /// The pool that it lies within; −1 for all the money of a payer.
    let outer: Int
    let capacity: Int
    var flow = 0
    /// Another pool of the same payer, the next in its list; −1 after the last.
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
  var feeders = PlainList<Int>()
  var paid = PlainList<Int>()
  var settled = PlainList<Int>()

  /// By pool, then class: where the chain came from, −1 where it has not been.
  private var cameFrom = PlainList<Int>()
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
      pools.append(Pool(payer: payer, outer: -1, capacity: means.capacity, next: 3 * payer + 1))
      pools.append(Pool(payer: payer, outer: 3 * payer, capacity: means.administrationRoom))
      pools.append(Pool(payer: payer, outer: 3 * payer + 1, capacity: means.indirectRoom))
    }
    for place in problem.trainingRooms.indices {
      let cap = problem.trainingRooms[place]
      let outer = 3 * cap.payer
      pools.append(
        Pool(payer: cap.payer, outer: outer, capacity: cap.room, next: pools[outer].next))
      pools[outer].next = pools.count - 1
    }
    amounts.removeAll()
    for place in classes.list.indices { amounts.append(classes.list[place].amount) }
    covered.fill(0, count: classCount)
    feeders.fill(-1, count: payerCount * classCount)
    paid.fill(0, count: payerCount * classCount)
    settled.fill(0, count: payerCount * classCount)
    for place in classes.list.indices {
      let entry = classes.list[place]
      for payer in problem.payers.indices where problem.isAllowed(entry.example, payer: payer) {
        let feeder: Int
        switch entry.kind {
        case .direct: feeder = 3 * payer
        case .administration: feeder = 3 * payer + 1
        case .indirect: feeder = 3 * payer + 2
        case .training:
          let cap = problem.placeOfRoom(
            payer: payer, cohort: problem.items[entry.example].cohort,
            group: problem.items[entry.example].group)
          feeder = cap.map { 3 * problem.payers.count + $0 } ?? 3 * payer
        }
        feeders[payer * classCount + place] = feeder
      }
    }
    for index in problem.payments.indices {
      let payment = problem.payments[index]
      let place = classes.ofItem[payment.item]
      let edge = payment.payer * classCount + place
      paid[edge] += payment.amount
      covered[place] += payment.amount
      var pool = feeders[edge]
      while pool >= 0 {
        pools[pool].flow += payment.amount
        pool = pools[pool].outer
      }
    }
  }

  // MARK: Chains

  /// A class's number among the places of a chain.
  func node(ofClass place: Int) -> Int { pools.count + place }

  mutating func beginSearch() {
    cameFrom.fill(-1, count: pools.count + classCount)
    queue.removeAll()
    position = 0
  }

  /// Whether a chain has been at a place since the search began.
  func hasReached(_ node: Int) -> Bool { cameFrom[node] >= 0 }

  /// Lets chains begin at a place.
  mutating func start(at node: Int) {
    cameFrom[node] = node
    queue.append(node)
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
    for payer in 0..<payerCount {
      let edge = payer * classCount + place
      guard paid[edge] > settled[edge] else { continue }
      // A chain that starts at a cost is to replace what the goal itself pays for it by others.
      if case .pool(let pool) = goal, feeders[edge] == pool, cameFrom[node] == node { continue }
      if visit(feeders[edge], from: node, goal) { return feeders[edge] }
    }
    return nil
  }

  private mutating func visitNeighbors(ofPool pool: Int, _ goal: Goal) -> Int? {
    let outer = pools[pool].outer
    if outer >= 0, pools[pool].flow > 0, visit(outer, from: pool, goal) { return outer }
    let payer = pools[pool].payer
    if outer < 0 {
      var inner = pools[pool].next
      while inner >= 0 {
        if pools[inner].flow < pools[inner].capacity, visit(inner, from: pool, goal) {
          return inner
        }
        inner = pools[inner].next
      }
    } else if pool == 3 * payer + 1 {
      if pools[pool + 1].flow < pools[pool + 1].capacity, visit(pool + 1, from: pool, goal) {
        return pool + 1
      }
    }
    for place in 0..<classCount where feeders[payer * classCount + place] == pool {
      if visit(node(ofClass: place), from: pool, goal) { return node(ofClass: place) }
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
        paid[pools[node].payer * classCount + from - pools.count] -= amount
      } else if node >= pools.count {
        paid[pools[from].payer * classCount + node - pools.count] += amount
      } else if pools[node].outer == from {
        pools[node].flow += amount
      } else {
        pools[from].flow -= amount
      }
      node = from
    }
  }
}
