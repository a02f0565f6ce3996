import AnnalsModel

extension EvidenceMaker {
  /// `spell from`, `spell until`: of the last spell, empty while it goes on.
  func evidence(for test: StateTest) -> Evidence {
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    return Evidence(subject: spells.gradings.name, columns: SpellWriter.boundColumns) { entity in
      spells.parts(of: entity).last.map { spells.boundTrace(of: $0, of: entity) }
    } eachColumns: {
      SpellWriter.boundColumns
    } occurrences: { entity in
      spells.parts(of: entity).map { spells.boundTrace(of: $0, of: entity) }
    }
  }

  /// `since`, `length`
  func evidence(for test: StandingTest) -> Evidence {
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    let kernel = StandingKernel(test, evaluator)
    return Evidence(subject: spells.gradings.name, columns: SpellWriter.lengthColumns) { entity in
      guard kernel.truth(of: entity) == .yes else { return nil }
      let view = spells.gradings.view
      return view.inForce(on: spells.stretches.last, of: entity).map { grading in
        spells.lengthTrace(at: grading, of: entity)
      }
    }
  }

  /// `since`, `length`
  func evidence(for test: SpellTest) -> Evidence {
    let whole = DayRange(first: .first, last: evaluator.horizon)
    let spells = SpellWriter(test.track, test.grades, in: whole, evaluator)
    let kernel = SpellKernel(test, evaluator)
    return Evidence(subject: spells.gradings.name, columns: SpellWriter.lengthColumns) { entity in
      guard kernel.truth(of: entity) == .yes else { return nil }
      return spells.gradings.view.visible(entity).last.map { grading in
        spells.lengthTrace(at: grading, of: entity)
      }
    }
  }
}
