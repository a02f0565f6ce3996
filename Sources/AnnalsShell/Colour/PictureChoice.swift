/// What `--pictures` says.
package enum PictureChoice: String, CaseIterable, Hashable, Sendable {
  case auto, always, never

  /// Whether tables on a stream have pictures. Without being asked for them they stand only where
  /// a person looks, on a terminal that can show them.
  ///
  /// - Parameter environment: the value of a variable, or `nil` where it is not set.
  package func isDrawn(
    isTerminal: Bool, environment: (_ name: String) -> String?
  ) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    guard isTerminal, !["", "dumb"].contains(environment("TERM") ?? "") else { return false }
    // The first that says anything decides, as for the C library.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
