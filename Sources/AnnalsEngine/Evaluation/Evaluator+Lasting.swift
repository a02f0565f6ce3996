import AnnalsModel

/// `rating was good for at least 3 years in total since 2014`: whether one spell, or all
/// spells added up, have that length.
final class LastingKernel: Kernel, Sendable {
  let test: LastingTest
  let stretches: StretchReader

  /// The days that a sum must have.
  let neededDays: Int

  init(_ test: LastingTest, _ evaluator: Evaluator) {
    self.test = test
    stretches = StretchReader(test.track, test.grades, in: test.window, evaluator)
    neededDays = test.length.daysBefore(Day(number: stretches.end))
  }

  func truth(of entity: Int) -> Truth {
    if neededDays > 0, stretches.isOutside(entity) { return .no }
    let tally = SpellTally(stretches, entity, length: test.length)
    if test.isInTotal {
      if tally.isSeen, tally.knownDays >= neededDays { return .yes }
      let most = tally.possibleDays + tally.hiddenDays
      return tally.isEndless || most >= neededDays ? .notKnown : .no
    }
    return tally.isReached ? .yes : tally.mayBeReached ? .notKnown : .no
  }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity: the days that are not known, or else
  /// those before the first spell.
  func reasons(_ test: LastingTest) -> (_ entity: Int) -> UnknownReason? {
    let stretches = LastingKernel(test, self).stretches
    return { entity in
      let tally = SpellTally(stretches, entity, length: test.length)
      if tally.isStartHidden, tally.possibleDays == tally.knownDays {
        return .hiddenStart(track: stretches.track)
      }
      return stretches.reason(for: entity)
    }
  }
}
