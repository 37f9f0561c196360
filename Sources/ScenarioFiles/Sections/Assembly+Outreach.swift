import Planning

extension Assembly {
  mutating func outreach(_ top: Section) -> Outreach {
    let cyclicKeys = ["reach", "apply", "qualify", "gives-up"]
    var section = openTop(top, "outreach", keys: cyclicKeys + ["in-recession"])
    readFactors(&section, for: cyclicKeys, among: cyclicKeys)
    return Outreach(
      reach: cyclicByStage(section, "reach", .count), apply: cyclic(section, "apply", .share),
      qualify: cyclic(section, "qualify", .share), givesUp: cyclic(section, "gives-up", .chance))
  }
}
