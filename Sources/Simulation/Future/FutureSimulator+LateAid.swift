import Planning

extension FutureSimulator {
  /// Gives WIOA back what it paid of tuition for which formula aid has arrived this month, also for
  /// cohorts that have completed since.
  ///
  /// WIOA may pay while aid is pending and is reimbursed when it arrives (20 CFR 680.230). What others
  /// paid, or nobody, is not refunded: that part of the aid is the student's and enters no book.
  mutating func refundForLateAid() {
    guard blueprint.lateAidCount > 0 else { return }
    for cohort in 0..<cohorts.count {
      let index = month - cohorts[cohort].start
      let program = cohorts[cohort].program
      for aid in blueprint.aidStreams[program].indices {
        let stream = blueprint.aidStreams[program][aid]
        guard let award = streams[stream].award else { continue }
        for group in 0..<blueprint.groupCount {
          let takers = cohorts.aided(cohort, aid: aid, group: group)
          guard takers > 0, let schedule = cohorts.schedule(cohort, aid: aid, group: group),
            schedule.refund(month: index) > 0
          else { continue }
          refund(
            schedule.refund(month: index), takers: takers, cohort: cohort, group: group,
            from: award)
        }
      }
    }
  }

  /// Moves tuition of some students from WIOA to formula aid, the tuition components in file order.
  private mutating func refund(
    _ most: Int, takers: Int, cohort: Int, group: Int, from aid: Int
  ) {
    var left = most
    for component in blueprint.tuitionComponents[cohorts[cohort].program] {
      for stream in blueprint.streams.indices where isWIOA[stream] && left > 0 {
        let paid = cohorts.tuitionPaid(
          cohort, stream: stream, component: component, group: group)
        let each = min(left, paid)
        guard each > 0 else { continue }
        left -= each
        let amount = each * takers
        let award = cohorts.trainingAward(cohort, stream: stream)
        let purpose = Ledger.Purpose(component: component, group: group, cohort: cohort)
        ledger.charge(award, -amount, for: purpose, month: month, isPromised: false)
        // The money of a year that is over goes back where its balance went.
        if !ledger.awards[award].isOpen { ledger.awards[award].lapsed += amount }
        cohorts.payTraining(-amount, cohort: cohort, stream: stream, group: group)
        cohorts.noteTuition(
          -each, cohort: cohort, stream: stream, component: component, group: group)
        ledger.awards[aid].amount += amount
        ledger.receive(amount, for: aid)
        ledger.charge(aid, amount, for: purpose, month: month, isPromised: false)
      }
    }
  }
}
