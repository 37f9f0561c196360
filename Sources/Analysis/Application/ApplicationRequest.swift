/// What an award is asked to pay of each line of a plan, in whole percents that ask for no more than
/// it is, and for no more administration than it allows.
///
/// The percents are those that the award pays in the futures in which it is granted, each rounded for
/// itself. Where they ask for too much together, a percent is taken off the line and year that asks
/// for most beyond what the award pays there, until they fit: the request may end below the award by
/// up to a percent of a line.
struct ApplicationRequest {
  private(set) var lines: [ApplicationLine]
  /// By line and year, in dollars; nothing for indirect lines where a rate bounds them.
  private(set) var direct: [[Int]] = []
  /// Indirect cost by the rate, by year, in dollars.
  private(set) var indirect: [Int] = []
  private let costs: [[Int]]
  private let terms: IndirectTerms?
  private let administrationCap: Int?

  /// Fits the request of a plan to its award.
  ///
  /// - Parameters:
  ///   - lines: all cost lines with their percents as they are paid
  ///   - costs: what each line costs, by line and year, in dollars
  ///   - indirect: how the award pays indirect cost; nil where such lines are charged as others are
  ///   - administrationCap: the most for administration, in hundredths of a percent of the award
  ///   - award: what the award is assumed to be
  ///   - paid: what the award pays of a line in a year, in dollars, by the simulation
  init(
    _ lines: [ApplicationLine], costs: [[Int]], indirect: IndirectTerms?, administrationCap: Int?,
    award: AwardTerms, paid: (_ line: Int, _ year: Int) -> Double
  ) {
    self.lines = lines
    self.costs = costs
    terms = indirect
    self.administrationCap = administrationCap
    price()
    guard let amount = award.amount else { return }
    let paid = lines.indices.map { line in lines[line].percents.indices.map { paid(line, $0) } }
    let years = lines.first.map { Array($0.percents.indices) } ?? []
    // The award is each year's, or one for all of them.
    for parts in award.isYearly ? years.map({ [$0] }) : [years] {
      lower(parts, paid, to: amount, of: { $0.total(in: parts) })
      guard let administrationCap else { continue }
      lower(
        parts, paid, to: administrationCap * amount,
        of: { $0.administration(in: parts) * 10_000 })
    }
  }

  func total(_ year: Int) -> Int { direct.reduce(0) { $0 + $1[year] } + indirect[year] }

  private func total(in years: [Int]) -> Int { years.reduce(0) { $0 + total($1) } }

  private func administration(in years: [Int]) -> Int {
    years.reduce(0) { sum, year in
      lines.indices.reduce(sum + indirect[year]) {
        lines[$1].isAdministration ? $0 + direct[$1][year] : $0
      }
    }
  }

  /// Takes percents off while something comes to too much, where that lowers it.
  private mutating func lower(
    _ years: [Int], _ paid: [[Double]], to bound: Int, of sum: (Self) -> Int
  ) {
    while sum(self) > bound {
      var places: [(line: Int, year: Int, excess: Double)] = []
      for line in lines.indices {
        for year in years where direct[line][year] > 0 {
          places.append((line, year, Double(direct[line][year]) - paid[line][year]))
        }
      }
      places.sort { ($0.excess, -$0.line, -$0.year) > ($1.excess, -$1.line, -$1.year) }
      // What a rate charges may fill the room that a line leaves, so not every line helps.
      var next: Self?
      for place in places where next == nil {
        var tried = self
        tried.lines[place.line].askLess(year: place.year)
        tried.price()
        if sum(tried) < sum(self) { next = tried }
      }
      guard let next else { return }
      self = next
    }
  }

  /// Works out what the percents come to.
  private mutating func price() {
    direct = lines.enumerated().map { place, line in
      line.percents.indices.map { year in
        line.isIndirect && terms != nil
          ? 0 : rounded(costs[place][year] * line.percents[year], by: 100)
      }
    }
    indirect = Self.indirectCharges(
      lines, requests: direct, costs: costs, terms: terms, cap: administrationCap)
  }

  /// The lesser of the rate times the base, of the overhead that there is, and of the room that the
  /// cap on administration leaves; by year.
  private static func indirectCharges(
    _ lines: [ApplicationLine], requests: [[Int]], costs: [[Int]], terms: IndirectTerms?, cap: Int?
  ) -> [Int] {
    let count = lines.first?.percents.count ?? 0
    guard let terms else { return Array(repeating: 0, count: count) }
    var before = Array(repeating: 0, count: lines.count)
    return (0..<count).map { year in
      var base = 0
      var direct = 0
      var administration = 0
      var overhead = 0
      for (place, line) in lines.enumerated() {
        let asked = requests[place][year]
        direct += asked
        if line.isIndirect { overhead += costs[place][year] }
        if line.isAdministration { administration += asked }
        guard line.countsInBase else { continue }
        let limit = line.isContractual ? terms.subawardLimit : Int.max
        base += min(limit, before[place] + asked) - min(limit, before[place])
        before[place] += asked
      }
      var charge = min(rounded(base * terms.rate, by: 10_000), overhead)
      if let cap, cap < 10_000 {
        let room = (direct * cap - administration * 10_000) / (10_000 - cap)
        charge = min(charge, room)
      }
      return max(0, charge)
    }
  }
}
