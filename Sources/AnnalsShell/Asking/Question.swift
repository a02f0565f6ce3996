import AnnalsEngine

/// A text that is to be asked at the prompt.
struct Question: Sendable {
  var source: QuerySource

  /// Values for the parameters of a text that is asked alone, without what was said here; `nil`
  /// for one that goes on from it.
  var arguments: [GivenValue]?

  var isAlone: Bool { arguments != nil }

  /// What has been said before it.
  ///
  /// - Parameter workspace: what was said at the prompt.
  func workspace(in workspace: Workspace) -> Workspace {
    guard let arguments else { return workspace }
    var alone = Workspace()
    // Of two values for one parameter the last one counts.
    let given = Set(arguments.map(\.name))
    alone.arguments = workspace.arguments.filter { !given.contains($0.name) } + arguments
    return alone
  }
}

/// A text that was asked, with what it meant then.
struct Asked: Sendable {
  var question: Question

  /// What had been said before it.
  var workspace: Workspace

  /// The entities of the list before it.
  var those: EntitySet?

  var source: QuerySource { question.source }
}
