import AnnalsSyntax

/// What is asked of tracks.
extension RandomQuery {
  mutating func rated() -> Name {
    name(generator.once(in: 2) ? "rating" : pick(["safety", "headline"]))
  }
  mutating func measured() -> Name { name(flip() ? "occupancy" : "caseload") }

  mutating func change(_ depth: Int) -> Change {
    if generator.once(in: 10) {
      return Change(
        track: name("occupancy"), verb: flip() ? .improved : .declined, from: nil, to: nil,
        window: optionalWindow(depth), range: nowhere)
    }
    let verb = pick(ChangeVerb.allCases)
    return Change(
      track: rated(), verb: verb,
      from: verb != .retained && generator.once(in: 3) ? grades() : nil,
      to: generator.once(in: 3) ? grades() : nil, window: optionalWindow(depth),
      manner: Manner(
        occurrences: generator.once(in: 4) ? occurrences() : nil,
        isInOneFramework: generator.once(in: 4),
        isWithoutFallingBack: verb == .improved && generator.once(in: 3)), range: nowhere)
  }

  private mutating func occurrences() -> Occurrences {
    Occurrences(count: generator.number(in: 2...3), range: nowhere)
  }

  mutating func arrival(_ depth: Int) -> Arrival {
    Arrival(
      track: rated(), values: grades(), window: optionalWindow(depth),
      occurrences: generator.once(in: 3) ? occurrences() : nil, range: nowhere)
  }

  mutating func graded(_ depth: Int) -> Graded {
    Graded(
      track: rated(), values: grades(), window: optionalWindow(depth),
      occurrences: generator.once(in: 3) ? occurrences() : nil, range: nowhere)
  }

  mutating func ever(_ depth: Int) -> Ever {
    Ever(
      track: rated(), quantifier: pick(EverQuantifier.allCases), values: grades(),
      window: optionalWindow(depth), range: nowhere)
  }

  mutating func state() -> State {
    State(
      track: rated(), sense: pick(Sense.allCases), values: grades(), window: span(),
      range: nowhere)
  }

  mutating func standing(_ depth: Int) -> Standing {
    if flip() {
      return Standing(
        track: rated(), verb: .hasBeen, values: grades(),
        extent: flip()
          ? .atLeast(duration())
          : .window(Window(words: .since(anchor(depth)), range: nowhere)), range: nowhere)
    }
    let window = flip() ? span() : Window(words: .since(anchor(depth)), range: nowhere)
    return Standing(
      track: rated(), verb: .stayed, values: grades(), extent: .window(window), range: nowhere)
  }

  mutating func sequence(_ depth: Int) -> Sequence {
    let steps = (0..<generator.number(in: 2...3)).map { index in
      SequenceStep(
        values: grades(), isDirect: index > 0 && generator.once(in: 3), range: nowhere)
    }
    let window = optionalWindow(depth)
    let within = generator.once(in: 3) && !(window?.followsDuration ?? false) ? duration() : nil
    return Sequence(
      track: rated(), steps: steps, within: within, window: window,
      isInOneFramework: generator.once(in: 4), range: nowhere)
  }

  mutating func lasting(_ depth: Int) -> Lasting {
    Lasting(
      track: rated(), values: grades(), length: duration(), isInTotal: flip(),
      window: optionalWindow(depth), range: nowhere)
  }

  mutating func spells(_ depth: Int) -> Spells {
    Spells(
      track: rated(), values: grades(), count: generator.number(in: 1...3),
      window: optionalWindow(depth), range: nowhere)
  }

  mutating func trend(_ depth: Int) -> Trend {
    let track = measured()
    let direction: TrendDirection = flip() ? .rose : .fell
    let distance: TrendDistance?
    let choice = generator.below(20)
    let bound = choice < 10 ? DistanceBound.atLeast : .moreThan
    switch choice % 5 {
    case 0: distance = .across(number(track.text, isBare: flip()))
    case 1: distance = .by(number("occupancy", isBare: false), bound)
    case 2:
      let unit = name(track.text == "occupancy" ? "points" : "cases")
      distance = .by(
        NumberLiteral(
          amount: .whole(Int64(generator.number(in: 1...8))), unit: .word(unit), range: nowhere),
        bound)
    default: distance = nil
    }
    var window = optionalWindow(depth)
    // After `rose` and `fell` a number is a distance.
    if distance == nil, case .by(let period)? = window?.words, case .year = period.calendar {
      window = nil
    }
    return Trend(
      track: track, direction: direction, distance: distance,
      ends: choice % 4 < 2 ? .days : .readings, window: window, range: nowhere)
  }

  // MARK: - Grades

  mutating func grades() -> ValueSet {
    let count = generator.once(in: 3) ? 2 : 1
    return ValueSet(terms: (0..<count).map { _ in grade() }, range: nowhere)
  }

  mutating func grade() -> ValueTerm {
    let bounds: [Bound] = [
      .exactly, .exactly, .exactly, .atLeast, .atMost, .betterThan, .worseThan, .orBetter,
      .orWorse, .orEquivalent,
    ]
    return ValueTerm(
      bound: pick(bounds), value: .name(name(pick(World.grades))), range: nowhere)
  }
}

extension Window {
  /// Whether the words would be read together with `within 3 years` before them.
  var followsDuration: Bool {
    switch words {
    case .after, .before: true
    case .since, .by, .in, .on, .between, .inTheLast, .within: false
    }
  }
}
