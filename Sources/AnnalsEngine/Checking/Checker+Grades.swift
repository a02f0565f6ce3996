import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// The grades that a set of values takes in; every grade without one.
  mutating func checkGrades(_ values: ValueSet?, of track: RatedTrack) -> GradeSet? {
    guard let values else { return .all }
    return checkGrades(
      values, named: track.name, ladderIndex: track.ladderIndex, ladder: track.ladder)
  }

  mutating func checkGrades(
    _ values: ValueSet, named name: String, ladderIndex: Int, ladder: Ladder
  ) -> GradeSet? {
    var set = GradeSet()
    var isWhole = true
    for term in values.terms {
      guard let grade = checkGrade(term.value, named: name, ladderIndex, ladder),
        let grades = checkBound(term, grade, named: name, ladder)
      else {
        isWhole = false
        continue
      }
      set.formUnion(grades, beside: ladder.scales[grade], on: ladder)
    }
    return isWhole ? set : nil
  }

  private mutating func checkGrade(
    _ value: Value, named name: String, _ ladderIndex: Int, _ ladder: Ladder
  ) -> Int? {
    switch value {
    case .name(let label):
      if let grade = session.names.grade(label, on: ladderIndex) { return grade }
      report(problem(ofGrade: label, named: name, ladder), at: label.range)
      return nil
    case .number(let number):
      // A ladder may have numbers for labels: `rating is 5`.
      if let grade = gradeSpelled(number, on: ladderIndex) { return grade }
      report(.notValueOf(name, holds: "grades: \(ladder.listed)"), at: number.range)
      return nil
    case .period(let period):
      report(.notValueOf(name, holds: "grades: \(ladder.listed)"), at: period.range)
      return nil
    case .operand, .parameter:
      report(.notValueOf(name, holds: "grades: \(ladder.listed)"), at: value.range)
      return nil
    case .missing:
      return nil
    }
  }

  /// What is wrong with a grade that is not on a ladder: it is on another, or on none.
  private func problem(ofGrade label: Name, named name: String, _ ladder: Ladder) -> CheckProblem {
    var others: [String] = []
    var beside: [String] = []
    for track in kind.tracks {
      guard case .rated(let content) = track.content,
        let grade = session.names.grade(label, on: content.ladder)
      else { continue }
      others.append(track.name)
      let own = model.ladders[content.ladder]
      for (other, position) in own.positions.enumerated()
      where position == own.positions[grade] && ladder.labels.contains(own.labels[other]) {
        if !beside.contains(own.labels[other]) { beside.append(own.labels[other]) }
      }
    }
    guard others.isEmpty else {
      return .gradeOfOthers(
        label.text, track: name, labels: ladder.labels, others: others, beside: beside)
    }
    let spellings = ladder.labels + ladder.aliases.map(\.spelling)
    return .unknownGrade(
      label.text, track: name, labels: ladder.labels,
      nearest: session.nearest(to: label.text, among: spellings))
  }

  private func gradeSpelled(_ number: NumberLiteral, on ladder: Int) -> Int? {
    guard case .whole(let whole) = number.amount, number.unit == nil else { return nil }
    let name = Name(text: String(whole), isQuoted: false, range: number.range)
    return session.names.grade(name, on: ladder)
  }

  private mutating func checkBound(
    _ term: ValueTerm, _ grade: Int, named name: String, _ ladder: Ladder
  ) -> GradeSet? {
    switch term.bound {
    case .exactly:
      var set = GradeSet()
      set.insert(grade)
      return set
    case .atLeast, .orBetter: return ladder.grades { $0 >= ladder.positions[grade] }
    case .atMost, .orWorse: return ladder.grades { $0 <= ladder.positions[grade] }
    case .betterThan: return ladder.grades { $0 > ladder.positions[grade] }
    case .worseThan: return ladder.grades { $0 < ladder.positions[grade] }
    case .orEquivalent: return ladder.grades { $0 == ladder.positions[grade] }
    case .above, .below:
      report(.numberBoundOnGrade(name, bound: term.bound), at: term.range)
      return nil
    }
  }
}

extension GradeSet {
  /// Adds the grades of a term.
  ///
  /// - Parameter scales: those that have the label of the term; a grade that is on none of
  ///   them came over a bridge.
  fileprivate mutating func formUnion(
    _ grades: GradeSet, beside scales: UInt64, on ladder: Ladder
  ) {
    var own: UInt64 = 0
    for grade in ladder.labels.indices where ladder.scales[grade] & scales != 0 {
      own |= 1 << UInt64(grade)
    }
    let beyond = grades.bits & ~own & ~(bits & ~bridged)
    bridged = (bridged | beyond) & ~(grades.bits & own)
    bits |= grades.bits
  }
}

extension Ladder {
  /// The grades whose position passes.
  fileprivate func grades(where passes: (Int) -> Bool) -> GradeSet {
    var set = GradeSet()
    for (grade, position) in positions.enumerated() where passes(position) {
      set.insert(grade)
    }
    return set
  }

  /// The labels, worst first, in one line.
  fileprivate var listed: String { labels.joined(separator: ", ") }
}
