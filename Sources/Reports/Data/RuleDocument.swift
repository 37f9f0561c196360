package import FundingRules
import Planning

/// The funders' rules as JSON.
package enum RuleDocument {
  /// An object with the rules in the order of the book.
  package static func json(_ rules: [FundingRule]) -> JSONValue {
    .object([
      ("format", .integer(1)), ("notice", .string(RuleBook.notice)),
      ("rules", .array(rules.map(json))),
    ])
  }

  private static func json(_ rule: FundingRule) -> JSONValue {
    .object([
      ("id", .string(rule.id)), ("kind", .string(rule.kind.rawValue)),
      ("severity", .string(rule.severity.rawValue)), ("statement", .string(rule.statement)),
      ("formula", .string(rule.formula)),
      ("kept", json(rule.kept)), ("dates", rule.dates.map(json) ?? .null),
      ("example", text(rule.example)),
      ("sources", .array(rule.sources.map(json))),
    ])
  }

  private static func json(_ kept: RuleKeeping) -> JSONValue {
    .object([
      ("manner", .string(kept.manner.rawValue)), ("partial", .bool(kept.isPartial)),
      ("explanation", .string(kept.explanation)),
      ("place", text(kept.place.map { "Sources/\($0)" })),
    ])
  }

  private static func json(_ dates: RuleDates) -> JSONValue {
    .object([
      ("clock", .string(dates.clock.rawValue)),
      (
        "terms",
        .array(
          dates.terms.map { term in
            .object([
              ("from", text(term.from?.description)), ("value", .string(term.value)),
            ])
          })
      ),
    ])
  }

  private static func json(_ source: Citation) -> JSONValue {
    .object([
      ("publication", .string(source.publication)), ("section", text(source.section)),
      ("year", source.year.map { .integer($0) } ?? .null),
      ("evidence", .string(source.evidence.rawValue)),
    ])
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
