/// What becomes of the warnings of an answer.
package enum WarningTreatment: Hashable, Sendable {
  case warning

  /// `--strict`.
  case error
}
