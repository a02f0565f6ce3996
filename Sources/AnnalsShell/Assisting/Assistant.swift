package import AnnalsEngine
import AnnalsSyntax

/// What the prompt knows of a text while it is typed.
///
/// A value of its own, so that the editor can ask it while the shell stands still: it sees the
/// session as it was when the text was begun.
package struct Assistant: Sendable {
  let session: Session

  /// What earlier texts have defined.
  let workspace: Workspace

  /// Whether Enter should ask for another line rather than run the text.
  package func isIncomplete(_ text: String) -> Bool {
    let query = text.withoutLeadingCommands()
    return !query.isEmpty && session.parse(Array(query.utf8), in: workspace).isIncomplete
  }
}

extension Assistant {
  /// Help with a text that comes before all others.
  package init(of session: Session) {
    self.init(session: session, workspace: Workspace())
  }
}

extension Shell {
  /// Help with the text that is typed next.
  package var assistant: Assistant {
    Assistant(session: session, workspace: workspace)
  }
}
