import AnnalsModel

extension EvidenceMaker {
  /// `spell from`, `spell until`: empty while it goes on.
  func evidence(for test: StateTest) -> Evidence {
    let kernel = StateKernel(test, evaluator)
    let spells = SpellReader(test.track, test.grades, evaluator)
    return Evidence(
      subject: spells.gradings.name,
      columns: [EvidenceColumn("spell from", .day), EvidenceColumn("spell until", .day)]
    ) { entity in
      guard let grading = kernel.states.walk(entity).lastGrading else { return nil }
      let spell = spells.spell(at: grading, of: entity)
      return Trace(cells: [
        spells.gradings.day(spell.firstGrading),
        spell.endGrading.map { spells.gradings.day($0) } ?? .empty,
      ])
    }
  }

  /// `since`, `length`
  func evidence(for test: StandingTest) -> Evidence {
    let spells = SpellReader(test.track, test.grades, evaluator)
    let kernel = StandingKernel(test, evaluator)
    return Evidence(subject: spells.gradings.name, columns: Self.lengthColumns) { entity in
      guard kernel.truth(of: entity) == .yes else { return nil }
      let view = spells.gradings.view
      let last = min(test.window.last.number, view.horizon)
      return view.inForce(on: last, among: view.visible(entity)).map { grading in
        spells.trace(of: spells.spell(at: grading, of: entity))
      }
    }
  }

  /// `since`, `length`
  func evidence(for test: SpellTest) -> Evidence {
    let spells = SpellReader(test.track, test.grades, evaluator)
    let kernel = SpellKernel(test, evaluator)
    return Evidence(subject: spells.gradings.name, columns: Self.lengthColumns) { entity in
      guard kernel.truth(of: entity) == .yes else { return nil }
      return spells.gradings.view.visible(entity).last.map { grading in
        spells.trace(of: spells.spell(at: grading, of: entity))
      }
    }
  }

  private static let lengthColumns = [
    EvidenceColumn("since", .day), EvidenceColumn("length", .length),
  ]
}

/// Finds the spell that a grading lies in.
private struct SpellReader: Sendable {
  let gradings: GradingReader
  private let grades: GradeSet
  private let coverage: Day?

  init(_ track: Int, _ grades: GradeSet, _ evaluator: Evaluator) {
    gradings = GradingReader(track, evaluator)
    self.grades = grades
    coverage = evaluator.kind.tracks[track].coverage
  }

  /// `since`, `length`
  func trace(of spell: Spell) -> Trace {
    Trace(cells: [gradings.day(spell.firstGrading), .length(Length(spell))])
  }

  func spell(at grading: Int, of entity: Int) -> Spell {
    let view = gradings.view
    return view.spell(
      at: grading, of: grades, among: view.visible(entity), coverage: coverage)
  }
}
