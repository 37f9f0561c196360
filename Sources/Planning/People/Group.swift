/// A part of the job seekers; groups partition everyone reached.
package struct Group: Sendable, Hashable {
  package let name: String
  /// Its part of everyone reached, 0 to 1; all groups' shares add up to 1.
  package let share: Double
  /// Tags such as `low-income`; several groups may carry the same tag.
  package let tags: [String]
  /// Which of the kinds that ask (`wioa`, `discretionary`, `equip`) may pay for its members.
  package let eligible: Set<FundingStream.Kind>

  package init(name: String, share: Double, tags: [String], eligible: Set<FundingStream.Kind>) {
    self.name = name
    self.share = share
    self.tags = tags
    self.eligible = eligible
  }
}
