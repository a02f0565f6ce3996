package import AnnalsModel

/// Why a file could not be loaded, as it is shown.
package struct LoadProblem: Hashable, Sendable {
  /// One plain sentence that begins small and ends without a stop.
  package var message: String

  /// `nil` for one that has no place in a file, as in a file that cannot be opened.
  package var place: FilePlace?

  /// The line of the file around the place.
  package var excerpt: Excerpt?

  /// What would be right; a line each.
  package var help: [String]

  /// Bytes of one line.
  package struct Excerpt: Hashable, Sendable {
    package var bytes: [UInt8]

    /// What is wrong, as indices into `bytes`; empty for a place between two.
    package var marked: Range<Int>

    /// - Parameter marked: is cut to what there is.
    package init(bytes: [UInt8], marked: Range<Int>) {
      self.bytes = bytes
      self.marked = marked.clamped(to: 0..<bytes.count)
    }
  }

  package init(
    message: String, place: FilePlace? = nil, excerpt: Excerpt? = nil, help: [String] = []
  ) {
    self.message = message
    self.place = place
    self.excerpt = excerpt
    self.help = help
  }
}
