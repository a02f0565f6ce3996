import AnnalsModel

/// Writes down the spells of a set of grades: when from, until when, how long.
final class SpellWriter: Sendable {
  let gradings: GradingReader
  let stretches: StretchReader

  init(_ track: Int, _ grades: GradeSet, in window: DayRange, _ evaluator: Evaluator) {
    gradings = GradingReader(track, evaluator)
    stretches = StretchReader(track, grades, in: window, evaluator)
  }

  static let boundColumns = [
    EvidenceColumn("spell from", .day), EvidenceColumn("spell until", .day),
  ]

  static let lengthColumns = [
    EvidenceColumn("since", .day), EvidenceColumn("length", .length),
  ]

  /// The spells that the window holds or cuts, oldest first.
  func parts(of entity: Int) -> [SpellPart] {
    var parts: [SpellPart] = []
    stretches.forEachPart(of: entity) { parts.append($0) }
    return parts
  }

  /// Calls `body` with the spells that the window holds or cuts, all or the last, oldest first.
  func forEachPart(of entity: Int, _ which: Occurrences, _ body: (SpellPart) -> Void) {
    var last: SpellPart?
    stretches.forEachPart(of: entity) { part in
      switch which {
      case .last: last = part
      case .all: body(part)
      }
    }
    if let last { body(last) }
  }

  /// The whole spell that `grading` lies in.
  func spell(at grading: Int, of entity: Int) -> Spell {
    gradings.view.spell(at: grading, of: stretches.grades, entity)
  }

  /// `spell from`, `spell until`: of the whole spell, empty while it goes on.
  func boundTrace(of part: SpellPart, of entity: Int) -> Trace {
    var trace = Trace()
    writeBounds(of: part, of: entity, into: &trace)
    return trace
  }

  /// `spell from`, `spell until`: of the whole spell, empty while it goes on.
  func writeBounds(of part: SpellPart, of entity: Int, into trace: inout Trace) {
    let spell = spell(at: part.gradings.upperBound, of: entity)
    trace.cells.append(gradings.day(spell.firstGrading))
    trace.cells.append(spell.endGrading.map { gradings.day($0) } ?? .empty)
    cross(&trace, part.gradings)
  }

  /// `since`, `length`: of the whole spell that `grading` lies in.
  func writeLength(at grading: Int, of entity: Int, into trace: inout Trace) {
    let spell = spell(at: grading, of: entity)
    trace.cells.append(gradings.day(spell.firstGrading))
    trace.cells.append(.length(Length(spell)))
    cross(&trace, spell.firstGrading...max(grading, spell.firstGrading))
  }

  /// The length of a part, with a note where the window cuts it.
  func length(of part: SpellPart, of entity: Int, _ trace: inout Trace) -> Length {
    let spell = spell(at: part.gradings.upperBound, of: entity)
    let isCutBefore = spell.start < part.start
    let note: String? =
      switch (isCutBefore, stretches.cutsEnd(of: spell)) {
      case (false, false): nil
      case (true, false): "spell began before the window"
      case (false, true): "spell goes on after the window"
      case (true, true): "spell goes beyond the window"
      }
    if let note { trace.notes.append(note) }
    cross(&trace, part.gradings)
    return Length(
      Spell(
        firstGrading: part.gradings.lowerBound, endGrading: spell.endGrading, start: part.start,
        end: part.end, isOpen: isOpen(spell), earliestStart: part.earliestStart))
  }

  /// Whether a spell goes on at the end of the window, and the window at the day that the
  /// query looks from.
  func isOpen(_ spell: Spell) -> Bool {
    spell.isOpen && stretches.last == gradings.view.horizon
  }

  /// Adds to the trace the bridges between and to the gradings of a spell.
  private func cross(_ trace: inout Trace, _ spell: ClosedRange<Int>) {
    for grading in spell {
      gradings.cross(&trace, grading, into: stretches.grades)
      if grading > spell.lowerBound { gradings.cross(&trace, grading - 1, grading) }
    }
  }
}
