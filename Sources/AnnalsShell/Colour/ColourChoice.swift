/// What `--color` says.
package enum ColourChoice: String, CaseIterable, Hashable, Sendable {
  case auto, always, never

  /// Whether a stream gets colours; the first rule that says anything decides.
  ///
  /// - Parameter environment: the value of a variable, or `nil` where it is not set.
  package func isColoured(
    isTerminal: Bool, environment: (_ name: String) -> String?
  ) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    func value(_ name: String) -> String { environment(name) ?? "" }
    if !value("NO_COLOR").isEmpty { return false }
    if !value("FORCE_COLOR").isEmpty { return true }
    if !value("CLICOLOR_FORCE").isEmpty && value("CLICOLOR_FORCE") != "0" { return true }
    if ["", "dumb"].contains(value("TERM")) { return false }
    if value("CLICOLOR") == "0" { return false }
    return isTerminal
  }
}
