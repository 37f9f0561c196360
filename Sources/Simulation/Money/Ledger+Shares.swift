import Planning

extension Ledger {
  /// Notes whom and what a charge to tested money is for.
  ///
  /// Administration is no part of what the shares are taken of, and what is for nobody in particular
  /// serves those in school and out of it alike.
  mutating func noteShares(_ place: Int, _ amount: Int, for purpose: Purpose) {
    guard let stream = awards[place].stream, isTested[stream],
      !components[purpose.component].isAdministration
    else { return }
    awards[place].spentNet += amount
    if components[purpose.component].isWorkExperience {
      awards[place].spentOnWorkExperience += amount
    }
    if components[purpose.component].isForIncumbentWorkers {
      awards[place].spentOnIncumbentWorkers += amount
    }
    guard purpose.group >= 0 else { return }
    awards[place].spentOnGroups += amount
    if isInSchool[purpose.group] { awards[place].spentInSchool += amount }
  }

  /// Whether each award of a stream has spent the share that a rule asks for, or no more than the one
  /// that it allows: 1 or 0, and −1 where nothing was spent that it could be taken of.
  func holds(_ subject: ResultTest.Subject, stream: Int, share: Double) -> Int {
    var result = -1
    for place in awards.indices where awards[place].stream == stream {
      let award = awards[place]
      let spent: Int
      let counted: Int
      switch subject {
      case .outOfSchool:
        spent = award.spentOnGroups
        counted = award.spentOnGroups - award.spentInSchool
      case .workExperience:
        spent = award.spentNet
        counted = award.spentOnWorkExperience
      case .incumbentWorkers:
        spent = award.charged
        counted = award.spentOnIncumbentWorkers
      }
      guard spent > 0 else { continue }
      let excess = Double(counted) - share * Double(spent)
      if subject.isCeiling ? excess > 1e-6 : excess < -1e-6 { return 0 }
      result = 1
    }
    return result
  }
}
