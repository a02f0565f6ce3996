import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `define turnaround as rating improved from inadequate`
  ///
  /// Sound for one kind is enough: at its use it is looked up again.
  mutating func check(_ node: Definition) -> Task? {
    guard checkNew(node.name) else { return nil }
    switch node.meaning {
    case .condition(let condition):
      let isSound = checkSomewhere { $0.check(condition) != nil }
      guard isSound else { return nil }
      workspace.define(node.name, .condition(condition))
    case .set(let listing):
      // As it will be used: in brackets.
      let use = Listing(source: .query(listing), clauses: [], range: listing.range)
      guard check(use) != nil, isSound else { return nil }
      workspace.define(node.name, .set(listing))
    }
    return .definition
  }

  /// Whether a name means nothing yet, but perhaps what an earlier definition said.
  mutating func checkNew(_ name: Name) -> Bool {
    if name.range.start == name.range.end, name.text.isEmpty { return false }
    let categories = session.vocabulary.categories(of: FoldedName(name.text))
    guard let owner = categories.words else { return true }
    report(.nameTaken(name.text, by: owner), at: name.range)
    return false
  }

  /// Tries something for each kind until it is sound for one; reports what is wrong with it for
  /// the kind that it is least wrong for.
  ///
  /// - Parameter indices: the kinds to try; all that a query can name when `nil`.
  mutating func checkSomewhere(
    among indices: [Int]? = nil, _ isWhole: (inout Checker) -> Bool
  ) -> Bool {
    var best: [Diagnostic]?
    let named = model.kinds.indices.filter { !model.kinds[$0].plural.isEmpty }
    for index in indices ?? named {
      var trial = Checker(session, workspace)
      trial.kindIndex = index
      if isWhole(&trial), trial.isSound { return true }
      if best.map({ trial.diagnostics.badness < $0.badness }) ?? true { best = trial.diagnostics }
    }
    diagnostics += best ?? []
    return false
  }

  /// Reports a problem with a definition or with the use of one.
  mutating func report(_ problem: StatementProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, at: range))
  }
}

extension [Diagnostic] {
  /// A name that a kind does not have weighs more than a slip in what is asked of it.
  fileprivate var badness: Int {
    reduce(0) { $0 + ($1.code == "unknown-name" ? 3 : 1) }
  }
}

extension Vocabulary.Category {
  /// What a name of the model is, in words; `nil` for no name.
  fileprivate var words: String? {
    if contains(.kind) { return "a kind" }
    if contains(.field) { return "a field or track" }
    if contains(.grade) { return "a grade" }
    if contains(.entity) { return "a name in the data" }
    if contains(.value) { return "a value in the data" }
    if contains(.date) { return "a date" }
    if contains(.reason) { return "a reason" }
    if contains(.unit) { return "a unit" }
    return isEmpty ? nil : "a name of the model"
  }
}
