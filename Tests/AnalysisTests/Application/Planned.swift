import Analysis
import Planning
import TestSupport
import Testing

/// The plan of an application in a scenario text.
enum Planned {
  /// The plan for one stream's money.
  static func plan(_ yaml: String, stream: String, futures: Int = 20) async throws
    -> ApplicationPlan
  {
    let scenario = try readScenario(yaml)
    let place = try #require(scenario.streams.firstIndex { $0.name == stream })
    let granted = await GrantedFutures(
      of: scenario, stream: place, seed: scenario.seed, count: futures)
    return try ApplicationPlan(granted)
  }

  /// A world in which nothing is left to chance but whether a grant comes: 8 people start in each of
  /// the months 1, 6 and 12, train for two months, and are placed in the month after.
  ///
  /// The grant of $90,000 arises in month 2, for 14 months; a gift pays what it does not.
  static var byHand: CertainWorld {
    var world = CertainWorld()
    world.costs = """
        - { name: Director, amount: "$4,000", driver: per month, activity: coordination, class: personnel, grows: 10% }
        - { name: Fringe, share: 25%, of: [Director], class: fringe }
        - { name: Tuition, amount: "$1,500", driver: per participant, activity: training, class: contractual, excluded-from-mtdc: true }
        - { name: Rent, amount: "$2,000", driver: per month, activity: administration, class: indirect }
      """
    world.funding = """
        - { name: Grant, kind: discretionary, amount: $90k, submitted: 2027-07, decided-after: 2 months, odds: 10%, period: 14 months, pays: [coordination, administration], admin-cap: 50%, indirect: 15%, match: 50%, terminated: 50% per year, extension: 100%, reimbursed-after: 1 months }
        - { name: Gift, kind: philanthropy, amount: $400k, pledged: 2027-07, period: 12 months, pays: all, restricted: false, counts-as-match: true }
      """
    return world
  }
}
