import AnnalsSyntax

extension RandomQuery {
  mutating func course(_ depth: Int) -> Course {
    let movements = (0..<generator.number(in: 2...3)).map { movement($0) }
    let window = optionalWindow(depth)
    let within = generator.once(in: 3) && !(window?.followsDuration ?? false) ? duration() : nil
    return Course(
      track: rated(), movements: movements, within: within, window: window,
      isInOneFramework: generator.once(in: 4), range: nowhere)
  }

  private mutating func movement(_ index: Int) -> Movement {
    let verb = pick(ChangeVerb.allCases)
    let from = verb != .retained && generator.once(in: 3) ? grades() : nil
    let to = generator.once(in: 3) ? grades() : nil
    return Movement(
      verb: verb, from: from, to: to, isDirect: index > 0 && generator.once(in: 3), range: nowhere)
  }
}
