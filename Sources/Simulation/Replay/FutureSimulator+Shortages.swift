import Planning

extension FutureSimulator {
  /// What stayed unpaid this month, and why each stream that might have paid did not.
  mutating func shortages() -> [MonthRecord.Shortage] {
    guard ledger.gapThisMonth > 0 else { return [] }
    var shortages: [MonthRecord.Shortage] = []
    var told = 0
    // A hub that closed before this month incurs nothing, and the last problem is an old one.
    if progress.closedAt ?? Int.max > month {
      for place in problem.items.indices where problem.unpaid[place] > 0 {
        let item = problem.items[place]
        let line = components[item.component].line
        told += problem.unpaid[place]
        if let known = shortages.firstIndex(where: { $0.line == line }) {
          shortages[known].amount += problem.unpaid[place]
        } else {
          shortages.append(
            MonthRecord.Shortage(
              line: line, amount: problem.unpaid[place], obstacles: obstacles(item)))
        }
      }
    }
    let rest = ledger.gapThisMonth - told
    if rest > 0 {
      shortages.append(MonthRecord.Shortage(line: nil, amount: rest, obstacles: []))
    }
    return shortages
  }

  /// Why no stream that may pay for a cost paid more of it.
  private mutating func obstacles(_ item: BraidingProblem.Item) -> [MonthRecord.StreamObstacle] {
    var found: [MonthRecord.StreamObstacle] = []
    for stream in streams.indices where !blueprint.isFormulaAid[stream] {
      guard
        blueprint.mayPay(stream: stream, component: item.component, group: item.group)
      else { continue }
      found.append(
        MonthRecord.StreamObstacle(
          stream: stream, obstacle: obstacle(stream: stream, component: item.component)))
    }
    return found
  }

  /// The month is over: what an award has left now is what the cost could not have.
  private mutating func obstacle(stream: Int, component: Int) -> MonthRecord.Obstacle {
    var obstacle = MonthRecord.Obstacle.notOpen
    for position in ledger.open.indices {
      let place = ledger.open[position]
      guard ledger.awards[place].stream == stream, ledger.awards[place].covers(month) else {
        continue
      }
      if ledger.awards[place].available <= 0 {
        if obstacle == .notOpen { obstacle = .spent }
      } else if components[component].isIndirect {
        obstacle =
          ledger.awards[place].administrationRoom <= 0 ? .administrationCap : .indirectCap
      } else if components[component].isAdministration {
        obstacle = .administrationCap
      } else {
        obstacle = .participantCap
      }
    }
    return obstacle
  }
}
