import Planning
import Simulation

extension BookAudit {
  /// Holds the cash at every month's end against the reserve, the instalments and milestones received,
  /// the charges, and the reimbursements due by then.
  ///
  /// Formula aid is held in hand for students of whom the charges do not tell how many they are, so
  /// where there is some, only the rest of the audit speaks.
  mutating func checkCash() {
    guard !months.isEmpty, !scenario.streams.contains(where: { $0.kind == .equip }) else { return }
    var moves = Array(repeating: 0, count: scenario.horizon)
    moves[0] += terms.cents(scenario.hub.reserve)
    for charge in charges {
      guard let stream = stream(of: charge) else {
        moves[charge.month] -= charge.amount
        continue
      }
      // What is returned for want of match is paid back by those who bear it.
      if stream.kind == .discretionary, charge.amount < 0 { continue }
      if stream.kind == .employers { continue }
      moves[charge.month] -= charge.amount
      guard let lag = reimbursedAfter(stream) else { continue }
      let back = charge.month + Int(terms.value(lag))
      if back < scenario.horizon { moves[back] += charge.amount }
    }
    for place in awards.indices { addAdvances(place, to: &moves) }
    var cash = 0
    for month in moves.indices {
      cash += moves[month]
      if months[month].cash != cash {
        object("month \(month): cash is \(months[month].cash), not \(cash)")
        return
      }
    }
  }

  private func reimbursedAfter(_ stream: FundingStream) -> Assumption.ID? {
    switch stream.terms {
    case .wioa(let wioa): wioa.reimbursedAfter
    case .discretionary(let grant): grant.reimbursedAfter
    case .appropriation(let appropriation): appropriation.reimbursedAfter
    case .equip, .milestones, .philanthropy, .employers: nil
    }
  }

  /// Adds what an award brings before it is spent, and takes off what goes back unspent.
  private func addAdvances(_ place: Int, to moves: inout [Int]) {
    let award = awards[place]
    guard let index = award.stream else { return }
    let stream = scenario.streams[index]
    let amount: Int
    switch stream.terms {
    case .milestones:
      amount = award.amount
      moves[award.arose] += amount
    case .philanthropy(let gift):
      guard let given = given[place] else { return }
      amount = given.arrived(by: scenario.horizon)
      let period = given.end - given.arose
      let spacing = gift.payment.spacing ?? period
      let count = (period + spacing - 1) / spacing
      for number in 0..<count where given.arose + number * spacing < openMonths {
        moves[given.arose + number * spacing] +=
          amount * (number + 1) / count - amount * number / count
      }
      if !stream.restricted { return }
    case .wioa, .discretionary, .appropriation, .equip, .employers: return
    }
    guard award.end < openMonths else { return }
    moves[award.end] -= amount
    for charge in chargesByAward[place] { moves[award.end] += charge.amount }
  }
}
