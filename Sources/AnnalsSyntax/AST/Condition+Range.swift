extension Condition {
  /// Where the operand or the track stands that it is about; `nil` for one made of others.
  package var subject: SourceRange? {
    switch self {
    case .comparison(let node): node.operand.range
    case .containment(let node): node.operand.range
    case .presence(let node): node.operand.range
    case .change(let node): node.track.range
    case .arrival(let node): node.track.range
    case .graded(let node): node.track.range
    case .ever(let node): node.track.range
    case .state(let node): node.track.range
    case .standing(let node): node.track.range
    case .sequence(let node): node.track.range
    case .course(let node): node.track.range
    case .lasting(let node): node.track.range
    case .spells(let node): node.track.range
    case .trend(let node): node.track.range
    case .dated(let node): node.date.range
    case .quantified(let node): node.name.range
    case .named(let node): node.name.range
    case .junction, .negation, .missing: nil
    }
  }

  /// Where it stands in the text, without brackets around it.
  package var range: SourceRange {
    switch self {
    case .comparison(let node): node.range
    case .containment(let node): node.range
    case .presence(let node): node.range
    case .change(let node): node.range
    case .arrival(let node): node.range
    case .graded(let node): node.range
    case .ever(let node): node.range
    case .state(let node): node.range
    case .standing(let node): node.range
    case .sequence(let node): node.range
    case .course(let node): node.range
    case .lasting(let node): node.range
    case .spells(let node): node.range
    case .trend(let node): node.range
    case .dated(let node): node.range
    case .quantified(let node): node.range
    case .named(let node): node.range
    case .junction(let node): node.range
    case .negation(let node): node.range
    case .missing(let range): range
    }
  }
}
