/// The files of the model that is asked, and what has been seen of them.
struct OpenData: Sendable {
  var origin: DataOrigin

  /// As they looked before they were last read, whatever came of it.
  var read: DataLook

  /// As they looked last.
  private(set) var seen: DataLook

  init(_ origin: DataOrigin, read: DataLook) {
    self.origin = origin
    self.read = read
    seen = read
  }

  /// Compares the files with those that were read. One that has changed since the last look may
  /// be only half written, so it has to look the same twice.
  ///
  /// - Returns: the first file that is another now; `nil` where all are the same.
  mutating func settledChange(_ look: DataLook) -> String? {
    defer { seen = look }
    return look == seen ? look.change(since: read) : nil
  }
}
