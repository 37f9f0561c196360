import Planning
import Simulation

extension ReplayDocument {
  static func month(_ month: MonthRecord, _ replay: FutureReplay) -> JSONValue {
    let scenario = replay.scenario
    func line(_ place: Int?, _ otherwise: String) -> JSONValue {
      .string(place.map { scenario.costs[$0].name } ?? otherwise)
    }
    return .object([
      ("month", date(month.month, replay)), ("stage", .string(month.stage.name)),
      ("recession", .bool(month.isRecession)), ("open", .bool(month.values.open == 1)),
      ("people", people(month.people)), ("employers", .integer(month.values.employers)),
      ("openings", .integer(month.openings)), ("cost", cents(month.values.cost)),
      ("gap", cents(month.values.gap)), ("cash", cents(month.values.cash)),
      ("events", .array(month.events.map { event($0, replay) })),
      (
        "paid",
        .array(
          month.payments.map { payment in
            .object([
              ("stream", stream(payment.stream, replay)),
              ("line", line(payment.line, "interest")), ("amount", cents(payment.amount)),
            ])
          })
      ),
      (
        "unpaid",
        .array(
          month.shortages.map { shortage in
            .object([
              ("line", line(shortage.line, "interest or match")),
              ("amount", cents(shortage.amount)),
              (
                "why",
                .array(
                  shortage.obstacles.map { obstacle in
                    .object([
                      ("stream", stream(obstacle.stream, replay)),
                      ("reason", .string(obstacle.obstacle.rawValue)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  private static func people(_ people: MonthRecord.People) -> JSONValue {
    .object([
      ("reached", .integer(people.reached)), ("applied", .integer(people.applied)),
      ("qualified", .integer(people.qualified)), ("enrolled", .integer(people.enrolled)),
      ("completed", .integer(people.completed)),
      ("credentialed", .integer(people.credentialed)), ("placed", .integer(people.placed)),
      ("retained-6-months", .integer(people.retainedSixMonths)),
      ("retained-12-months", .integer(people.retainedTwelveMonths)),
      ("gave-up", .integer(people.gaveUp)), ("dropped-out", .integer(people.droppedOut)),
      ("stopped-searching", .integer(people.stoppedSearching)),
      ("waiting", .integer(people.waiting)), ("in-training", .integer(people.inTraining)),
      ("searching", .integer(people.searching)),
    ])
  }

  private static func event(_ event: FutureEvent, _ replay: FutureReplay) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    func add(_ name: String, stream place: Int, _ amount: Int? = nil) {
      members = [("event", .string(name)), ("stream", stream(place, replay))]
      if let amount { members.append(("amount", cents(amount))) }
    }
    func add(_ name: String, program place: Int) {
      members = [
        ("event", .string(name)), ("program", .string(replay.scenario.programs[place].name)),
      ]
    }
    switch event {
    case .recessionBegins: members = [("event", .string("recession-begins"))]
    case .recessionEnds: members = [("event", .string("recession-ends"))]
    case .entered(let stage):
      members = [("event", .string("stage")), ("stage", .string(stage.name))]
    case .sustained: members = [("event", .string("sustained"))]
    case .closes: members = [("event", .string("closes"))]
    case .won(let place): add("won", stream: place)
    case .lost(let place): add("lost", stream: place)
    case .awarded(let place, _, let amount, let isRenewal):
      add(isRenewal ? "renewed" : "awarded", stream: place, amount)
    case .grew(let place, _, let amount): add("grew", stream: place, amount)
    case .extended(let place, _, let months):
      add("extended", stream: place)
      members.append(("months", .integer(months)))
    case .took(let loss, let place, _, let amount): add(loss.rawValue, stream: place, amount)
    case .received(let place, _, let amount): add("received", stream: place, amount)
    case .reimbursed(let place, let amount): add("reimbursed", stream: place, amount)
    case .missedPerformance(let place): add("missed-performance", stream: place)
    case .lostAid(let place, let until):
      add("lost-aid", stream: place)
      members.append(("until", date(until, replay)))
    case .started(let place, let people):
      add("started", program: place)
      members.append(("people", .integer(people)))
    case .refused(let place, let reason):
      add("refused", program: place)
      members.append(("reason", .string(reason.rawValue)))
    case .completed(let place, let people, let all):
      add("completed", program: place)
      members += [("people", .integer(people)), ("of", .integer(all))]
    case .belowCreditLine(let amount):
      members = [("event", .string("below-credit-line")), ("amount", cents(amount))]
    }
    return .object(members)
  }
}
