import Planning

extension Starter {
  var costs: String {
    """
    # A cost has a driver (per month, per cohort, per participant, per completion, per placement, per
    # person reached, once), an activity (what it is for) and a class (how form SF-424A files it).
    # Inside { } a value with a comma is quoted.
    costs:
      - { name: Hub director, amount: \(by("\"$5,400\"", "\"$7,200\"", "\"$9,000\"")), driver: per month, activity: coordination, class: personnel, grows: 3% }
      - { name: Job developer, amount: \(by("\"$2,600\"", "\"$5,400\"", "\"$16,000\"")), driver: per month, activity: placement, class: personnel, stages: [test-and-build, scale-and-grow, sustain], grows: 3% }
      - { name: Fringe, share: 28%, of: [Hub director, Job developer], class: fringe }
      - { name: Outreach events, amount: $12, driver: per person reached, activity: outreach, class: other }
      - { name: Tuition, amount: "$4,200 to $5,800", driver: per participant, program: Web Development, activity: training, class: contractual, excluded-from-mtdc: yes }
      - { name: Child care and transport, amount: $500 to $900, driver: per participant, activity: support-services, class: other, excluded-from-mtdc: yes }
    """
  }

  var funding: String {
    let streams = FundingStream.Kind.declared.filter(pays).map(stream)
    return """
      # Each stream pays only for what its funder allows; its kind decides when money arises and what
      # becomes of it. Put the figures of your own award letters and proposals here.
      funding:
      \(streams.joined(separator: "\n"))
      """
  }

  private func stream(_ kind: FundingStream.Kind) -> String {
    switch kind {
    case .employers: ""
    case .wioa:
      """
        - name: County WIOA Adult and Dislocated Worker
          kind: wioa
          annual: \(by("$60k to $110k", "$200k to $340k", "$800k to $1.3M"))
          ita-cap: $6,500             # the local board's limit for one participant's training
          pays: [training, support-services, placement, coordination, administration]
          reimbursed-after: 1 to 3 months
      """
    case .discretionary:
      """
        - name: Federal skills grant
          kind: discretionary
          amount: \(by("$500k to $900k", "$1.2M to $2.5M", "$4M to $8M"))
          submitted: \(start.advanced(by: 3))
          decided-after: 2 to 6 months
          odds: 6% to 30%
          period: 48 months
          pays: all
      """
    case .equip:
      """
        - name: Workforce Pell
          kind: equip
          route: workforce-pell       # for programs of 8 to under 15 weeks and 150 to 599 hours
          program: Web Development
          approval-odds: 10% to 45%
          approved-after: 12 to 36 months
          takes-up: 20% to 45%        # the share of eligible participants who use it
      """
    case .stateLocal:
      """
        - name: State workforce appropriation
          kind: state-local
          annual: \(by("$70k", "$200k", "$900k"))
          fiscal-year-starts: July
          pays: [training, support-services, outreach, coordination, placement, administration]
          reimbursed-after: 1 to 4 months
      """
    case .philanthropy:
      """
        - name: Community foundation
          kind: philanthropy
          amount: \(by("$150k", "$360k", "$1.2M"))
          pledged: \(start)
          period: 36 months
          paid: yearly in advance     # up front, yearly in advance, …
          pays: all
          restricted: no
          renews: 40% to 80%
      """
    }
  }

  /// The gates that would wait for more kinds of money than the plan has.
  var stages: String? {
    guard money.count < 3 else { return nil }
    let few = money.count
    let words = few == 1 ? "one stream" : "two streams"
    return """
      # The usual gates wait for two and then three open awards, and this plan has \(words).
      stages:
        get-started: { leaves-when: [roles-filled, sources-of-money >= 1, months-in-stage >= 3] }
        scale-and-grow: { leaves-when: [placed-in-12-months >= \(by("8", "20", "70")), employers >= 12, sources-of-money >= \(few)] }
      """
  }
}
