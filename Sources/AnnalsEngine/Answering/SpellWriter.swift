import AnnalsModel

/// A spell inside a window: whole, or as much of it as the window holds.
struct SpellPart: Sendable {
  /// The known gradings that it is made of, of those in the window.
  var gradings: ClosedRange<Int>
  var start: Int32
  var end: Int32

  /// The first day on which it may have begun.
  var earliestStart: Int32
}

/// Writes down the spells of a set of grades: when from, until when, how long.
struct SpellWriter: Sendable {
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
    var isJoined = false
    stretches.walk(entity) { stretch in
      guard stretch.state == .inside, let grading = stretch.grading else {
        isJoined = false
        return
      }
      if isJoined, let last = parts.indices.last {
        parts[last].gradings = parts[last].gradings.lowerBound...grading
        parts[last].end = stretch.end
      } else {
        parts.append(
          SpellPart(
            gradings: grading...grading, start: stretch.start, end: stretch.end,
            earliestStart: stretch.earliestStart))
      }
      isJoined = true
    }
    return parts
  }

  /// The whole spell that `grading` lies in.
  func spell(at grading: Int, of entity: Int) -> Spell {
    gradings.view.spell(at: grading, of: stretches.grades, entity)
  }

  /// `spell from`, `spell until`: of the whole spell, empty while it goes on.
  func boundTrace(of part: SpellPart, of entity: Int) -> Trace {
    let spell = spell(at: part.gradings.upperBound, of: entity)
    var trace = Trace(cells: [
      gradings.day(spell.firstGrading), spell.endGrading.map { gradings.day($0) } ?? .empty,
    ])
    cross(&trace, part.gradings)
    return trace
  }

  /// `since`, `length`: of the whole spell that `grading` lies in.
  func lengthTrace(at grading: Int, of entity: Int) -> Trace {
    let spell = spell(at: grading, of: entity)
    var trace = Trace(cells: [gradings.day(spell.firstGrading), .length(Length(spell))])
    cross(&trace, spell.firstGrading...max(grading, spell.firstGrading))
    return trace
  }

  /// The length of a part, with a note where the window cuts it.
  func length(of part: SpellPart, of entity: Int, _ trace: inout Trace) -> Length {
    let spell = spell(at: part.gradings.upperBound, of: entity)
    let isCutBefore = spell.start < part.start
    let isCutAfter =
      stretches.last < gradings.view.horizon && (spell.isOpen || spell.end > stretches.end)
    let note: String? =
      switch (isCutBefore, isCutAfter) {
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
