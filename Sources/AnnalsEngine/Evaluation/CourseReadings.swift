import AnnalsModel

/// Whether a history could have a chain of steps if each grading that was not read had some
/// grade, or none: what tells *no* from *not known*.
///
/// Walks from the first grading to the last and keeps, for each state that the history may be in,
/// the latest grading that a chain so far may end with.
struct CourseReadings {
  private let kernel: CourseKernel
  private let grades: Int

  init(_ kernel: CourseKernel) {
    self.kernel = kernel
    grades = kernel.test.links.first?.moves.from.count ?? 0
  }

  /// Where a history stands after some gradings.
  private struct State {
    /// The last known grade; one past the last grade for none.
    var grade: Int

    /// Whether the grading of that grade is of the family that is asked for.
    var isOfFamily: Bool

    /// How many steps of the chain there are.
    var links: Int

    /// Whether the last of them ends with the last known grading.
    var isAtEnd: Bool
  }

  func hasChain(among gradings: Range<Int>) -> Bool {
    guard let families = kernel.families else { return hasChain(among: gradings) { _ in true } }
    var tried: Set<Int> = []
    return gradings.contains { grading in
      let family = families.family(of: grading, in: kernel.view)
      return tried.insert(family).inserted
        && hasChain(among: gradings) { families.family(of: $0, in: kernel.view) == family }
    }
  }

  private func hasChain(among gradings: Range<Int>, isOfFamily: (Int) -> Bool) -> Bool {
    let count = kernel.test.links.count * 4 * (grades + 1)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * count) { room in
      room.initialize(repeating: Self.nowhere)
      let ends = UnsafeMutableBufferPointer(rebasing: room[..<count])
      let next = UnsafeMutableBufferPointer(rebasing: room[count...])
      ends[index(of: State(grade: grades, isOfFamily: false, links: 0, isAtEnd: false))] = 0
      for grading in gradings {
        let code = kernel.view.codes[grading]
        guard code == GradingCode.notRead || Int(code) < grades else { continue }
        if read(grading, isOfFamily: isOfFamily(grading), from: ends, into: next) { return true }
        _ = ends.update(from: next)
      }
      return false
    }
  }

  /// Where no reading leads.
  private static let nowhere = -1

  /// Goes on from every state with every grade that a grading may have.
  ///
  /// - Returns: whether a whole chain ends with it.
  private func read(
    _ grading: Int, isOfFamily: Bool, from ends: UnsafeMutableBufferPointer<Int>,
    into read: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    if kernel.view.codes[grading] == GradingCode.notRead {
      // It may have had no grade at all.
      _ = read.update(from: ends)
    } else {
      read.update(repeating: Self.nowhere)
    }
    let readings = kernel.view.readings(of: grading)
    for grade in 0..<grades where readings.contains(UInt8(truncatingIfNeeded: grade)) {
      for place in ends.indices where ends[place] != Self.nowhere {
        var next = state(place)
        let isStep = isOfFamily && isStep(next, ends[place], to: grading, grade)
        (next.grade, next.isOfFamily, next.isAtEnd) = (grade, isOfFamily, false)
        read[index(of: next)] = max(read[index(of: next)], ends[place])
        guard isStep else { continue }
        (next.links, next.isAtEnd) = (next.links + 1, true)
        if next.links == kernel.test.links.count { return true }
        read[index(of: next)] = grading
      }
    }
    return false
  }

  /// Whether the next step of the chain leads from a state to `grading`, if it had `grade`.
  private func isStep(_ state: State, _ end: Int, to grading: Int, _ grade: Int) -> Bool {
    guard state.grade < grades, kernel.families == nil || state.isOfFamily,
      kernel.isInWindow(grading),
      kernel.moves[state.links].contains(
        from: UInt8(truncatingIfNeeded: state.grade), to: UInt8(truncatingIfNeeded: grade))
    else { return false }
    guard state.links > 0 else { return true }
    return (!kernel.test.links[state.links].isDirect || state.isAtEnd)
      && kernel.test.within.allows(from: kernel.view.days[end], to: kernel.view.days[grading])
  }

  private func index(of state: State) -> Int {
    ((state.links * 2 + (state.isAtEnd ? 1 : 0)) * 2 + (state.isOfFamily ? 1 : 0)) * (grades + 1)
      + state.grade
  }

  private func state(_ index: Int) -> State {
    let (rest, grade) = index.quotientAndRemainder(dividingBy: grades + 1)
    return State(
      grade: grade, isOfFamily: rest % 2 == 1, links: rest / 4, isAtEnd: rest / 2 % 2 == 1)
  }
}
