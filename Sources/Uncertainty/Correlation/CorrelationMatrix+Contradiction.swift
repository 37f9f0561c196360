extension CorrelationMatrix {
  /// Members whose correlations contradict each other while those of any fewer of them do not; nil
  /// when all are possible together.
  ///
  /// Three that cannot be are the easiest to understand, so the worst such three is named where
  /// there is one; otherwise members are left out, one after the other, as long as the rest still
  /// contradict each other.
  package var contradiction: [Int]? {
    guard !isPossible else { return nil }
    if let three = worstThree { return three }
    var members = Array(0..<count)
    for member in (0..<count).reversed() {
      let rest = members.filter { $0 != member }
      if !restricted(to: rest).isPossible { members = rest }
    }
    return members
  }

  /// The three members whose determinant is least, if they are impossible.
  private var worstThree: [Int]? {
    var worst: (members: [Int], determinant: Double)?
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        let a = self[first, second]
        for third in (second + 1)..<max(count, second + 1) {
          let (b, c) = (self[first, third], self[second, third])
          let determinant = 1 + 2 * a * b * c - a * a - b * b - c * c
          if determinant < worst?.determinant ?? 0 {
            worst = ([first, second, third], determinant)
          }
        }
      }
    }
    guard let worst, !restricted(to: worst.members).isPossible else { return nil }
    return worst.members
  }
}
