import AnnalsModel
import AnnalsSyntax

/// Conditions that SQL can say too.
extension RandomQuery {
  mutating func judged(depth: Int = 3) -> Condition {
    if depth > 0, generator.once(in: 3) {
      if generator.once(in: 3) {
        return .negation(Negation(condition: judged(depth: depth - 1), range: nowhere))
      }
      let terms = (0..<generator.number(in: 2...3)).map { _ in judged(depth: depth - 1) }
      return .junction(
        Junction(connective: pick(Connective.allCases), terms: terms, range: nowhere))
    }
    switch generator.below(14) {
    case 0, 1, 2: return judgedComparison()
    case 3: return judgedPresence()
    case 4: return judgedContainment()
    case 5, 6: return judgedChange()
    case 7: return judgedGraded()
    case 8: return judgedEver()
    case 9: return judgedState()
    case 10: return judgedStanding()
    case 11: return judgedDated("registered")
    default: return judgedQuantified(depth)
    }
  }

  private mutating func judgedComparison() -> Condition {
    let (operand, terms): (Operand, [ValueTerm]) =
      switch generator.below(7) {
      case 0:
        (field("region"), several { $0.term(.exactly, .name($0.name($0.pick(World.regions)))) })
      case 1: (field("beds"), several { $0.numberTerm(.whole(Int64($0.generator.below(6)))) })
      case 2:
        (field("rent"), several { $0.numberTerm(.fraction(Double($0.generator.below(9)) * 2.5)) })
      case 3:
        (
          field(pick(Measure.allCases).rawValue),
          several { $0.numberTerm(.fraction(Double($0.generator.below(9)) * 2.5)) }
        )
      case 4: (onDay(), several { $0.judgedGrade() })
      default: (.name(judgedTrack()), several { $0.judgedGrade() })
      }
    return .comparison(
      Comparison(
        operand: operand, sense: pick(Sense.allCases),
        values: ValueSet(terms: terms, range: nowhere), range: nowhere))
  }

  private func field(_ text: String) -> Operand { .name(name(text)) }

  private mutating func onDay() -> Operand {
    .onDay(DatedOperand(track: judgedTrack(), day: judgedDay(), range: nowhere))
  }

  private mutating func several(_ make: (inout Self) -> ValueTerm) -> [ValueTerm] {
    (0..<(generator.once(in: 3) ? 2 : 1)).map { _ in make(&self) }
  }

  private func term(_ bound: Bound, _ value: Value) -> ValueTerm {
    ValueTerm(bound: bound, value: value, range: nowhere)
  }

  private mutating func numberTerm(_ amount: Amount) -> ValueTerm {
    let bound = pick([Bound.exactly, .above, .below, .atLeast, .atMost])
    return term(bound, .number(NumberLiteral(amount: amount, unit: nil, range: nowhere)))
  }

  private mutating func judgedPresence() -> Condition {
    let names = [
      "region", "beds", "rent", "registered", "rating", "safety", "caseload", "occupancy",
    ]
    return .presence(
      Presence(
        operand: field(pick(names)), sense: pick(Sense.allCases), reasons: [], range: nowhere))
  }

  private mutating func judgedContainment() -> Condition {
    .containment(
      Containment(
        operand: field(pick(["region", "name"])), text: name(pick(["o", "th", "WEST", "1", "03"])),
        isExact: false, range: nowhere))
  }

  // MARK: - Tracks

  private mutating func judgedTrack() -> Name { name(pick(["rating", "safety"])) }

  private mutating func judgedGrade() -> ValueTerm {
    let bounds: [Bound] = [
      .exactly, .exactly, .atLeast, .atMost, .betterThan, .worseThan, .orBetter, .orWorse,
    ]
    return term(pick(bounds), .name(name(pick(["poor", "fair", "good", "excellent"]))))
  }

  private mutating func judgedGrades() -> ValueSet {
    ValueSet(terms: several { $0.judgedGrade() }, range: nowhere)
  }

  private mutating func judgedDay() -> Period { day(generator.below(horizon + 1)) }

  /// Since a day, or between two, none of which lies ahead.
  private mutating func judgedWindow() -> Window {
    let (one, other) = (generator.below(horizon + 1), generator.below(horizon + 1))
    let words: WindowWords =
      flip()
      ? .since(.period(day(one))) : .between(day(min(one, other)), day(max(one, other)))
    return Window(words: words, range: nowhere)
  }

  private mutating func judgedChange() -> Condition {
    let verb = pick(ChangeVerb.allCases)
    let occurrences =
      generator.once(in: 4)
      ? Occurrences(count: generator.number(in: 2...3), range: nowhere) : nil
    return .change(
      Change(
        track: judgedTrack(), verb: verb,
        from: verb != .retained && generator.once(in: 3) ? judgedGrades() : nil,
        to: generator.once(in: 3) ? judgedGrades() : nil, window: maybe { $0.judgedWindow() },
        manner: Manner(occurrences: occurrences), range: nowhere))
  }

  private mutating func judgedGraded() -> Condition {
    let occurrences =
      generator.once(in: 3)
      ? Occurrences(count: generator.number(in: 2...3), range: nowhere) : nil
    return .graded(
      Graded(
        track: judgedTrack(), values: judgedGrades(), window: maybe { $0.judgedWindow() },
        occurrences: occurrences, range: nowhere))
  }

  private mutating func judgedEver() -> Condition {
    .ever(
      Ever(
        track: judgedTrack(), quantifier: pick([.ever, .neverKnown]), values: judgedGrades(),
        window: judgedWindow(), range: nowhere))
  }

  /// On a day or between two.
  private mutating func judgedState() -> Condition {
    let (one, other) = (generator.below(horizon + 1), generator.below(horizon + 1))
    let words: WindowWords =
      flip() ? .on(day(one)) : .between(day(min(one, other)), day(max(one, other)))
    return .state(
      State(
        track: judgedTrack(), sense: pick(Sense.allCases), values: judgedGrades(),
        window: Window(words: words, range: nowhere), range: nowhere))
  }

  private mutating func judgedStanding() -> Condition {
    let since = Window(words: .since(.period(judgedDay())), range: nowhere)
    return .standing(
      Standing(
        track: judgedTrack(), verb: pick([.hasBeen, .stayed]), values: judgedGrades(),
        extent: .window(since), range: nowhere))
  }

  // MARK: - What a home has

  private mutating func judgedDated(_ date: String) -> Condition {
    .dated(Dated(date: .name(name(date)), window: judgedWindow(), range: nowhere))
  }

  private mutating func judgedQuantified(_ depth: Int) -> Condition {
    let quantifier: Quantifier =
      switch generator.below(5) {
      case 0: .any
      case 1: .every
      case 2: .no
      case 3: .atLeast(generator.number(in: 1...3))
      default: .atMost(generator.below(3))
      }
    let isVisit = flip()
    let condition = maybe { query -> Condition in
      guard isVisit else { return query.judged(depth: min(depth - 1, 1)) }
      if query.flip() { return query.judgedDated("visited") }
      let kind = query.term(.exactly, .name(query.name(query.pick(World.visitKinds))))
      return .comparison(
        Comparison(
          operand: query.field("kind"), sense: query.pick(Sense.allCases),
          values: ValueSet(terms: [kind], range: query.nowhere), range: query.nowhere))
    }
    return .quantified(
      Quantified(
        quantifier: quantifier, name: name(isVisit ? "visit" : "neighbour"), condition: condition,
        range: nowhere))
  }
}
