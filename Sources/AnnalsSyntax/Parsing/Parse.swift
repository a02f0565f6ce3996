/// A text read: its tree, what is wrong with it, and whether it merely stops early.
package struct Parse: Sendable {
  package var script: Script

  /// In the order of the text; at most `SyntaxLimits.diagnostics`.
  package var diagnostics: [Diagnostic]

  /// How many more reports there would have been.
  package var omitted: Int

  /// Whether more text could still make it right: the end came where something must follow.
  /// The prompt then asks for another line.
  package var isIncomplete: Bool

  /// Whether one of the reports is that the end came too early, whatever the others say.
  package var endsEarly: Bool

  package init(
    script: Script, diagnostics: [Diagnostic], omitted: Int = 0, isIncomplete: Bool,
    endsEarly: Bool = false
  ) {
    self.script = script
    self.diagnostics = diagnostics
    self.omitted = omitted
    self.isIncomplete = isIncomplete
    self.endsEarly = endsEarly
  }
}
