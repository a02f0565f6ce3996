/// Who is told how far a load has come.
package struct LoadProgress: Sendable {
  /// Takes how many bytes have been read, and of how many where that is known; called at least
  /// once for every 256 KiB.
  package var advance: @Sendable (Int, Int?) -> Void

  /// Called once, when the load has come to its end, however it ended.
  package var end: @Sendable () -> Void

  package init(
    advance: @escaping @Sendable (Int, Int?) -> Void, end: @escaping @Sendable () -> Void
  ) {
    self.advance = advance
    self.end = end
  }

  /// Nobody.
  package static let unseen = LoadProgress(advance: { _, _ in }, end: {})
}
