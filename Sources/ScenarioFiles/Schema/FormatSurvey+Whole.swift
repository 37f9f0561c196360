import Planning

extension FormatSurvey {
  /// The survey of the whole format.
  static let whole: FormatSurvey = {
    var survey = FormatSurvey()
    for text in [common, fixed] {
      let chain = ScenarioChain(
        ScenarioDocument(name: "survey.yaml", text: text), overrides: []
      ) { (path) throws(Diagnostic) in try ScenarioDocument.loadPlain(path: path) }
      guard let tree = chain.tree else { continue }
      var assembly = Assembly(chain, positions: nil)
      assembly.survey = survey
      _ = assembly.scenario(tree)
      survey = assembly.survey ?? survey
    }
    return survey
  }()

  /// A scenario in which every branch of the reader is taken. Values do not matter, and errors are
  ///
  /// no harm; each kind of stream stands under its own name, and things of one kind that exclude
  /// each other are numbered.
  private static let common = """
    format: 1
    name: Survey
    start: 2027-01
    economy: {}
    stage: apply
    simulation: {}
    hub:
      operator: { name: A }
      advisory-board: { members: [] }
      roles: {}
      credit-line: {}
    goals:
      - { metric: placed, at-least: 1, by: 2028-01 }
      - { metric: placed, tag: a, share: 1%, by: 2028-01 }
    participants:
      - { name: any, share: 100%, tags: [a], eligible: [wioa] }
    outreach: { reach: {}, in-recession: {\(factors(["reach", "apply", "qualify", "gives-up"]))} }
    programs:
      - name: any
        recruits: 100%
        starts-with: 1
        leads-to: other
        cohorts: {}
        in-recession: {\(factors(Assembly.cyclicProgramKeys))}
      - { name: other }
    employers: { joining: {}, counts-as-match: yes, in-recession: {\(factors(Assembly.cyclicEmployerKeys))} }
    costs:
      - { name: line, amount: $1, in-recession: { amount: 1, share: 1 }, driver: once, month: 1,
          employer-pays: 50%, work-based: on-the-job }
      - { name: riding, share: 1%, of: [line] }
      - { name: people, amount: $1, driver: per cohort, when: start, program: any, group: any,
          stages: [apply] }
    funding:
    \(FundingStream.Kind.declared.map(stream).joined())  - { name: state-local 2, kind: state-local, milestones: { completion: $1 }, annual-limit: $1 }
      - { name: wioa 2, kind: wioa, program: youth, annual: $1, out-of-school-share: 1%,
          work-experience-share: 1% }
      - { name: discretionary 2, kind: discretionary, amount: $1, awarded: 2027-01 }
      - { name: philanthropy 2, kind: philanthropy, amount: $1, pledged: 2027-01, renews: 1%, expects: 1% }
    waivers:
      - { rule: W-06, stream: wioa, limit: 12%, reason: any }
    correlations:
      - { between: [outreach.apply, outreach.qualify], rank: 0 }
    stages:
    \(Stage.allCases.map { "  \($0.name): { leaves-when: [employers >= 1] }\n" }.joined())
    """

  private static let fixed = "stages: { fixed: apply }\n"

  private static func factors(_ keys: [String]) -> String {
    keys.map { "\($0): 1" }.joined(separator: ", ")
  }

  /// A stream with everything that a stream of its kind reads only where it is written.
  private static func stream(_ kind: FundingStream.Kind) -> String {
    let own: String =
      switch kind {
      case .wioa: "annual: $1, negotiated-placement: 1%, cut-if-missed: 1%"
      case .discretionary: "amount: $1, submitted: 2027-01"
      case .equip: "program: any, applied: 2027-01"
      case .stateLocal: "annual: $1, cut: {}"
      case .philanthropy: "amount: $1, asked: 2027-01"
      case .employers: ""
      }
    let lists = kind == .equip ? "" : ", pays: [training], pays-classes: [other]"
    return "  - { name: \(kind.rawValue), kind: \(kind.rawValue), \(own), groups: [any]\(lists), "
      + "in-recession: {\(factors(kind.cyclicKeys))} }\n"
  }
}
