package import AnnalsModel

/// Where the data of a model comes from, in the words of a command line.
package struct DataOrigin: Hashable, Sendable {
  /// The files; none means the model in the program, `-` standard input.
  package var paths: [String]

  /// Set by `--model`: the file with the declaration.
  package var declarationPath: String?

  /// Set by `--input`: how files are read whose names do not say it.
  package var format: InputFormat?

  package init(
    paths: [String] = [], declarationPath: String? = nil, format: InputFormat? = nil
  ) {
    self.paths = paths
    self.declarationPath = declarationPath
    self.format = format
  }
}

extension DataOrigin {
  /// What it is called in a sentence.
  var name: String { paths.isEmpty ? "the model in the program" : paths.joined(separator: ", ") }
}
