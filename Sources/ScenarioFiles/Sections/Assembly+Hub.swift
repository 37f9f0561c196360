import Planning

extension Assembly {
  private static let hubKeys = [
    "operator", "training-providers", "on-ramp-programs", "workforce-organizations",
    "advisory-board", "placement-mechanisms", "civic-support", "roles", "publish", "criteria-met",
    "roles-filled", "reserve", "credit-line", "closes-after",
  ]

  mutating func hub(_ top: Section) -> Hub {
    let section = openTop(top, "hub", keys: Assembly.hubKeys)
    let operatingOrganization = hubOperator(section)
    let board = advisoryBoard(section)
    let roles = roles(section)
    let reserve = assumption(section, "reserve", .money)
    let creditLine = creditLine(section)
    return Hub(
      operatingOrganization: operatingOrganization,
      trainingProviders: texts(section, "training-providers").map(\.text),
      onRampPrograms: texts(section, "on-ramp-programs").map(\.text),
      workforceOrganizations: texts(section, "workforce-organizations").map(\.text),
      advisoryBoard: board,
      placementMechanisms: texts(section, "placement-mechanisms").map(\.text),
      civicSupport: texts(section, "civic-support").map(\.text), roles: roles,
      publish: texts(section, "publish").map(\.text),
      criteriaMet: plannedDate(section, "criteria-met"),
      rolesFilled: plannedDate(section, "roles-filled"), reserve: reserve, creditLine: creditLine,
      closesAfter: closesAfter(section))
  }

  private mutating func hubOperator(_ section: Section) -> Hub.Operator? {
    guard let part = openPart(section, "operator", keys: ["name", "kind"]) else { return nil }
    let name = text(part, "name", isRequired: true)
    let kind = text(part, "kind")
    return name.map { Hub.Operator(name: $0, kind: kind) }
  }

  private mutating func advisoryBoard(_ section: Section) -> Hub.AdvisoryBoard? {
    guard let part = openPart(section, "advisory-board", keys: ["members", "meets"]) else {
      return nil
    }
    return Hub.AdvisoryBoard(
      members: texts(part, "members").map(\.text), meets: text(part, "meets"))
  }

  private mutating func roles(_ section: Section) -> [HubRole: String] {
    guard let part = openPart(section, "roles", keys: HubRole.allCases.map(\.rawValue)) else {
      return [:]
    }
    var roles: [HubRole: String] = [:]
    for role in HubRole.allCases { roles[role] = text(part, role.rawValue) }
    return roles
  }

  private mutating func creditLine(_ section: Section) -> Hub.CreditLine? {
    guard let part = openPart(section, "credit-line", keys: ["limit", "interest"]) else {
      return nil
    }
    return Hub.CreditLine(
      limit: assumption(part, "limit", .money),
      interest: assumption(part, "interest", .yearlyShare))
  }

  private mutating func closesAfter(_ section: Section) -> Int? {
    survey?.note(section.path(of: "closes-after"), alternative: "never")
    if let entry = section["closes-after"], case .scalar("never", _) = entry.value.content {
      settle(section, "closes-after", "never", meaning: "never")
      return nil
    }
    return known(section, "closes-after", .atLeastOneMonth).map { Int($0) }
  }
}
