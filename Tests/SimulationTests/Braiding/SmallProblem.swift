import Planning
import Simulation
import TestSupport

/// A braiding problem in plain lists, which the braider and the second opinions both read.
struct SmallProblem: Sendable, CustomStringConvertible {
  struct Payer: Sendable {
    var capacity: Int
    /// Nil for no cap.
    var administration: Int?
    var indirect: Int?
  }

  struct Item: Sendable {
    var amount: Int
    var kind: BraidingProblem.Kind
    /// The members whose training it is.
    var account: Int
  }

  struct Room: Sendable {
    var payer: Int
    var account: Int
    var room: Int
  }

  /// In the order in which they pay.
  var payers: [Payer] = []
  /// In the order in which they are covered.
  var items: [Item] = []
  var rooms: [Room] = []
  /// By item, then payer.
  var allowed: [[Bool]] = []

  var description: String {
    "payers \(payers)\nitems \(items)\nrooms \(rooms)\nallowed \(allowed)"
  }

  /// What the braider answers.
  func solved(by braider: inout Braider) -> Braided {
    var problem = posed
    braider.solve(&problem)
    return read(problem)
  }

  func solved(_ braiding: Scenario.Braiding) -> Braided {
    var braider = Braider(braiding)
    return solved(by: &braider)
  }

  /// What the braider answers when it may give up on a gap; nil when it does.
  func solvedIfCovered() -> Braided? {
    var problem = posed
    var braider = Braider(.optimal)
    braider.solve(&problem, mustCoverAll: true)
    return problem.totalUnpaid == 0 ? read(problem) : nil
  }

  private func read(_ problem: borrowing BraidingProblem) -> Braided {
    var paid = items.map { _ in payers.map { _ in 0 } }
    for payment in problem.payments.values {
      paid[payment.item][payment.payer] += payment.amount
    }
    return Braided(paid: paid, unpaid: problem.unpaid.values)
  }

  private var posed: BraidingProblem {
    var problem = BraidingProblem()
    for (place, payer) in payers.enumerated() {
      problem.payers.append(
        BraidingProblem.Payer(
          award: place, stream: place, arose: 0, end: 1, capacity: payer.capacity,
          administrationRoom: payer.administration ?? Int.max,
          indirectRoom: payer.indirect ?? Int.max))
    }
    for item in items {
      problem.items.append(
        BraidingProblem.Item(
          component: 0, group: 0, cohort: item.account, month: 0, amount: item.amount,
          kind: item.kind))
    }
    for room in rooms {
      problem.trainingRooms.append(
        BraidingProblem.TrainingRoom(
          payer: room.payer, cohort: room.account, group: 0, room: room.room))
    }
    problem.allowNothing()
    for item in items.indices {
      for payer in payers.indices where allowed[item][payer] { problem.allow(item, payer: payer) }
    }
    return problem
  }

  /// The same with payers in another order.
  func reordered(_ order: [Int]) -> SmallProblem {
    var other = self
    other.payers = order.map { payers[$0] }
    other.allowed = allowed.map { row in order.map { row[$0] } }
    other.rooms = rooms.compactMap { room in
      order.firstIndex(of: room.payer).map {
        Room(payer: $0, account: room.account, room: room.room)
      }
    }
    return other
  }
}

/// Who pays what.
struct Braided: Sendable, Equatable {
  /// By item, then payer, in cents.
  var paid: [[Int]]
  /// By item.
  var unpaid: [Int]

  var gap: Int { unpaid.reduce(0, +) }

  /// The first rule that these payments break; nil when they keep all of them.
  func brokenRule(of problem: SmallProblem) -> String? {
    for (place, item) in problem.items.enumerated() {
      if paid[place].contains(where: { $0 < 0 }) || unpaid[place] < 0 { return "negative" }
      if paid[place].reduce(0, +) + unpaid[place] != item.amount { return "item \(place)" }
      for payer in problem.payers.indices
      where paid[place][payer] > 0 && !problem.allowed[place][payer] {
        return "permission of payer \(payer) for item \(place)"
      }
    }
    func sum(_ payer: Int, _ kinds: [BraidingProblem.Kind], account: Int? = nil) -> Int {
      problem.items.indices.reduce(0) { sum, place in
        let item = problem.items[place]
        guard kinds.contains(item.kind), account.map({ $0 == item.account }) ?? true else {
          return sum
        }
        return sum + paid[place][payer]
      }
    }
    for (place, payer) in problem.payers.enumerated() {
      if sum(place, [.direct, .administration, .indirect, .training]) > payer.capacity {
        return "capacity of payer \(place)"
      }
      if sum(place, [.administration, .indirect]) > payer.administration ?? Int.max {
        return "administration of payer \(place)"
      }
      if sum(place, [.indirect]) > payer.indirect ?? Int.max { return "indirect of payer \(place)" }
    }
    for room in problem.rooms where sum(room.payer, [.training], account: room.account) > room.room
    {
      return "training of payer \(room.payer)"
    }
    return nil
  }
}
