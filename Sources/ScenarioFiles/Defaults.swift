/// What is assumed where a scenario says nothing, with the source of each figure.
///
/// The one list of defaults. A pattern is a key's path in which the entries of a list are named
/// for their kind: `programs.accelerated.completion`, `funding.wioa.reimbursed-after`.
package struct Default: Sendable, Hashable {
  package let pattern: String
  /// The value as a scenario would write it.
  package let written: String
  /// Where it comes from.
  package let source: String

  private init(_ pattern: String, _ written: String, _ source: String) {
    self.pattern = pattern
    self.written = written
    self.source = source
  }

  private static let convention = "default: the simplest plan, which assumes nothing"
  private static let judgement = "default: judgement"
  private static let businessCycles =
    "default: post-war US business cycles (NBER), mean expansion 64 months, contraction 10"
  private static let uniformGuidance =
    "default: 2 CFR 200.414(f), de minimis rate; 10% for awards made before October 2024"

  package static let all: [Default] = [
    Default("horizon", "60 months", convention),
    Default("simulation.futures", "10000", convention),
    Default("simulation.seed", "1", convention),
    Default("stage", "apply", convention),
    Default("braiding", "optimal", convention),
    Default("start-rule", "funded", convention),

    Default("hub.reserve", "$0", convention),
    Default(
      "hub.closes-after", "6 months",
      "default: judgement; staff who go unpaid for half a year have left"),
    Default("goals.confidence", "80%", judgement),

    Default("economy.now", "expansion", convention),
    Default("economy.recession-begins", "1.6% per month", businessCycles),
    Default("economy.recession-ends", "9.7% per month", businessCycles),

    Default("participants.share", "an equal part of what the others leave", convention),
    Default("outreach.apply", "10% to 30%", judgement),
    Default("outreach.qualify", "20% to 60%", judgement),
    Default("outreach.gives-up", "5% per month", judgement),

    Default("programs.kind", "accelerated", convention),
    Default("programs.recruits", "an equal part of what the others leave", convention),
    Default(
      "programs.length", "4 months",
      "default: published accelerated programs run 8 to 27 weeks, 16 in the middle"),
    Default("programs.seats", "20", judgement),
    Default("programs.starts-with", "half the seats, rounded up", judgement),
    Default(
      "programs.accelerated.on-provider-list", "yes",
      "default: accelerated programs seek a place on the eligible training provider list"),
    Default(
      "programs.on-ramp.on-provider-list", "no",
      "default: on-ramp programs award no credential that the list asks for"),
    Default(
      "programs.completion", "62% to 92%",
      "default: screened full-time programs (Turing 76.5%, Year Up 74.5%, NPower 80%, "
        + "Lincoln 64.5%)"),
    Default(
      "programs.accelerated.credential", "65% to 93%",
      "default: Per Scholas 80%, Merit America 83%, America's Promise at most 94% of completers"),
    Default(
      "programs.on-ramp.credential", "0%", "default: on-ramp programs award no credential"),
    Default("programs.progression", "50% to 70%", judgement),

    Default("employers.at-start", "0", convention),
    Default("employers.leaving", "1% per month", judgement),
    Default("employers.openings", "2 to 5 per year", judgement),
    Default("employers.opening-lasts", "3 months", judgement),
    Default(
      "employers.placement", "pert(60%, 72%, 90%)",
      "default: cure model fitted to the freeCodeCamp survey 0.69; Lincoln 81.4%, Year Up 83%"),
    Default(
      "employers.time-to-hire", "1.2 to 4 months",
      "default: cure model fitted to the freeCodeCamp survey, mean 1.8 months"),
    Default(
      "employers.search-limit", "12 months",
      "default: the longest search that program reports follow"),
    Default("employers.retained-6-months", "75% to 92%", judgement),
    Default(
      "employers.retained-12-months", "75% to 95%",
      "default: judgment, of those who stayed 6 months; with the default for these about 72% of "
        + "the placed, in the middle of what published programs report"),

    Default("costs.driver", "per month", convention),
    Default("costs.activity", "coordination", convention),
    Default("costs.indirect.activity", "administration", "default: 2 CFR 200.414"),
    Default("costs.class", "other", convention),
    Default("costs.when", "over training", convention),

    Default("funding.pays", "all", convention),
    Default("funding.restricted", "yes", "default: most grants of foundations are restricted"),
    Default("funding.wioa.program", "adult-dw", convention),
    Default(
      "funding.wioa.reimbursed-after", "1 to 3 months",
      "default: judgement; 2 CFR 200.305 asks for 30 days, local areas take longer"),
    Default(
      "funding.wioa.admin-cap", "10%", "default: WIOA section 128(b)(4), 20 CFR 683.205"),
    Default("funding.wioa.indirect", "15%", uniformGuidance),
    Default("funding.wioa.cut-if-missed", "25%", judgement),
    Default(
      "funding.discretionary.decided-after", "2 to 6 months",
      "default: judgement; TechHire took 7.3 months from announcement to award"),
    Default(
      "funding.discretionary.odds", "6% to 30%",
      "default: one open federal competition funded 6% of applications; wide on purpose"),
    Default(
      "funding.discretionary.period", "48 months", "default: H-1B TechHire grants, 2016 to 2020"),
    Default(
      "funding.discretionary.extension", "80%",
      "default: 36 of 45 American Apprenticeship Initiative grantees were extended"),
    Default("funding.discretionary.indirect", "15%", uniformGuidance),
    Default(
      "funding.discretionary.reimbursed-after", "0 months",
      "default: federal awards are drawn as they are spent (2 CFR 200.305)"),
    Default("funding.equip.route", "workforce-pell", "default: EQUIP itself admits nobody new"),
    Default(
      "funding.equip.approval-odds", "10% to 45%",
      "default: judgement; 26% of the programs on North Carolina's first list clear all bars"),
    Default("funding.equip.approved-after", "12 to 36 months", judgement),
    Default("funding.equip.takes-up", "30%", judgement),
    Default(
      "funding.equip.scheduled-award", "$7,395", "default: maximum Pell Grant, 2026-27 award year"),
    Default(
      "funding.state-local.fiscal-year-starts", "July",
      "default: 46 states begin their fiscal year on 1 July (NASBO)"),
    Default(
      "funding.state-local.reimbursed-after", "1 to 4 months",
      "default: judgement; nearly a third of nonprofits report late payment by governments"),
    Default(
      "funding.state-local.cut.expansion", "12% per year",
      "default: judgement from the mid-year cuts that states report (NASBO)"),
    Default(
      "funding.state-local.cut.recession", "80% per year",
      "default: 40 to 43 of 50 states cut in the middle of fiscal 2009 and 2010 (NASBO)"),
    Default(
      "funding.state-local.cut.depth", "3% to 25%",
      "default: judgement; small non-entitlement lines are cut harder than the general budget"),
    Default("funding.philanthropy.period", "12 months", "default: the shortest usual grant"),
    Default("funding.philanthropy.paid", "yearly in advance", judgement),
    Default("funding.philanthropy.decided-after", "3 to 9 months", judgement),
    Default(
      "funding.philanthropy.odds", "25% to 60%",
      "default: judgement for funders who know the hub; cold proposals do worse"),
  ]

  private static let byPattern = Dictionary(
    all.map { ($0.pattern, $0) }, uniquingKeysWith: { first, _ in first })

  /// The default for a key, the one for its kind before the one for every kind.
  static func find(_ patterns: [String]) -> Default? {
    patterns.lazy.compactMap { byPattern[$0] }.first
  }
}
