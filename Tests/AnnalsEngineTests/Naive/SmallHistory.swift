import AnnalsModel

/// A history of a few gradings in the first days of 1970, for the naive evaluator.
struct SmallHistory: Hashable, Sendable {
  /// Days after 1970-01-01, ascending, no two alike; a grade or why there is none.
  var gradings: [(day: Int, value: SmallValue)]

  static func == (left: SmallHistory, right: SmallHistory) -> Bool {
    left.gradings.elementsEqual(right.gradings) { $0.day == $1.day && $0.value == $1.value }
  }

  func hash(into hasher: inout Hasher) {
    for grading in gradings { hasher.combine(grading.day) }
  }

  /// The state on a day: the last grading on it or before.
  func state(on day: Int) -> SmallValue? {
    gradings.last { $0.day <= day }?.value
  }

  /// Every history that this one may have been: what was not read could be any grade.
  func worlds(grades: Int) -> [SmallHistory] {
    guard let index = gradings.firstIndex(where: { $0.value == .missing(.notRead) }) else {
      return [self]
    }
    return (0..<grades).flatMap { grade in
      var world = self
      world.gradings[index].value = .grade(grade)
      return world.worlds(grades: grades)
    }
  }

  /// The gradings with a known grade.
  var known: [(day: Int, grade: Int)] {
    gradings.compactMap { grading in
      if case .grade(let grade) = grading.value { (grading.day, grade) } else { nil }
    }
  }
}

enum SmallValue: Hashable, Sendable {
  case grade(Int)
  case missing(MissingReason)
}

/// A small random generator with a seed, so that a failure comes again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension SmallHistory {
  static func random(using generator: inout SeededGenerator, days: Int, grades: Int) -> Self {
    var chosen = Set<Int>()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      chosen.insert(Int.random(in: 0..<days, using: &generator))
    }
    return SmallHistory(
      gradings: chosen.sorted().map { day in
        let value: SmallValue =
          switch Int.random(in: 0..<10, using: &generator) {
          case 0: .missing(.notRead)
          case 1: .missing(.notGiven)
          default: .grade(Int.random(in: 0..<grades, using: &generator))
          }
        return (day, value)
      })
  }
}
