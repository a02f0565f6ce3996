import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

extension NaiveEvaluator {
  func truth(_ node: Comparison, _ thing: Thing) -> Truth {
    let durations = node.values.terms.compactMap { duration(node.operand, $0, thing) }
    let others = node.values.terms.filter { duration(node.operand, $0, thing) == nil }
    let plain = Truth.agreed(
      cases(of: fact(node.operand, thing), others).map { own in
        .any(others.map { self.truth(own, $0, thing) })
      })
    let truth = Truth.any(durations + [plain])
    return node.sense == .affirmed ? truth : truth.opposite
  }

  /// The numbers that a count may be, up to the first beyond all that it is held against.
  private func cases(of own: Fact, _ terms: [ValueTerm]) -> [Fact] {
    guard case .number(let low, let high) = own, low < high else { return [own] }
    var limits: [Double] = []
    for term in terms {
      guard case .number(let number) = term.value else { return [own] }
      limits.append(number.value)
    }
    let last = min(high, max(low, (limits.max() ?? 0).rounded(.up) + 1))
    return stride(from: low, through: last, by: 1).map { .number($0) }
  }

  private func truth(_ own: Fact, _ term: ValueTerm, _ thing: Thing) -> Truth {
    guard own.isKnown else { return .notKnown }
    switch term.value {
    case .name(let name):
      if case .text(let text) = own { return .of(text.lowercased() == name.text.lowercased()) }
      guard let grade = own.grade, let other = World.grades.firstIndex(of: name.text) else {
        return .notKnown
      }
      return .of(holds(term.bound, grade, other))
    case .number(let number):
      // Beside a date a number is a year.
      if case .day(let day) = own {
        return .of(Double(Day(number: Int32(day)).components.year) == number.value)
      }
      return compare(own, .number(number.value), term.bound)
    case .period(let period):
      guard case .day(let day) = own else { return .notKnown }
      return .of(days(period).first <= day && day <= days(period).last)
    case .operand(let operand): return compare(own, fact(operand, thing), term.bound)
    case .parameter, .missing: return .notKnown
    }
  }

  private func compare(_ own: Fact, _ other: Fact, _ bound: Bound) -> Truth {
    switch (own, other) {
    case (.grade(let grade), .grade(let other)): .of(holds(bound, grade, other))
    case (.text(let text), .text(let other)): .of(text.lowercased() == other.lowercased())
    case (.day(let day), .day(let other)): .of(day == other)
    case (.number(let low, let high), .number(let otherLow, let otherHigh)):
      compare(low...high, otherLow...otherHigh, bound)
    case (.grade, _), (.text, _), (.day, _), (.number, _), (.missing, _): .notKnown
    }
  }

  /// What holds for all numbers between the ends.
  private func compare(
    _ own: ClosedRange<Double>, _ other: ClosedRange<Double>, _ bound: Bound
  ) -> Truth {
    switch bound {
    case .above: decided(own.lowerBound > other.upperBound, own.upperBound > other.lowerBound)
    case .atLeast: decided(own.lowerBound >= other.upperBound, own.upperBound >= other.lowerBound)
    case .below: decided(own.upperBound < other.lowerBound, own.lowerBound < other.upperBound)
    case .atMost: decided(own.upperBound <= other.lowerBound, own.lowerBound <= other.upperBound)
    case .exactly:
      decided(
        own.lowerBound == own.upperBound && own == other,
        own.lowerBound <= other.upperBound && other.lowerBound <= own.upperBound)
    case .betterThan, .worseThan, .orBetter, .orWorse, .orEquivalent: .notKnown
    }
  }

  private func decided(_ always: Bool, _ sometimes: Bool) -> Truth {
    always ? .yes : sometimes ? .notKnown : .no
  }

  // MARK: - Grades

  func position(_ grade: Int) -> Int { World.positions[grade] }

  /// The grades that a set takes in; all without one.
  func grades(_ values: ValueSet?) -> Set<Int> {
    guard let values else { return Set(World.grades.indices) }
    var set = Set<Int>()
    for term in values.terms {
      guard case .name(let name) = term.value, let named = World.grades.firstIndex(of: name.text)
      else { continue }
      set.formUnion(World.grades.indices.filter { holds(term.bound, $0, named) })
    }
    return set
  }

  private func holds(_ bound: Bound, _ grade: Int, _ named: Int) -> Bool {
    let (own, other) = (position(grade), position(named))
    switch bound {
    case .exactly: return grade == named
    case .atLeast, .orBetter: return own >= other
    case .atMost, .orWorse: return own <= other
    case .betterThan: return own > other
    case .worseThan: return own < other
    case .orEquivalent: return own == other
    case .above, .below: return false
    }
  }

  // MARK: - Texts and presence

  func truth(_ node: Containment, _ thing: Thing) -> Truth {
    guard case .text(let text) = fact(node.operand, thing) else { return .notKnown }
    return .of(
      node.isExact
        ? text.holds(node.text.text) : text.lowercased().holds(node.text.text.lowercased()))
  }

  func truth(_ node: Presence, _ thing: Thing) -> Truth {
    let fact = fact(node.operand, thing)
    // A count is known when each of those counted is.
    if case .tally = node.operand, case .number = fact, fact.number == nil {
      return .of(node.sense == .denied && node.reasons.isEmpty)
    }
    guard !fact.isKnown else { return .of(node.sense == .affirmed) }
    guard node.sense == .denied else { return .no }
    if node.reasons.isEmpty { return .yes }
    return .of(node.reasons.contains { $0.text == fact.reason?.words })
  }
}

extension String {
  /// Whether the code points of a text stand somewhere in this one.
  fileprivate func holds(_ part: String) -> Bool {
    let (own, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
    return own.indices.contains { own[$0...].starts(with: wanted) } || wanted.isEmpty
  }
}
