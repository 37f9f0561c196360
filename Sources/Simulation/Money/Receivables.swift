/// What funders owe the hub: charged, and not reimbursed yet.
struct Receivables: ~Copyable {
  /// Charged in one month and due in another, in cents.
  struct Claim: BitwiseCopyable {
    let charged: Int
    let due: Int
    var amount: Int
  }

  private var claims = PlainList<Claim>()
  /// All that is open, in cents.
  private(set) var total = 0

  mutating func removeAll() {
    claims.removeAll()
    total = 0
  }

  mutating func add(_ amount: Int, charged: Int, due: Int) {
    total += amount
    for place in claims.indices.reversed() where claims[place].charged == charged {
      if claims[place].due == due {
        claims[place].amount += amount
        return
      }
    }
    claims.append(Claim(charged: charged, due: due, amount: amount))
  }

  /// Takes what is due in a month off the books.
  mutating func collect(month: Int) {
    var kept = 0
    for place in claims.indices {
      if claims[place].due == month {
        total -= claims[place].amount
      } else {
        claims[kept] = claims[place]
        kept += 1
      }
    }
    claims.removeLast(claims.count - kept)
  }

  /// Adds what is open at a month's end to totals by age.
  func add(to totals: inout PlainList<Int>, at first: Int, month: Int) {
    for place in claims.indices {
      let claim = claims[place]
      totals[first + ReceivableAge(months: month - claim.charged).place] += claim.amount
    }
  }
}
