/// How the files of a model look from outside. Two looks that are equal have seen the same data,
/// as far as that can be told without reading it.
package struct DataLook: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package var path: String

    /// `nil` where there is nothing of that name.
    package var stamp: FileStamp?

    package init(path: String, stamp: FileStamp?) {
      self.path = path
      self.stamp = stamp
    }
  }

  /// Those with data, then those with a declaration, also where one may appear.
  package var files: [File]

  package init(_ files: [File] = []) {
    self.files = files
  }

  /// The first file that looks different.
  func change(since earlier: DataLook) -> String? {
    guard self != earlier else { return nil }
    let pairs = zip(files, earlier.files)
    return pairs.first { $0 != $1 }?.0.path ?? files.last?.path
  }

  /// The first file that cannot be read again, such as a pipe.
  var unrepeatable: String? {
    files.first { $0.stamp.map { !$0.isRegular } ?? false }?.path
  }
}

/// What a file system says of a file.
package struct FileStamp: Hashable, Sendable {
  /// Another number when another file was put in its place.
  package var number: UInt64

  /// In bytes.
  package var size: Int64

  /// When it was last written, since 1970.
  package var seconds: Int64
  package var nanoseconds: Int64

  /// False for a pipe or a device.
  package var isRegular: Bool

  package init(
    number: UInt64, size: Int64, seconds: Int64, nanoseconds: Int64, isRegular: Bool
  ) {
    self.number = number
    self.size = size
    self.seconds = seconds
    self.nanoseconds = nanoseconds
    self.isRegular = isRegular
  }
}
