/// Takes files from their first byte to a model, or to the reason why there is none.
struct ModelLoader {
  let files: [InputFile]
  let declaration: DeclarationText?
  let options: LoadOptions

  func load() throws(LoadError) -> Model {
    if let declaration {
      let file = InputFile(
        name: declaration.file, format: .json, source: ByteSource(declaration.bytes))
      let declared = FileChain(file, options)
      return try load(scanner(of: 0), try tree(of: file), declared, isBehind: false)
    }
    for index in files.indices where files[index].format == .json {
      var scanner = scanner(of: index)
      guard let node = try leadingDeclaration(&scanner, of: index) else { continue }
      // Of several files the first is read first, wherever the declaration stands.
      let isBehind = files.count == 1
      if !isBehind { scanner = self.scanner(of: 0) }
      return try load(scanner, node, FileChain(files[index], options), isBehind: isBehind)
    }
    switch try document() {
    case .declared(let node, in: let index):
      return try load(scanner(of: 0), node, FileChain(files[index], options), isBehind: false)
    case .undeclared(let document): return try loadInferred(document)
    }
  }

  /// What the model is called when nothing says so.
  var title: String { files.map(\.name).joined(separator: ", ") }

  /// Reads a file from its first byte.
  func scanner(of index: Int, at base: Int = 0) -> Scanner {
    let sizes = files.map(\.source.size)
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    var scanner = Scanner(
      files[index].source, base: base, size: total, limits: options.limits,
      watch: LoadWatch(isCancelled: options.isCancelled, progress: options.progress))
    // A source may have been read before.
    _ = scanner.rewind()
    return scanner
  }

  // MARK: - The declaration

  /// Reads the declaration of a document that begins with it, as it should.
  func leadingDeclaration(_ scanner: inout Scanner, of index: Int) throws(LoadError) -> JSONNode? {
    do {
      try scanner.begin()
      guard scanner.p.pointee == UInt8(ascii: "{") else { return nil }
      try scanner.open()
      try scanner.space()
      guard scanner.p.pointee == UInt8(ascii: "\"") else { return nil }
      try scanner.text()
      guard scanner.contentText == "annals" else { return nil }
      try scanner.colon()
      return try scanner.node()
    } catch {
      throw self.error(scanner.failure, FileChain(files[index], options), path: "")
    }
  }

  /// The declaration of a file of its own.
  func tree(of file: InputFile) throws(LoadError) -> JSONNode {
    let isCancelled = options.isCancelled
    var scanner = Scanner(
      file.source, limits: options.limits,
      watch: LoadWatch(isCancelled: isCancelled, progress: { _, _ in }))
    do {
      return try Self.document(&scanner)
    } catch {
      throw self.error(scanner.failure, FileChain(file, options), path: "")
    }
  }

  /// The declaration that a document is or has under the key `annals`.
  private static func document(_ scanner: inout Scanner) throws(Stop) -> JSONNode {
    try scanner.begin()
    let node = try scanner.node()
    try scanner.finish()
    guard case .object(let members) = node.value,
      let inner = members.first(where: { $0.key == "annals" })
    else { return node }
    return inner.value
  }

  /// Makes a plan of a declaration, reads the files by it, and makes a model of what was read.
  ///
  /// - Parameters:
  ///   - scanner: at the beginning of the first file, or behind the declaration in it.
  ///   - declared: where the declaration stands.
  private func load(
    _ scanner: consuming Scanner, _ node: JSONNode, _ declared: FileChain, isBehind: Bool
  ) throws(LoadError) -> Model {
    var reader = DeclarationReader()
    reader.read(node)
    var planner = Planner(reader.declaration, flaws: reader.tree)
    if planner.tree.flaws.isEmpty { planner.run() }
    if !planner.tree.flaws.isEmpty {
      throw .declaration(mistakes(planner.tree.flaws, declared))
    }
    var records = RecordReader(scanner, planner.plan)
    let chain = try read(&records, isBehind: isBehind)
    return try model(&records, planner, declared, chain)
  }

  // MARK: - The files

  /// Reads all files, one behind the other.
  func read(_ records: inout RecordReader, isBehind: Bool) throws(LoadError) -> FileChain {
    var chain = FileChain(options)
    if files.count > 1 { records.expectParts() }
    for (index, file) in files.enumerated() {
      let base = index == 0 ? 0 : records.scanner.position
      chain.append(file, at: base)
      if index > 0 { records.open(scanner(of: index, at: base)) }
      do {
        if isBehind {
          try records.readBehindDeclaration()
        } else {
          try records.read(file.format, as: files.count > 1 ? file.key : nil)
        }
      } catch {
        throw self.error(failure(of: records), chain, path: records.failurePath)
      }
      if files.count > 1 { records.noteKeys(of: index) }
    }
    do {
      try records.checkMemory()
    } catch {
      throw self.error(records.scanner.failure, chain, path: "")
    }
    return chain
  }

  /// Why a scan stopped; a key that an earlier file has is told so.
  private func failure(of records: borrowing RecordReader) -> ScanFailure? {
    guard case .problem(.duplicateKey(let key), let place) = records.scanner.failure,
      let other = records.file(with: key)
    else { return records.scanner.failure }
    return .problem(.keyInTwoFiles(key, other: files[other].name), at: place)
  }

  // MARK: - The model

  private func model(
    _ records: inout RecordReader, _ planner: Planner, _ declared: FileChain, _ chain: FileChain
  ) throws(LoadError) -> Model {
    var tree = planner.tree
    records.checkPresence(&tree)
    if !tree.flaws.isEmpty { throw .declaration(mistakes(tree.flaws, declared)) }
    var assembler = try Assembler(
      planner.plan, records.finished(), tree, isCancelled: options.isCancelled)
    let kinds = assembler.kinds()
    if options.isCancelled() { throw .cancelled }
    if !assembler.tree.flaws.isEmpty {
      throw .declaration(mistakes(assembler.tree.flaws, declared))
    }
    if !assembler.mistakes.isEmpty { throw .records(mistakes(assembler.mistakes, chain)) }
    let report = report(assembler.report, chain)
    // Lines are counted for the report, which takes a while and lacks them when it is stopped.
    if options.isCancelled() { throw .cancelled }
    if options.strict, !report.entries.isEmpty { throw .strict(report) }
    let declaration = planner.plan.declaration
    let model = Model(
      title: declaration.title ?? title, statedDay: declaration.asOf,
      licence: declaration.licence, scales: declaration.scales, bridges: declaration.bridges,
      frameworks: declaration.frameworks.map(\.framework), ladders: planner.plan.ladders,
      kinds: kinds, report: report)
    if let maximum = options.limits.memory, model.bytes > maximum {
      throw .limit(.memory, maximum, file: chain.lastName, nil)
    }
    return model
  }
}
