/// One thing asked for or said, up to a line end where it is complete, or to `;`.
package indirect enum Statement: Hashable, Sendable {
  /// `councils where rating is good`
  case list(Listing)

  /// `count councils where rating is good by region`, `share of councils where rating is good`
  case aggregate(Aggregate)

  /// `history of rating for Knowsley`
  case history(History)

  /// `transitions of rating since 2018`
  case transitions(Transitions)

  /// `compare Knowsley, Coventry show rating, caseload`
  case lineup(Lineup)

  /// `define turnaround as rating improved from inadequate`
  case definition(Definition)

  /// `let cutoff = 2014-01-01`
  case binding(Binding)

  /// `param $floor rating default good`
  case parameter(ParameterDeclaration)

  /// `use "definitions.annals"`
  case use(Use)

  /// `expect no councils where rating is unknown`
  case expectation(Expected)

  /// `explain councils where rating is good`
  case explanation(Explanation)

  /// `describe councils`
  case description(DescriptionRequest)

  /// Where a statement was expected; the parser has reported it.
  case missing(SourceRange)

  package var range: SourceRange {
    switch self {
    case .list(let node): node.range
    case .aggregate(let node): node.range
    case .history(let node): node.range
    case .transitions(let node): node.range
    case .lineup(let node): node.range
    case .definition(let node): node.range
    case .binding(let node): node.range
    case .parameter(let node): node.range
    case .use(let node): node.range
    case .expectation(let node): node.range
    case .explanation(let node): node.range
    case .description(let node): node.range
    case .missing(let range): range
    }
  }
}
