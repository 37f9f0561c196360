import Planning

extension Assembly {
  mutating func economy(_ top: Section) -> Economy? {
    guard top.has("economy") else { return nil }
    let section = openTop(top, "economy", keys: ["now", "recession-begins", "recession-ends"])
    let now: Economy.Regime? = choice(section, "now")
    let begins = assumption(section, "recession-begins", .chance)
    let ends = assumption(section, "recession-ends", .chance)
    return Economy(now: now ?? .expansion, recessionBegins: begins, recessionEnds: ends)
  }
}
