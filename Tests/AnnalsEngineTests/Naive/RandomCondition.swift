import AnnalsModel
import AnnalsSyntax

/// Draws conditions from the whole grammar of rated tracks.
struct RandomCondition {
  var generator: SeededGenerator
  let days: Int
  let today: Int

  private let nowhere = SourceRange(0, 0)
  private var track: Name { Name(text: "rating", isQuoted: false, range: nowhere) }

  init(seed: UInt64, days: Int, today: Int) {
    generator = SeededGenerator(seed: seed)
    self.days = days
    self.today = today
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func flip() -> Bool { Bool.random(using: &generator) }

  mutating func condition(depth: Int = 2) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 9), using: &generator) {
    case 0:
      return .comparison(
        Comparison(
          operand: operand(), sense: pick(Sense.allCases), values: values(), range: nowhere))
    case 1: return presence()
    case 2:
      let verb = pick(ChangeVerb.allCases)
      return .change(
        Change(
          track: track, verb: verb, from: verb != .retained && flip() ? values() : nil,
          to: flip() ? values() : nil, window: optionalWindow(), range: nowhere))
    case 3:
      return .arrival(
        Arrival(track: track, values: values(), window: optionalWindow(), range: nowhere))
    case 4:
      return .graded(
        Graded(track: track, values: values(), window: optionalWindow(), range: nowhere))
    case 5:
      return .ever(
        Ever(
          track: track, quantifier: pick(EverQuantifier.allCases), values: values(),
          window: optionalWindow(), range: nowhere))
    case 6:
      return .state(
        State(
          track: track, sense: pick(Sense.allCases), values: values(), window: period(),
          range: nowhere))
    case 7: return standing()
    case 8:
      let steps = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
        SequenceStep(values: values(), range: nowhere)
      }
      return .sequence(
        Sequence(track: track, steps: steps, window: optionalWindow(), range: nowhere))
    case 9: return .negation(Negation(condition: condition(depth: depth - 1), range: nowhere))
    default:
      let terms = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
        condition(depth: depth - 1)
      }
      return .junction(
        Junction(connective: pick(Connective.allCases), terms: terms, range: nowhere))
    }
  }

  private mutating func presence() -> Condition {
    let sense = pick(Sense.allCases)
    var reason: Name?
    if sense == .denied, flip() {
      let words = pick([MissingReason.notRead, .notGiven, .suppressed]).words
      reason = Name(text: words, isQuoted: false, range: nowhere)
    }
    return .presence(
      Presence(operand: operand(), sense: sense, reason: reason, range: nowhere))
  }

  private mutating func standing() -> Condition {
    let extent: StandingExtent =
      flip()
      ? .window(Window(words: .since(.period(day(upTo: days))), range: nowhere))
      : .atLeast(
        CalendarDuration(
          count: Int.random(in: 1...60, using: &generator), unit: .days, range: nowhere))
    let verb = pick(StandingVerb.allCases)
    return .standing(
      Standing(
        track: track, verb: verb, values: values(),
        extent: verb == .stayed ? .window(period()) : extent, range: nowhere))
  }

  private mutating func operand() -> Operand {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      return .onDay(DatedOperand(track: track, day: day(upTo: today), range: nowhere))
    case 1:
      return .ordinal(
        OrdinalOperand(ordinal: pick(Ordinal.allCases), track: track, range: nowhere))
    default: return .name(track)
    }
  }

  private mutating func values() -> ValueSet {
    let bounds: [Bound] = [
      .exactly, .exactly, .atLeast, .atMost, .betterThan, .worseThan, .orBetter, .orWorse,
      .orEquivalent,
    ]
    let terms = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
      let label = pick(SmallModel.ladder.labels)
      return ValueTerm(
        bound: pick(bounds), value: .name(Name(text: label, isQuoted: false, range: nowhere)),
        range: nowhere)
    }
    return ValueSet(terms: terms, range: nowhere)
  }

  private mutating func optionalWindow() -> Window? {
    flip() ? window() : nil
  }

  private mutating func window() -> Window {
    let words: WindowWords =
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: .since(.period(day(upTo: days)))
      case 1: .after(.period(day(upTo: days)))
      case 2: .before(.period(day(upTo: days)))
      case 3: .by(day(upTo: days))
      case 4: .in(day(upTo: days))
      case 5: .on(day(upTo: today))
      case 6: between()
      default:
        .inTheLast(
          CalendarDuration(
            count: Int.random(in: 1...40, using: &generator), unit: .days, range: nowhere))
      }
    return Window(words: words, range: nowhere)
  }

  /// A window that a state may be asked of: a period, a day, the last days.
  private mutating func period() -> Window {
    let words: WindowWords =
      switch Int.random(in: 0..<2, using: &generator) {
      case 0: .in(day(upTo: days))
      default: between()
      }
    return Window(words: words, range: nowhere)
  }

  private mutating func between() -> WindowWords {
    let first = Int.random(in: 0...days, using: &generator)
    let last = Int.random(in: first...days, using: &generator)
    return .between(period(first), period(last))
  }

  private mutating func day(upTo last: Int) -> Period {
    period(Int.random(in: 0...last, using: &generator))
  }

  private func period(_ number: Int) -> Period {
    let date = Day(number: Int32(number)).components
    return Period(
      calendar: .day(year: date.year, month: date.month, day: date.day), range: nowhere)
  }
}
