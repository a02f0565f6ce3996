/// A text with statements, and what reports call it.
package struct QuerySource: Hashable, Sendable {
  /// `query` for `-c`, `stdin`, or the path of a file.
  package var name: String

  /// UTF-8, though nothing has checked that yet.
  package var text: [UInt8]

  /// Where the text stands, each file under one path however it was named; `nil` for what is no
  /// file.
  package var path: String?

  package init(name: String, text: [UInt8], path: String? = nil) {
    self.name = name
    self.text = text
    self.path = path
  }
}

/// Where the texts come from that `use` names. The engine has never heard of files.
package struct SourceLibrary: Sendable {
  /// Reads what a text calls by a path, which is relative to that text.
  package var read:
    @Sendable (_ path: String, _ user: QuerySource) -> Result<QuerySource, UnusableSource>

  package init(
    read:
      @escaping @Sendable (_ path: String, _ user: QuerySource) -> Result<
        QuerySource, UnusableSource
      >
  ) {
    self.read = read
  }
}

/// Why a text cannot be used.
package struct UnusableSource: Error, Hashable, Sendable {
  /// One sentence, which begins small and ends without a stop.
  package var message: String

  package init(message: String) {
    self.message = message
  }
}
