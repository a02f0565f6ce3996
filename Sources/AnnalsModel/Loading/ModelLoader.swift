/// Takes a file from its first byte to a model, or to the reason why there is none.
struct ModelLoader {
  let file: String
  let declaration: DeclarationText?
  let options: LoadOptions

  func load(_ source: ByteSource) throws(LoadError) -> Model {
    var scanner = Scanner(
      source, limits: options.limits,
      watch: LoadWatch(isCancelled: options.isCancelled, progress: options.progress))
    if let declaration {
      let tree = try tree(of: declaration)
      return try load(scanner, tree, declaredIn: declaration.file, isBehind: false)
    }
    let found: (tree: JSONNode, isFirst: Bool)?
    do {
      found = try findDeclaration(&scanner)
    } catch {
      throw self.error(&scanner, path: "")
    }
    guard let found else { return try loadInferred(source) }
    return try load(scanner, found.tree, declaredIn: file, isBehind: found.isFirst)
  }

  // MARK: - The declaration

  /// The declaration that was given or that the file has.
  func found(_ source: ByteSource) throws(LoadError) -> (node: JSONNode, file: String)? {
    if let declaration { return (try tree(of: declaration), declaration.file) }
    var scanner = Scanner(
      source, limits: options.limits,
      watch: LoadWatch(isCancelled: options.isCancelled, progress: options.progress))
    do {
      return try findDeclaration(&scanner).map { ($0.0, file) }
    } catch {
      throw self.error(&scanner, path: "")
    }
  }

  /// Looks for the key `annals` of the document. When it is not the first, the scanner is
  /// rewound.
  private func findDeclaration(_ scanner: inout Scanner) throws(Stop) -> (JSONNode, Bool)? {
    try scanner.begin()
    guard scanner.p.pointee == UInt8(ascii: "{") else {
      try scanner.skip()
      try scanner.finish()
      return nil
    }
    try scanner.open()
    try scanner.space()
    let frame = scanner.keys.count
    var isFirst = true
    while scanner.p.pointee != UInt8(ascii: "}") {
      guard scanner.p.pointee == UInt8(ascii: "\"") else { throw scanner.unexpectedKey() }
      let place = scanner.position
      try scanner.text()
      let isDeclaration = scanner.contentText == "annals"
      guard scanner.keys.add(scanner.content, scanner.contentCount, frame: frame) else {
        throw scanner.stop(.problem(.duplicateKey(scanner.contentText), at: place))
      }
      try scanner.colon()
      if isDeclaration {
        let node = try scanner.node()
        if !isFirst { try again(&scanner) }
        return (node, isFirst)
      }
      try scanner.skip()
      try scanner.comma(before: UInt8(ascii: "}"))
      isFirst = false
    }
    scanner.close()
    try scanner.finish()
    return nil
  }

  private func again(_ scanner: inout Scanner) throws(Stop) {
    guard scanner.rewind() else { throw scanner.stop(.unreadable("cannot be read twice")) }
    try scanner.begin()
  }

  /// The declaration of a file of its own.
  private func tree(of text: DeclarationText) throws(LoadError) -> JSONNode {
    let result: Result<JSONNode, LoadError> = text.bytes.withUnsafeBytes { bytes in
      var scanner = Scanner(
        ByteSource(bytes), limits: options.limits,
        watch: LoadWatch(isCancelled: options.isCancelled, progress: { _, _ in }))
      do {
        return .success(try Self.document(&scanner))
      } catch {
        let loader = ModelLoader(file: text.file, declaration: nil, options: options)
        return .failure(loader.error(&scanner, path: ""))
      }
    }
    return try result.get()
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

  /// Makes a plan of a declaration, reads the file by it, and makes a model of what was read.
  private func load(
    _ scanner: consuming Scanner, _ node: JSONNode, declaredIn: String, isBehind: Bool
  ) throws(LoadError) -> Model {
    var scanner = scanner
    var reader = DeclarationReader()
    reader.read(node)
    var planner = Planner(reader.declaration, flaws: reader.tree)
    if planner.tree.flaws.isEmpty { planner.run() }
    if !planner.tree.flaws.isEmpty {
      throw .declaration(mistakes(planner.tree.flaws, declaredIn, &scanner))
    }
    var records = RecordReader(scanner, planner.plan)
    do {
      if isBehind {
        try records.readBehindDeclaration()
      } else {
        // A file whose declaration was looked for is at its beginning already.
        try records.scanner.begin()
        try records.read()
      }
    } catch {
      let path = records.failurePath
      throw self.error(&records.scanner, path: path)
    }
    return try model(&records, planner, declaredIn)
  }

  // MARK: - The model

  private func model(_ records: inout RecordReader, _ planner: Planner, _ declaredIn: String)
    throws(LoadError) -> Model
  {
    var tree = planner.tree
    records.checkPresence(&tree)
    if !tree.flaws.isEmpty {
      throw .declaration(mistakes(tree.flaws, declaredIn, &records.scanner))
    }
    var assembler = Assembler(
      planner.plan, records.finished(), tree, isCancelled: options.isCancelled)
    let kinds = assembler.kinds()
    if options.isCancelled() { throw .cancelled }
    if !assembler.tree.flaws.isEmpty {
      throw .declaration(mistakes(assembler.tree.flaws, declaredIn, &records.scanner))
    }
    if !assembler.mistakes.isEmpty {
      throw .records(mistakes(assembler.mistakes, &records.scanner))
    }
    let report = report(assembler.report, &records.scanner)
    if options.strict, !report.entries.isEmpty { throw .strict(report) }
    let declaration = planner.plan.declaration
    return Model(
      title: declaration.title ?? file, statedDay: declaration.asOf, licence: declaration.licence,
      scales: declaration.scales, bridges: declaration.bridges,
      frameworks: declaration.frameworks.map(\.framework), ladders: planner.plan.ladders,
      kinds: kinds, report: report)
  }
}
