import AnnalsModel

/// A track as one query sees it: by the date it chose, with what was known on its day.
///
/// With the default date and no `as known on` the columns are the model's own, shared. A class, so
/// that a kernel holds one reference and not one for each column.
final class TrackView: Sendable {
  /// The name of the track.
  let name: String

  let offsets: [Int32]
  let days: [Int32]

  /// Grading codes of a rated track; empty for a measured one.
  let codes: [UInt8]

  /// The last known grade before each grading, or `GradingCode.none`.
  let previous: [UInt8]

  /// Readings of a measured track and their missing codes; empty for a rated one.
  let values: [Double]
  let missing: [UInt8]
  let origins: [Int32]
  let sourceIndices: [UInt8]

  /// By source, the grades that a grading from it can have.
  let sourceGrades: [GradeSet]

  /// Gradings that won over another of the same day, ascending.
  let contested: [Int]

  /// The gradings that lack the date which the query chose, and keep their own.
  let keptDates: [KeptDate]

  /// For each entity that takes gradings over, the entities whose they were, oldest first.
  let forebears: [Int: [Int]]

  let undated: UndatedGradings

  /// From this day on every grading is in the data; after every day where nobody says so.
  let coverage: Int32

  /// While what they belong to exists: a state ends when its entity does.
  let lives: Lifetimes

  /// The last day that the query sees.
  let horizon: Int32

  init(
    _ track: Track, in model: Model, from viewpoint: Viewpoint, inheritance: Inheritance?,
    lives: Lifetimes
  ) {
    name = track.name
    let columns = TrackColumns(
      track, in: model, from: viewpoint, inheritance: inheritance, lives: lives)
    offsets = columns.offsets
    days = columns.days
    codes = columns.codes
    previous = columns.previous
    values = columns.values
    missing = columns.missing
    origins = columns.origins
    sourceIndices = columns.sourceIndices
    sourceGrades = columns.sourceGrades
    contested = columns.contested
    keptDates = columns.keptDates
    forebears = columns.forebears
    undated = columns.undated
    coverage = columns.coverage
    self.lives = lives
    horizon = columns.horizon
  }

  /// The gradings of `entity` up to the horizon, in order.
  @inline(__always)
  func visible(_ entity: Int) -> Range<Int> {
    let start = Int(offsets[entity])
    var end = Int(offsets[entity + 1])
    while end > start, days[end - 1] > horizon { end -= 1 }
    return start..<end
  }

  /// The grading of `entity` in force on `day`: the last one on it or before, while the entity
  /// exists.
  @inline(__always)
  func inForce(on day: Int32, of entity: Int) -> Int? {
    guard day < lives.end(of: entity) else { return nil }
    let (first, last) = (Int(offsets[entity]), min(day, horizon))
    var index = Int(offsets[entity + 1])
    while index > first {
      index -= 1
      if days[index] <= last { return index }
    }
    return nil
  }

  /// The grade of `entity` on `day`; `nil` where none is in force or it is not known.
  @inline(__always)
  func grade(on day: Int32, of entity: Int) -> UInt8? {
    guard let grading = inForce(on: day, of: entity) else { return nil }
    return codes[grading] < GradingCode.firstMissing ? codes[grading] : nil
  }

  /// The known grading next before one.
  func known(before grading: Int, among gradings: Range<Int>) -> Int? {
    gradings[..<max(grading, gradings.lowerBound)].last { isKnown($0) }
  }

  /// The known grading next after one.
  func known(after grading: Int, among gradings: Range<Int>) -> Int? {
    gradings[min(grading + 1, gradings.upperBound)...].first { isKnown($0) }
  }

  @inline(__always)
  private func isKnown(_ grading: Int) -> Bool { codes[grading] < GradingCode.firstMissing }

  /// Why `entity` is in no state on `day`: it is no more.
  func absence(of entity: Int, on day: Int32) -> UnknownReason? {
    let end = lives.end(of: entity)
    return end <= day ? .ended(Day(number: end)) : nil
  }

  /// The day before the next grading, or the horizon: the last day that `grading` is in force.
  func lastDay(of grading: Int, among gradings: Range<Int>) -> Int32 {
    let next = grading + 1
    return next < gradings.upperBound ? days[next] &- 1 : horizon
  }

  /// The first day on which the state of `grading` may have begun: its own, or for the first
  /// one of `entity` that of the entity, where earlier gradings may not be in the data.
  func earliestStart(of grading: Int, of entity: Int) -> Int32 {
    let day = days[grading]
    guard grading == offsets[entity], coverage > day else { return day }
    return min(lives.start(of: entity), day)
  }

  /// Whether `grading` won over another of its day.
  func isContested(_ grading: Int) -> Bool {
    let place = contested.partitioningIndex { $0 >= grading }
    return place < contested.count && contested[place] == grading
  }

  /// The day of the first grading of `entity`, where it alone is why the state is not known on
  /// every one of some days: it came after the first of them, and each grading since has a value.
  func beginning(of entity: Int, in days: DayRange) -> Day? {
    let gradings = visible(entity).prefix { self.days[$0] <= days.last.number }
    guard let first = gradings.first, self.days[first] > days.first.number,
      gradings.allSatisfy({ codes[$0] < GradingCode.firstMissing }),
      absence(of: entity, on: days.last.number) == nil
    else { return nil }
    return Day(number: self.days[first])
  }

  /// The index in `sources` of the track that `grading` comes from.
  func source(of grading: Int) -> Int {
    sourceIndices.isEmpty ? 0 : Int(sourceIndices[grading])
  }

  /// The grades that `grading` may have: its own, or if it was not read all of its source.
  func readings(of grading: Int) -> GradeSet {
    readings(of: codes[grading], from: source(of: grading))
  }

  /// The grades that a code of a source may stand for.
  func readings(of code: UInt8, from source: Int) -> GradeSet {
    if code < GradingCode.firstMissing { return GradeSet(bits: 1 << UInt64(code & 63)) }
    return code == GradingCode.notRead ? sourceGrades[source] : GradeSet()
  }
}

/// A grading that keeps its own date.
struct KeptDate: Hashable, Sendable {
  var entity: Int
  var day: Int32
}

/// A set of grades of one ladder, as bits by grade.
package struct GradeSet: Hashable, Sendable {
  package var bits: UInt64

  /// Those of them that only a bridge brings in: `adequate`, of `at least requires improvement`.
  var bridged: UInt64 = 0

  package init(bits: UInt64 = 0) {
    self.bits = bits
  }

  package static var all: GradeSet { GradeSet(bits: .max) }

  /// Whether the code is a known grade of the set.
  package func contains(_ code: UInt8) -> Bool {
    code < 64 && bits >> UInt64(code) & 1 == 1
  }

  /// Whether the two have a grade in common.
  func meets(_ other: GradeSet) -> Bool { bits & other.bits != 0 }

  mutating func formUnion(_ other: GradeSet) {
    bits |= other.bits
    bridged |= other.bridged
  }

  package mutating func insert(_ grade: Int) {
    guard grade >= 0, grade < 64 else { return }
    bits |= 1 << UInt64(grade)
  }
}
