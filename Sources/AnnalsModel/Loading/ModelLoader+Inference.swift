extension ModelLoader {
  /// Infers a declaration and loads the file by it, as if somebody had written it.
  func loadInferred(_ source: ByteSource) throws(LoadError) -> Model {
    let inferred = try inferred(source)
    let text = DeclarationText(
      file: "\(file) (inferred)", bytes: Array(DeclarationWriter(inferred.declaration).text.utf8))
    _ = source.rewind?()
    var model = try ModelLoader(file: file, declaration: text, options: options).load(source)
    model.inference = InferenceReport(unused: inferred.unused)
    return model
  }

  /// Makes a declaration of what the file has; refuses one without a list of records.
  func inferred(_ source: ByteSource) throws(LoadError)
    -> (declaration: ModelDeclaration, unused: [UnusedPath])
  {
    var shapes = ShapeReader(try begun(source))
    do {
      try shapes.read()
    } catch {
      let path = shapes.path
      throw self.error(&shapes.scanner, path: path)
    }
    var inferrer = Inferrer(
      shapes.observation(), file: file,
      probe: Probe { (declaration) throws(LoadError) in try self.reading(source, by: declaration) })
    try inferrer.run()
    guard !inferrer.declaration.kinds.isEmpty else {
      throw .nothingToInfer(file: file, inferrer.unused)
    }
    return (inferrer.declaration, inferrer.unused)
  }

  /// Reads some columns.
  private func reading(_ source: ByteSource, by declaration: ModelDeclaration) throws(LoadError)
    -> Reading
  {
    var planner = Planner(declaration, flaws: TreeReader())
    planner.run()
    var records = RecordReader(try begun(source), planner.plan)
    do {
      try records.read()
    } catch {
      let path = records.failurePath
      throw self.error(&records.scanner, path: path)
    }
    return records.finished()
  }

  /// A scanner at the first byte of the document.
  private func begun(_ source: ByteSource) throws(LoadError) -> Scanner {
    var scanner = Scanner(
      source, limits: options.limits,
      watch: LoadWatch(isCancelled: options.isCancelled, progress: options.progress))
    do {
      guard scanner.rewind() else { throw scanner.stop(.unreadable("cannot be read twice")) }
      try scanner.begin()
    } catch {
      throw self.error(&scanner, path: "")
    }
    return scanner
  }

  // MARK: - Written out

  /// The declaration of the file, or one that is inferred, in its canonical layout.
  func writtenDeclaration(_ source: ByteSource) throws(LoadError) -> String {
    guard let found = try self.found(source) else {
      return DeclarationWriter(try inferred(source).declaration).text
    }
    var reader = DeclarationReader()
    reader.read(found.node)
    var planner = Planner(reader.declaration, flaws: reader.tree)
    if planner.tree.flaws.isEmpty { planner.run() }
    guard planner.tree.flaws.isEmpty else {
      var scanner = try begun(source)
      throw .declaration(mistakes(planner.tree.flaws, found.file, &scanner))
    }
    return DeclarationWriter(planner.plan.declaration).text
  }
}
