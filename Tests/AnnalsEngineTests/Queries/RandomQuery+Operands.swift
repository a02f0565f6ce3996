import AnnalsSyntax

/// What a drawn operand comes to.
enum OperandType: Hashable, Sendable {
  case grade

  /// With the unit that a literal may carry.
  case number(unit: String?)

  /// With values that the data has.
  case text([String])
  case day
}

extension RandomQuery {
  mutating func operand(_ kind: ThingKind, _ depth: Int) -> (Operand, OperandType) {
    switch kind {
    case .home: homeOperand(depth)
    case .inspection, .visit, .closure: nestedOperand(kind, depth)
    }
  }

  private mutating func homeOperand(_ depth: Int) -> (Operand, OperandType) {
    switch generator.below(16) {
    case 0: return (.name(name("region")), .text(World.regions))
    case 13: return (.name(name("garden")), .text(["yes", "no"]))
    case 14: return (.name(name("rent")), .number(unit: "pounds"))
    case 1: return (.name(name("beds")), .number(unit: "beds"))
    case 2: return (.name(name("registered")), .day)
    case 3, 4: return gradedOperand(depth)
    case 5, 6: return measure(depth)
    case 7: return (.length(length(depth)), .number(unit: "days"))
    case 8, 9: return (.tally(tally(depth)), .number(unit: nil))
    case 10: return (.gap(gap(.home, depth)), .number(unit: "days"))
    case 11: return (.elapsed(elapsed(.home, depth)), .number(unit: nil))
    case 12:
      let node = CalendarOperand(part: .year, date: name("registered"), range: nowhere)
      return (.calendar(node), .number(unit: nil))
    default: return gradedOperand(depth)
    }
  }

  /// A grade of a track, at some time.
  mutating func gradedOperand(_ depth: Int) -> (Operand, OperandType) {
    let track = rated()
    switch generator.below(6) {
    case 0: return (.onDay(DatedOperand(track: track, day: dayOrDate(), range: nowhere)), .grade)
    case 1:
      return (
        .ordinal(OrdinalOperand(ordinal: pick(Ordinal.allCases), track: track, range: nowhere)),
        .grade
      )
    case 2, 3: return (.anchored(anchored(track, depth)), .grade)
    default: return (.name(track), .grade)
    }
  }

  private mutating func measure(_ depth: Int) -> (Operand, OperandType) {
    let track = measured()
    let type = OperandType.number(unit: track.text == "occupancy" ? "%" : "cases")
    switch generator.below(6) {
    case 0: return (.onDay(DatedOperand(track: track, day: dayOrDate(), range: nowhere)), type)
    case 1: return (.anchored(anchored(track, depth)), type)
    default: return (.name(track), type)
    }
  }

  /// A day, or the date of a home.
  private mutating func dayOrDate() -> Period {
    generator.once(in: 3) ? date("registered") : pastDay()
  }

  private func date(_ date: String) -> Period {
    Period(calendar: .constant(name(date)), range: nowhere)
  }

  private mutating func anchored(_ track: Name, _ depth: Int) -> AnchoredOperand {
    AnchoredOperand(
      track: track, side: flip() ? .before : .after, anchor: .event(event(.home, depth)),
      range: nowhere)
  }

  mutating func length(_ depth: Int) -> LengthOperand {
    LengthOperand(
      measure: flip() ? .time : .longestSpell, track: maybe { $0.rated() }, values: grades(),
      window: optionalWindow(depth), range: nowhere)
  }

  mutating func tally(_ depth: Int) -> TallyOperand {
    let (noun, kind) = member(isPlural: true)
    return TallyOperand(
      name: name(noun), condition: depth > 0 && flip() ? condition(kind, depth: depth - 1) : nil,
      window: kind == .home ? nil : optionalWindow(depth), range: nowhere)
  }

  private mutating func gap(_ kind: ThingKind, _ depth: Int) -> GapOperand {
    if kind == .home, generator.once(in: 3) { return closureGap(depth) }
    return GapOperand(first: point(kind, depth), second: point(kind, depth), range: nowhere)
  }

  /// Two days of one closure: `days between first closure and first closure ended`.
  mutating func closureGap(_ depth: Int) -> GapOperand {
    let ordinal = flip() ? pick([EventOrdinal.first, .last]) : nil
    let condition = depth > 1 && generator.once(in: 3) ? condition(.closure, depth: 0) : nil
    func event(_ date: String?) -> Event {
      let words = ["closure"] + (condition == nil ? [date].compactMap { $0 } : [])
      return Event(
        ordinal: ordinal, name: name(words.joined(separator: " ")), condition: condition,
        date: condition == nil ? nil : date.map { name($0) }, range: nowhere)
    }
    let dates: [String?] = [nil, "started", "ended"]
    let (first, second) = (event(pick(dates)), event(flip() ? "ended" : pick(dates)))
    return GapOperand(first: .event(first), second: .event(second), range: nowhere)
  }

  /// What an average or another summary is of.
  mutating func summarised() -> Operand {
    switch generator.below(7) {
    case 0, 1: .length(length(1))
    case 6: .length(spell())
    case 2: .gap(closureGap(1))
    case 3: .tally(tally(1))
    default: .name(name(pick(["beds", "rent", "occupancy", "caseload"])))
    }
  }

  /// Every spell by itself.
  private mutating func spell() -> LengthOperand {
    LengthOperand(
      measure: .spell, track: maybe { $0.rated() }, values: grades(),
      window: maybe { $0.calendarWindow() }, range: nowhere)
  }

  private mutating func elapsed(_ kind: ThingKind, _ depth: Int) -> ElapsedOperand {
    ElapsedOperand(unit: pick(CalendarUnit.allCases), anchor: point(kind, depth), range: nowhere)
  }

  /// A day or an event.
  private mutating func point(_ kind: ThingKind, _ depth: Int) -> Anchor {
    generator.once(in: 3) ? .period(pastDay()) : .event(event(kind, depth))
  }

  private mutating func nestedOperand(
    _ kind: ThingKind, _ depth: Int
  ) -> (Operand, OperandType) {
    switch generator.below(9) {
    case 0: return (.name(name("region")), .text(World.regions))
    case 1: return (.name(name("beds")), .number(unit: "beds"))
    case 2:
      var (operand, type) = homeOperand(0)
      switch operand {
      case .onDay(var node):
        if flip() { node.day = date(pick(kind.dates)) }
        operand = .onDay(node)
      case .name, .length, .ordinal: break
      case .anchored, .tally, .gap, .elapsed, .calendar, .path, .summary, .missing:
        return nestedOperand(kind, depth)
      }
      return (.path(PathOperand(owner: name("home"), operand: operand, range: nowhere)), type)
    case 3: return (.gap(gap(kind, depth)), .number(unit: "days"))
    case 4: return (.elapsed(elapsed(kind, depth)), .number(unit: nil))
    case 5: return (.name(name(pick(kind.dates))), .day)
    default:
      switch kind {
      case .inspection:
        return flip()
          ? (.name(name("framework")), .text(["A1", "A2", "B"])) : (.name(name("overall")), .grade)
      case .visit: return (.name(name("kind")), .text(World.visitKinds))
      case .closure, .home: return (.name(name(pick(kind.dates))), .day)
      }
    }
  }
}
