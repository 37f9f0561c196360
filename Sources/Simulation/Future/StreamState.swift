/// Where one stream stands in a future, beyond its awards.
struct StreamState: Sendable, BitwiseCopyable {
  /// The month of the funder's decision, or of approval; nil when none is pending.
  var decisionMonth: Int?
  /// The open award: of a discretionary grant, of a gift, or of formula aid.
  var award: Int?
  /// The award of the program year or fiscal year that is being filled or spent.
  var yearAward: Int?
  /// Share of the tranches until next June that is cut for missed performance.
  var cutShare = 0.0
  /// Formula aid may be taken by cohorts that start in this month or later; nil before approval.
  var approvedFrom: Int?
  /// The amount of a gift in this future, kept for its renewals.
  var giftAmount = 0
  var giftPeriod = 0
  /// When the gift's next instalment is due, −1 after the last; which one it is, the months between
  /// two, and how many there are.
  var nextInstalment = -1
  var instalmentNumber = 0
  var instalmentSpacing = 1
  var instalmentCount = 0
  /// Milestone pay earned in the present month and in the present fiscal year.
  var earnedThisMonth = 0
  var earnedThisYear = 0
}
