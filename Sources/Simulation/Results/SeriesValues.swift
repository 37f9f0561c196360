/// The values of all series at one month's end, in the order of `Series.allCases`.
package struct SeriesValues: Sendable, Hashable {
  package var reached = 0
  package var enrolled = 0
  package var completed = 0
  package var placed = 0
  package var employers = 0
  package var cash = 0
  package var cost = 0
  package var gap = 0
  package var receivables = 0
  package var stage = 0
  package var open = 0

  package subscript(series: Series) -> Int {
    switch series {
    case .reached: reached
    case .enrolled: enrolled
    case .completed: completed
    case .placed: placed
    case .employers: employers
    case .cash: cash
    case .cost: cost
    case .gap: gap
    case .receivables: receivables
    case .stage: stage
    case .open: open
    }
  }
}
