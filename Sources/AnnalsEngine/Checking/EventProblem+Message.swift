extension EventProblem {
  /// A stable word for programs.
  var code: String {
    switch self {
    case .unknownEvent: "unknown-event"
    case .notEvent: "not-an-event"
    case .unknownEventDate: "unknown-date"
    case .undatedKind, .undatedRelation: "no-date"
    case .countsOnBothSides: "counts-on-both-sides"
    case .notDate: "not-a-date"
    case .notCounted: "not-countable"
    case .unknownCounted: "unknown-name"
    case .pathToMany: "path-to-many"
    case .pathToNothing: "unknown-owner"
    case .pathToItself: "path-to-itself"
    case .trackOfOwner: "track-of-owner"
    case .partOfWhat: "part-of-what"
    }
  }

  var message: String {
    switch self {
    case .unknownEvent(let name, let kind, let happenings, let nearest):
      "nothing that happens to \(kind) is called '\(name)'"
        + (nearest.isEmpty ? Self.there(happenings) : Self.didYouMean(nearest))
    case .notEvent(let name, let kind, let happenings):
      "'\(name)' does not happen on a day"
        + (happenings.isEmpty ? ", and nothing that \(kind) have does" : Self.there(happenings))
    case .unknownEventDate(let name, let event, let dates):
      "the \(event) has no date '\(name)'" + Self.there(dates)
    case .undatedKind(let kind): "the data gives no date of \(kind)"
    case .countsOnBothSides:
      "'either side of' makes two windows, and this counts in one; ask of each side"
    case .undatedRelation(let name): "'\(name)' have no date: a window is for what happens"
    case .notDate(let name, let kind, let dates, _):
      "'\(name)' is no date"
        + (dates.isEmpty ? "; \(kind) have none" : "; \(kind) have \(Self.list(dates))")
    case .notCounted(let name, let words, let kind, let relations, let happenings):
      "'\(name)' is of \(kind) themselves; '\(words)' takes a relation or what happens: "
        + Self.choices(relations, happenings, of: kind)
    case .unknownCounted(let name, let kind, let relations, let happenings, let nearest):
      "\(kind) have no '\(name)'"
        + (nearest.isEmpty
          ? "; " + Self.choices(relations, happenings, of: kind) : Self.didYouMean(nearest))
    case .pathToItself(let name, let kind, _):
      "these are \(kind): what a \(name) has needs no path"
    case .pathToMany(let name, _): "there may be more than one \(name): say which are meant"
    case .pathToNothing(let name, let kind, let owners):
      "\(kind) belong to no '\(name)'"
        + (owners.isEmpty ? "; they belong to nothing" : "; they belong to a \(Self.list(owners))")
    case .trackOfOwner(let name, let owner, let plural, let kind):
      "'\(name)' is graded for \(plural), not for \(kind); the value of the \(owner) is"
        + " '\(owner).\(name)'"
    case .partOfWhat(let part, let kind, let dates):
      "\(kind) have no day of their own to take the \(part) of"
        + (dates.isEmpty ? "" : "; say of which date")
    }
  }

  /// Queries or parts of one that would be right.
  var help: [String] {
    switch self {
    case .notDate(_, _, _, let help): help
    case .pathToMany(_, let help), .pathToItself(_, _, let help): [help]
    case .partOfWhat(let part, _, let dates): dates.map { "\(part) of \($0)" }
    case .unknownEvent, .notEvent, .unknownEventDate, .undatedKind, .countsOnBothSides,
      .undatedRelation, .notCounted, .unknownCounted, .pathToNothing, .trackOfOwner:
      []
    }
  }

  private static func there(_ names: [String]) -> String {
    switch names.count {
    case 0: "; there is nothing that does"
    case 1: "; there is \(list(names))"
    default: "; there are \(list(names))"
    }
  }

  private static func choices(
    _ relations: [String], _ happenings: [String], of kind: String
  ) -> String {
    let choices = relations + happenings
    return choices.isEmpty
      ? "\(kind) have no relations, and nothing happens to them"
      : "\(kind) have \(list(choices))"
  }

  private static func didYouMean(_ nearest: [String]) -> String {
    "; did you mean " + list(nearest.map { "'\($0)'" }, last: "or") + "?"
  }

  /// `a`, `a and b`, `a, b and c`
  private static func list(_ items: [String], last: String = "and") -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}
