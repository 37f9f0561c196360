/// When WIOA's money of a program year arrives, and how much of it.
enum WIOATranche {
  /// Calendar months: Adult and Dislocated Worker money comes in July and October, youth money in April,
  /// and June is the program year's last month.
  static let april = 4
  static let june = 6
  static let july = 7
  static let october = 10

  /// The part that is available from 1 July; the rest follows on 1 October.
  ///
  /// About a fifth: the advance appropriation of the Adult program is 80% of the whole.
  static func july(of annual: Int) -> Int { (annual * 20 + 50) / 100 }
}
