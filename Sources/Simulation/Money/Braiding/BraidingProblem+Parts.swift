extension BraidingProblem {
  /// A cost to be paid.
  package struct Item: Sendable, BitwiseCopyable {
    let component: Int
    /// −1 for a cost that is for nobody in particular.
    let group: Int
    /// −1 for a cost of no cohort.
    let cohort: Int
    /// The month in which it is charged.
    let month: Int
    /// In cents.
    package let amount: Int
    package let kind: Kind

    package init(
      component: Int, group: Int, cohort: Int, month: Int, amount: Int, kind: Kind
    ) {
      self.component = component
      self.group = group
      self.cohort = cohort
      self.month = month
      self.amount = amount
      self.kind = kind
    }
  }

  /// Which caps of an award lie on a cost, besides the award itself.
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// None.
    case direct
    /// The one on administration.
    case administration
    /// The one on indirect cost, which lies within administration.
    case indirect
    /// The one per participant, on the training of a cohort's members.
    case training
  }

  /// An award, or the reserve, that may pay.
  package struct Payer: Sendable, BitwiseCopyable {
    let award: Int
    /// −1 for the reserve, which may pay for everything.
    let stream: Int
    let arose: Int
    let end: Int
    /// What it may still pay in all, for administration, and for indirect cost, in cents.
    ///
    /// They nest. `Int.max` stands for no limit, except on the capacity.
    package let capacity: Int
    package let administrationRoom: Int
    package let indirectRoom: Int

    package init(
      award: Int, stream: Int, arose: Int, end: Int, capacity: Int, administrationRoom: Int,
      indirectRoom: Int
    ) {
      self.award = award
      self.stream = stream
      self.arose = arose
      self.end = end
      self.capacity = capacity
      self.administrationRoom = administrationRoom
      self.indirectRoom = indirectRoom
    }

    /// Whether a month lies in its period.
    func covers(_ month: Int) -> Bool { arose <= month && month < end }
  }

  /// What is left of a payer's means while a braider works.
  struct Room: Sendable, BitwiseCopyable {
    var capacity: Int
    var administration: Int
    var indirect: Int

    init(_ payer: Payer) {
      capacity = payer.capacity
      administration = payer.administrationRoom
      indirect = payer.indirectRoom
    }
  }

  /// What a payer pays for an item.
  package struct Payment: Sendable, BitwiseCopyable, Hashable {
    package let item: Int
    package let payer: Int
    package let amount: Int

    package init(item: Int, payer: Int, amount: Int) {
      self.item = item
      self.payer = payer
      self.amount = amount
    }
  }

  /// A cap on what one award pays for the training of one cohort's members in one group.
  package struct TrainingRoom: Sendable, BitwiseCopyable {
    let payer: Int
    let cohort: Int
    let group: Int
    /// In cents.
    let room: Int
    /// What is left of it while a braider works.
    var left = 0

    package init(payer: Int, cohort: Int, group: Int, room: Int) {
      self.payer = payer
      self.cohort = cohort
      self.group = group
      self.room = room
    }
  }
}
