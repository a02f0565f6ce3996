/// How a model is loaded.
package struct LoadOptions: Sendable {
  /// Refuse the file when the load report would not be empty.
  package var strict: Bool
  package var limits: LoadLimits

  /// Asked at least once for every 256 KiB, from the thread that loads.
  package var isCancelled: @Sendable () -> Bool

  /// Told how many bytes have been read, and of how many where that is known.
  package var progress: @Sendable (Int, Int?) -> Void

  package init(
    strict: Bool = false, limits: LoadLimits = LoadLimits(),
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Int, Int?) -> Void = { _, _ in }
  ) {
    self.strict = strict
    self.limits = limits
    self.isCancelled = isCancelled
    self.progress = progress
  }
}

/// A declaration that stands in a file of its own: the value of the key `annals`, or an object
/// that has that key.
package struct DeclarationText: Hashable, Sendable {
  /// Shown in reports.
  package var file: String
  package var bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}
