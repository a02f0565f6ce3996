import AnnalsModel

extension EvidenceMaker {
  /// `spell from`, `spell until`: of the last spell, empty while it goes on.
  func evidence(for test: StateTest) -> Evidence {
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    return Evidence(subject: spells.gradings.name, columns: SpellWriter.boundColumns) {
      entity, which, body in
      spells.forEachPart(of: entity, which, body)
    } write: { part, entity, trace in
      spells.writeBounds(of: part, of: entity, into: &trace)
    }
  }

  /// `since`, `length`
  func evidence(for test: StandingTest) -> Evidence {
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    let kernel = StandingKernel(test, evaluator)
    return Evidence(subject: spells.gradings.name, columns: SpellWriter.lengthColumns) {
      entity, trace in
      let view = spells.gradings.view
      guard kernel.truth(of: entity) == .yes,
        let grading = view.inForce(on: spells.stretches.last, of: entity)
      else { return false }
      spells.writeLength(at: grading, of: entity, into: &trace)
      return true
    }
  }

  /// `since`, `length`
  func evidence(for test: SpellTest) -> Evidence {
    let whole = DayRange(first: .first, last: evaluator.horizon)
    let spells = SpellWriter(test.track, test.grades, in: whole, evaluator)
    let kernel = SpellKernel(test, evaluator)
    return Evidence(subject: spells.gradings.name, columns: SpellWriter.lengthColumns) {
      entity, trace in
      guard kernel.truth(of: entity) == .yes,
        let grading = spells.gradings.view.visible(entity).last
      else { return false }
      spells.writeLength(at: grading, of: entity, into: &trace)
      return true
    }
  }
}
