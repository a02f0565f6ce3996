import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating declined then directly improved to good within 3 years`
  mutating func check(_ course: Course) -> Filter? {
    let track = checkRated(course.track, verb: "then")
    let window = checkWindow(course.window)
    guard let within = checkWithin(course.within), let track else { return nil }
    let links = course.movements.compactMap { checkMovement($0, of: track) }
    guard let window, links.count == course.movements.count, !links.isEmpty else { return nil }
    return filter(
      over: window,
      .course(
        CourseTest(
          track: track.index, links: links, window: window, within: within,
          isInOneFramework: course.isInOneFramework)))
  }

  private mutating func checkMovement(_ movement: Movement, of track: RatedTrack) -> CourseLink? {
    let before = checkGrades(movement.from, of: track)
    let after = checkGrades(movement.to, of: track)
    guard let before, let after else { return nil }
    let moves = Moves(movement.verb, from: before, to: after, on: track.ladder)
    return CourseLink(moves: moves, isDirect: movement.isDirect)
  }
}
