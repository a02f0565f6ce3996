/// The files of a document one behind the other. A place in them is counted in bytes from the
/// beginning of the first.
struct FileChain {
  private struct Part {
    var file: InputFile
    var base: Int
  }

  private var parts: [Part] = []
  let options: LoadOptions

  init(_ options: LoadOptions) {
    self.options = options
  }

  /// One file by itself.
  init(_ file: InputFile, _ options: LoadOptions) {
    self.init(options)
    append(file, at: 0)
  }

  /// Adds a file whose first byte is at a place.
  mutating func append(_ file: InputFile, at base: Int) {
    parts.append(Part(file: file, base: base))
  }

  // MARK: - Places

  /// Lines and columns of places; the files that have any are read again for that.
  func places(of offsets: [Int]) -> [Int: FilePlace] {
    var places: [Int: FilePlace] = [:]
    for index in parts.indices {
      let here = offsets.filter { self.index(of: $0) == index }
      guard !here.isEmpty else { continue }
      var scanner = scanner(of: index)
      for (offset, place) in scanner.places(of: here) {
        places[offset] = FilePlace(
          file: parts[index].file.name, line: place.line, column: place.column)
      }
    }
    return places
  }

  /// The place where a scan stopped, with the text around it.
  func loadPlace(_ offset: Int, path: String) -> LoadPlace {
    guard let index = index(of: offset) else {
      return LoadPlace(
        file: place(offset, in: [:]), byte: offset, path: path, excerpt: "", caret: 0)
    }
    var scanner = scanner(of: index)
    let excerpt = scanner.excerpt(around: offset)
    return LoadPlace(
      file: place(offset, in: places(of: [offset])), byte: offset - parts[index].base, path: path,
      excerpt: excerpt.text, caret: excerpt.caret)
  }

  /// The place of an offset among those that were looked up.
  func place(_ offset: Int, in places: [Int: FilePlace]) -> FilePlace {
    places[offset] ?? FilePlace(file: name(of: offset), line: 1, column: 1)
  }

  /// The name of the file that is being read.
  var lastName: String { parts.last?.file.name ?? "" }

  /// The name of the file that a place is in.
  func name(of offset: Int) -> String {
    index(of: offset).map { parts[$0].file.name } ?? ""
  }

  private func index(of offset: Int) -> Int? {
    parts.lastIndex { $0.base <= offset }
  }

  private func scanner(of part: Int) -> Scanner {
    let isCancelled = options.isCancelled
    return Scanner(
      parts[part].file.source, base: parts[part].base, limits: options.limits,
      watch: LoadWatch(isCancelled: isCancelled, progress: { _, _ in }))
  }
}
