package import AnnalsEngine
import AnnalsSyntax

/// What the prompt knows of a text while it is typed.
///
/// A value of its own, so that the editor can ask it while the shell stands still: it sees the
/// session as it was when the text was begun.
package struct Assistant: Sendable {
  /// Says what is wrong and where, but not what may have been meant.
  let session: Session

  /// What earlier texts have defined.
  let workspace: Workspace

  /// The names of the model and those that earlier texts have defined.
  let vocabulary: Vocabulary

  /// Whether that has every text of the model too.
  let hasEveryName: Bool

  package init(session: Session, workspace: Workspace = Workspace()) {
    self.session = session.withoutHelp
    self.workspace = workspace
    hasEveryName = Vocabulary.isWhole(for: session.model)
    vocabulary = self.session.vocabulary(with: workspace)
  }

  /// Whether Enter should ask for another line rather than run the text.
  package func isIncomplete(_ text: String) -> Bool {
    let query = text.withoutLeadingCommands()
    return !query.isEmpty
      && Parser.parse(Array(query.utf8), vocabulary: vocabulary).isIncomplete
  }
}

extension Shell {
  /// Help with the text that is typed next.
  package var assistant: Assistant {
    Assistant(session: session, workspace: workspace)
  }
}
