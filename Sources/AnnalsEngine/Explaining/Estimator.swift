import AnnalsModel

/// Guesses for how many entities a condition holds, without asking it.
///
/// A condition on a field counts the field's values; one on the grades of a track takes the part
/// of all gradings that have them; of any other it is supposed that it holds for a third. Joined
/// conditions are taken to have nothing to do with each other.
struct Estimator {
  let kind: Kind

  /// The part that nothing else is known of.
  private static let usual = 1.0 / 3

  /// How many of `count` entities.
  func count(_ count: Int, _ filter: Filter) -> Int {
    Int((Double(count) * fraction(of: filter)).rounded())
  }

  /// From 0 to 1.
  func fraction(of filter: Filter) -> Double {
    switch filter {
    case .texts(let test): fraction(of: test)
    case .grades(let test):
      test.isDenied
        ? 1 - fraction(of: test.reading, test.grades) : fraction(of: test.reading, test.grades)
    case .graded(let test): fraction(of: test.track, test.grades)
    case .ever(let test):
      test.quantifier == .ever
        ? fraction(of: test.track, test.grades) : 1 - fraction(of: test.track, test.grades)
    case .state(let test): fraction(of: test.track, test.grades)
    case .standing(let test): fraction(of: test.track, test.grades)
    case .spell(let test): fraction(of: test.track, test.grades)
    case .future: 0
    case .not(let filter): 1 - fraction(of: filter)
    case .all(let filters): filters.reduce(1) { $0 * fraction(of: $1) }
    case .any(let filters): 1 - filters.reduce(1) { $0 * (1 - fraction(of: $1)) }
    case .numbers, .days, .flags, .presence, .steps, .sequence, .course, .lasting, .spells,
      .trend, .compared, .anchored, .quantified:
      Self.usual
    }
  }

  private func fraction(of test: TextTest) -> Double {
    let field: Int?
    switch test.reading {
    case .field(let index): field = index
    case .name: field = kind.nameField
    case .grade, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .length, .tally, .gap,
      .elapsed, .calendar, .path, .summary:
      field = nil
    }
    guard let field, case .texts(let column) = kind.fields[field].column, kind.count > 0 else {
      return Self.usual
    }
    let wanted = Set(test.codes)
    return Double(column.codes.count { wanted.contains($0) }) / Double(kind.count)
  }

  private func fraction(of reading: Reading, _ grades: GradeSet) -> Double {
    reading.track.map { fraction(of: $0, grades) } ?? Self.usual
  }

  /// The part of a track's gradings that have one of the grades.
  private func fraction(of track: Int, _ grades: GradeSet) -> Double {
    guard case .rated(let content) = kind.tracks[track].content, !content.codes.isEmpty else {
      return Self.usual
    }
    let hits = content.codes.count { grades.contains($0) }
    return Double(hits) / Double(content.codes.count)
  }
}
