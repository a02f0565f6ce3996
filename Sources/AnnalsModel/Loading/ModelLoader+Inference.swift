extension ModelLoader {
  /// A document whose declaration, if it has one, does not come first.
  enum Document {
    /// With the index of the file that it is in.
    case declared(JSONNode, in: Int)

    /// What stands where.
    case undeclared(Observation)
  }

  /// Scans the files for what stands where, up to a declaration; again when keys turn out to be
  /// data, so that what stands under them is seen as one.
  func document() throws(LoadError) -> Document {
    var keyed: Set<KeyPath> = []
    while true {
      let document = try document(keyed: keyed)
      guard case .undeclared(let seen) = document else { return document }
      let found = KeyedPaths(seen).paths
      if found.isEmpty { return document }
      keyed.formUnion(found)
    }
  }

  private func document(keyed: Set<KeyPath>) throws(LoadError) -> Document {
    var shapes = ShapeReader(scanner(of: 0), keyed: keyed)
    var chain = FileChain(options)
    for (index, file) in files.enumerated() {
      let base = index == 0 ? 0 : shapes.scanner.position
      chain.append(file, at: base)
      if index > 0 { shapes.open(scanner(of: index, at: base)) }
      do {
        try shapes.read(file.format, as: files.count > 1 ? file.key : nil)
        if shapes.isDeclared { return .declared(try shapes.scanner.node(), in: index) }
      } catch {
        throw self.error(shapes.scanner.failure, chain, path: shapes.path)
      }
    }
    return .undeclared(shapes.observation())
  }

  // MARK: - Inferring

  /// Infers a declaration and loads the files by it, as if somebody had written it.
  func loadInferred(_ document: Observation) throws(LoadError) -> Model {
    let inferred = try infer(document)
    let text = DeclarationText(
      file: "\(title) (inferred)", bytes: Array(DeclarationWriter(inferred.declaration).text.utf8))
    var model = try ModelLoader(files: files, declaration: text, options: options).load()
    model.inference = InferenceReport(unused: inferred.unused)
    return model
  }

  /// Makes a declaration; refuses a document without a list of records.
  private func infer(_ document: Observation) throws(LoadError) -> Inferrer {
    let name = files.count == 1 ? files[0].key : ""
    var inferrer = Inferrer(
      document, file: name,
      probe: Probe { (declaration) throws(LoadError) in try reading(by: declaration) })
    try inferrer.run()
    guard !inferrer.declaration.kinds.isEmpty else {
      throw .nothingToInfer(file: title, inferrer.unused)
    }
    return inferrer
  }

  /// Reads some columns.
  private func reading(by declaration: ModelDeclaration) throws(LoadError) -> Reading {
    var planner = Planner(declaration, flaws: TreeReader())
    planner.run()
    var records = RecordReader(scanner(of: 0), planner.plan)
    _ = try read(&records, isBehind: false)
    return records.finished()
  }

  // MARK: - Written out

  /// The declaration of the files, or one that is inferred, in its canonical layout.
  func writtenDeclaration() throws(LoadError) -> String {
    if let declaration {
      let file = InputFile(
        name: declaration.file, format: .json, source: ByteSource(declaration.bytes))
      return try written(try tree(of: file), in: file)
    }
    for index in files.indices where files[index].format == .json {
      var scanner = scanner(of: index)
      if let node = try leadingDeclaration(&scanner, of: index) {
        return try written(node, in: files[index])
      }
    }
    switch try document() {
    case .declared(let node, in: let index): return try written(node, in: files[index])
    case .undeclared(let document): return DeclarationWriter(try infer(document).declaration).text
    }
  }

  /// A declaration that can be planned, in its canonical layout.
  private func written(_ node: JSONNode, in file: InputFile) throws(LoadError) -> String {
    var reader = DeclarationReader()
    reader.read(node)
    var planner = Planner(reader.declaration, flaws: reader.tree)
    if planner.tree.flaws.isEmpty { planner.run() }
    guard planner.tree.flaws.isEmpty else {
      throw .declaration(mistakes(planner.tree.flaws, FileChain(file, options)))
    }
    return DeclarationWriter(planner.plan.declaration).text
  }
}
