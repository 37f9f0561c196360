/// The coordinating organization of a community (the TechHire Hub Operator) and its partners.
package struct Hub: Sendable, Hashable {
  package struct Operator: Sendable, Hashable {
    package let name: String
    package let kind: String?

    package init(name: String, kind: String?) {
      self.name = name
      self.kind = kind
    }
  }

  package struct AdvisoryBoard: Sendable, Hashable {
    package let members: [String]
    package let meets: String?

    package init(members: [String], meets: String?) {
      self.members = members
      self.meets = meets
    }
  }

  package struct CreditLine: Sendable, Hashable {
    package let limit: Assumption.ID
    /// Yearly interest on negative cash.
    package let interest: Assumption.ID

    package init(limit: Assumption.ID, interest: Assumption.ID) {
      self.limit = limit
      self.interest = interest
    }
  }

  package let operatingOrganization: Operator?
  package let trainingProviders: [String]
  package let onRampPrograms: [String]
  package let workforceOrganizations: [String]
  package let advisoryBoard: AdvisoryBoard?
  package let placementMechanisms: [String]
  package let civicSupport: [String]
  /// Who fills each role.
  package let roles: [HubRole: String]
  /// Metrics that are made public.
  package let publish: [String]
  /// When what is missing from the criteria or the roles will be there.
  package let criteriaMet: Month?
  package let rolesFilled: Month?
  /// Unrestricted money at the start; pays last.
  package let reserve: Assumption.ID
  package let creditLine: CreditLine?
  /// Months in a row with unpaid coordination after which the hub closes; nil for never.
  package let closesAfter: Int?

  package init(
    operatingOrganization: Operator?, trainingProviders: [String], onRampPrograms: [String],
    workforceOrganizations: [String], advisoryBoard: AdvisoryBoard?, placementMechanisms: [String],
    civicSupport: [String], roles: [HubRole: String], publish: [String], criteriaMet: Month?,
    rolesFilled: Month?, reserve: Assumption.ID, creditLine: CreditLine?, closesAfter: Int?
  ) {
    self.operatingOrganization = operatingOrganization
    self.trainingProviders = trainingProviders
    self.onRampPrograms = onRampPrograms
    self.workforceOrganizations = workforceOrganizations
    self.advisoryBoard = advisoryBoard
    self.placementMechanisms = placementMechanisms
    self.civicSupport = civicSupport
    self.roles = roles
    self.publish = publish
    self.criteriaMet = criteriaMet
    self.rolesFilled = rolesFilled
    self.reserve = reserve
    self.creditLine = creditLine
    self.closesAfter = closesAfter
  }
}

/// A role that a hub fills before it leaves Get Started.
package enum HubRole: String, Sendable, Hashable, CaseIterable {
  case employerEngagement = "employer-engagement"
  case outreachAndTraining = "outreach-and-training"
  case validationAndMatching = "validation-and-matching"
  case metricsAndData = "metrics-and-data"

  package var title: String {
    switch self {
    case .employerEngagement: "Employer engagement"
    case .outreachAndTraining: "Outreach and training"
    case .validationAndMatching: "Validation and matching"
    case .metricsAndData: "Metrics and data"
    }
  }
}
