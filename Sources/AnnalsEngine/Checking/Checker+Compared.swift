import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// The operand that a value means; `nil` for a value that stands for itself. A name is a
  /// grade or a text first, as `rating is good` is not about a field called `good`. In quotes it
  /// is nothing else beside a text; a scale has its grades and no others, so that quotes around
  /// anything else, such as those of the formatter, make no grade of it.
  func operand(of value: Value, beside reading: Reading) -> Operand? {
    switch value {
    case .operand(let operand): return operand
    case .name(let name):
      guard !name.isQuoted || !holdsTexts(reading),
        session.names.subject(name, of: kindIndex) != nil, !isValue(name, of: reading)
      else { return nil }
      return .name(name)
    case .number, .period, .parameter, .missing: return nil
    }
  }

  private func holdsTexts(_ reading: Reading) -> Bool {
    if case .text = type(of: reading) { true } else { false }
  }

  private func isValue(_ name: Name, of reading: Reading) -> Bool {
    switch type(of: reading) {
    case .text: texts(of: reading).map { !$0.dictionary.codes(of: name).isEmpty } ?? false
    case .grade(let ladder): session.names.grade(name, on: ladder) != nil
    case .number, .day, .flag: false
    }
  }

  /// `rating is better than rating on 2014-01-01`
  mutating func check(
    _ left: Reading, _ term: ValueTerm, _ operand: Operand, _ sense: Sense
  ) -> Filter? {
    guard let right = checkReading(operand),
      let basis = checkBasis(left, right, at: operand.range),
      checkBound(term, name(of: left), basis)
    else { return nil }
    return .compared(
      ComparedTest(
        left: left, right: right, bound: term.bound, basis: basis, isDenied: sense == .denied))
  }

  /// How two readings are held against each other, if they can be.
  private mutating func checkBasis(
    _ left: Reading, _ right: Reading, at range: SourceRange
  ) -> ComparedBasis? {
    let (one, other) = (name(of: left), name(of: right))
    switch (type(of: left), type(of: right)) {
    case (.text, .text): return .texts
    case (.day, .day): return .days
    case (.flag, .flag): return .flags
    case (.number(let unit), .number(let otherUnit)):
      if unit == otherUnit { return .numbers }
      report(
        .measure(
          .unitsApart(one, unit: unit?.name, other: other, otherUnit: otherUnit?.name)),
        at: range)
    case (.grade(let ladder), .grade(let otherLadder)):
      if let common = model.ladder(joining: ladder, otherLadder) {
        return .grades(left: ladder, right: otherLadder, common: common)
      }
      report(.measure(.laddersApart(one, other: other)), at: range)
    case (let type, let otherType):
      report(
        .measure(
          .notComparable(one, holds: type.holds, other: other, otherHolds: otherType.holds)),
        at: range)
    }
    return nil
  }

  /// Whether a bound has a meaning for values of a type.
  private mutating func checkBound(
    _ term: ValueTerm, _ name: String, _ basis: ComparedBasis
  ) -> Bool {
    switch (basis, term.bound) {
    case (_, .exactly), (.grades, .orEquivalent): return true
    case (.numbers, .atLeast), (.numbers, .atMost), (.numbers, .above), (.numbers, .below):
      return true
    case (.grades, .atLeast), (.grades, .atMost), (.grades, .betterThan), (.grades, .worseThan),
      (.grades, .orBetter), (.grades, .orWorse):
      return true
    case (_, .orEquivalent): report(.notEquivalent(name), at: term.range)
    case (.numbers, let bound): report(.gradeBoundOnNumber(name, bound: bound), at: term.range)
    case (.grades, let bound): report(.numberBoundOnGrade(name, bound: bound), at: term.range)
    case (.days, _): report(.boundOnDay(name), at: term.range)
    case (.texts, let bound), (.flags, let bound):
      report(.notOrdered(name, bound: bound), at: term.range)
    }
    return false
  }
}

extension Model {
  /// A ladder that has the grades of both, if there is one; indices into `ladders`.
  fileprivate func ladder(joining one: Int, _ other: Int) -> Int? {
    if one == other { return one }
    let wanted = ladders[one].allScales | ladders[other].allScales
    return [one, other].first { ladders[$0].allScales & wanted == wanted }
      ?? ladders.indices.first { ladders[$0].allScales & wanted == wanted }
  }
}

extension Ladder {
  /// Indices into `Model.scales` of every scale that it has grades of, as bits.
  fileprivate var allScales: UInt64 { scales.reduce(0, |) }
}
