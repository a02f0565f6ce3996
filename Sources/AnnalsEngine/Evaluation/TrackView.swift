import AnnalsModel

/// A track as one query sees it: by the date it chose, with what was known on its day.
///
/// With the default date and no `as known on` the columns are the model's own, shared.
struct TrackView: Sendable {
  var offsets: [Int32]
  var days: [Int32]

  /// Grading codes of a rated track; empty for a measured one.
  var codes: [UInt8]

  /// The last known grade before each grading, or `GradingCode.none`.
  var previous: [UInt8]

  /// Readings of a measured track and their missing codes; empty for a rated one.
  var values: [Double]
  var missing: [UInt8]
  var origins: [Int32]
  var sourceIndices: [UInt8]

  /// By source, the grades that a grading from it can have.
  var sourceGrades: [GradeSet]

  /// Gradings that won over another of the same day, ascending.
  var contested: [Int]

  /// The gradings that lack the date which the query chose, and keep their own.
  var keptDates: [KeptDate] = []

  /// For each entity that takes gradings over, the entities whose they were, oldest first.
  var forebears: [Int: [Int]] = [:]

  /// From this day on every grading is in the data; after every day where nobody says so.
  var coverage: Int32

  /// While what they belong to exists: a state ends when its entity does.
  var lives: Lifetimes

  /// The last day that the query sees.
  var horizon: Int32

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
    var (low, high) = (0, contested.count)
    while low < high {
      let middle = (low + high) / 2
      if contested[middle] < grading { low = middle + 1 } else { high = middle }
    }
    return low < contested.count && contested[low] == grading
  }

  /// The index in `sources` of the track that `grading` comes from.
  func source(of grading: Int) -> Int {
    sourceIndices.isEmpty ? 0 : Int(sourceIndices[grading])
  }

  /// The grades that `grading` may have: its own, or if it was not read all of its source.
  func readings(of grading: Int) -> GradeSet {
    let code = codes[grading]
    if code < GradingCode.firstMissing { return GradeSet(bits: 1 << UInt64(code & 63)) }
    return code == GradingCode.notRead ? sourceGrades[source(of: grading)] : GradeSet()
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

  package mutating func insert(_ grade: Int) {
    guard grade >= 0, grade < 64 else { return }
    bits |= 1 << UInt64(grade)
  }
}
