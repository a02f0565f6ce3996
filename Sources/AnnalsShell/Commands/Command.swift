package import AnnalsEngine
package import AnnalsRender

/// A command typed at the prompt, ready to run.
package enum Command: Hashable, Sendable {
  /// `.help`, `.help improved`
  case help(word: String?)

  /// `.tour`, `.tour 3`
  case tour(TourMove)

  /// `.describe`, `.describe rating`
  case describe(name: String?)

  /// `.explain councils where rating is good`
  case explain(query: String)

  /// `why Knowsley`
  case why(name: String)

  /// `.last`, `.last csv`
  case last(OutputFormat?)

  /// `.history`, `.history improved`
  case history(text: String?)

  /// `.edit`, `.edit 12`
  case edit(number: Int?)

  /// `.save risers --replace`
  case save(ShelfName, isReplacing: Bool)

  /// `.run`, `.run risers floor=good`
  case run(ShelfCall?)

  /// `.read definitions.annals`
  case read(path: String)

  /// `.open data.json`, `.open homes.csv visits.csv --model m.json`
  case open(DataOrigin)

  /// `.reload`
  case reload

  /// `.watch on`; without a word it says whether it is on.
  case watch(Bool?)

  /// `.once rows.csv`, `.once | sort`
  case once(Destination)

  /// `.output rows.csv`, `.output | sort`; without a word answers come here again.
  case output(Destination?)

  /// `.format json`; without a name it says which one is in use.
  case format(OutputFormat?)

  /// `.set`, `.set pager`, `.set pager off`; `.rows 20` and `.timer off` are short for it.
  case set(Setting?, value: String?)

  /// `.quit`
  case quit
}

/// A query of the shelf with values for its parameters.
package struct ShelfCall: Hashable, Sendable {
  package var name: ShelfName
  package var arguments: [GivenValue]
}
