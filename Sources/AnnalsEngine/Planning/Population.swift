import AnnalsModel
import AnnalsSyntax

/// Who a query looks at.
enum Population: Sendable {
  /// Every entity of the kind that exists on the day.
  case everyone

  /// The members of a set that exist on the day.
  case members(Membership)

  /// Those that the query names, in the order written, whether they exist or not.
  case named([Int])
}

/// A set of entities: each is in it, is not, or could not be told (section 14).
indirect enum Membership: Sendable {
  /// `councils`: all that exist on the day of the plan around it.
  case everyone

  /// `those`: the entities of the last list.
  case those

  /// `(councils where rating is good)`: looked at from a day of its own.
  case query(Plan)

  /// `risers union fallers`
  case combination(SetWord, [Membership])
}

extension Membership {
  /// Whether some condition decides who is in it, so that there is something to be told.
  var hasCondition: Bool {
    switch self {
    case .everyone, .those: false
    case .query(let plan): plan.hasCondition
    case .combination(_, let parts): parts.contains { $0.hasCondition }
    }
  }
}

extension Plan {
  /// Whether a condition, its own or that of the set it looks at, decides who is counted.
  var hasCondition: Bool {
    if filter != nil { return true }
    guard case .members(let membership) = population else { return false }
    return membership.hasCondition
  }
}
