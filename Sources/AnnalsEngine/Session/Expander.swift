import AnnalsSyntax

/// A statement with what its names stand for in their place.
struct Expansion {
  var statement: Statement
  var diagnostics: [Diagnostic]
  var isSilenced: Bool
  var extent: TreeSize
  var substitutions: [Substitution]
}

/// Puts what defined names stand for in their place, so that nothing after it has heard of
/// definitions.
struct Expander: TreeRewriter {
  private let workspace: Workspace

  /// What there is to say about names that stand for nothing, or for the wrong thing.
  private(set) var diagnostics: [Diagnostic] = []

  /// Which words of the statement stand for what.
  private(set) var substitutions: [Substitution] = []

  /// Whether a name was used whose definition is wrong: that was reported there.
  private(set) var isSilenced = false

  /// How much the statement comes to.
  private(set) var extent = TreeSize()
  private var depth = 0
  private var nesting = 0

  private let limits: SyntaxLimits

  init(_ workspace: Workspace, within limits: SyntaxLimits = .standard) {
    self.workspace = workspace
    self.limits = limits
  }

  /// What a statement comes to, without what it was looked up in.
  static func expand(
    _ statement: Statement, in workspace: Workspace, within limits: SyntaxLimits
  ) -> Expansion {
    var expander = Expander(workspace, within: limits)
    return Expansion(
      statement: expander.rewrite(statement), diagnostics: expander.diagnostics,
      isSilenced: expander.isSilenced, extent: expander.extent,
      substitutions: expander.substitutions)
  }

  // MARK: - Conditions and sets

  /// `define relapse as turnaround`: a name alone is a condition where a definition says so.
  mutating func rewrite(_ statement: Statement) -> Statement {
    guard case .definition(var node) = statement, let name = node.meaning.loneName,
      workspace.sort(of: FoldedName(name.text)) == .condition
    else { return descend(into: statement) }
    node.meaning = .condition(.named(NamedCondition(name: name, range: name.range)))
    return descend(into: .definition(node))
  }

  mutating func rewrite(_ condition: Condition) -> Condition {
    extent.count += 1
    switch condition {
    case .named(let node): return meaning(of: node)
    case .negation, .junction:
      depth += 1
      defer { depth -= 1 }
      extent.depth = max(extent.depth, depth)
      return descend(into: condition)
    case .quantified: return nested { $0.descend(into: condition) }
    case .containment(var node):
      if let name = text(called: node.text) { node.text = name }
      return descend(into: .containment(node))
    case .comparison, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .missing:
      return descend(into: condition)
    }
  }

  mutating func rewrite(_ event: Event) -> Event {
    event.condition == nil ? descend(into: event) : nested { $0.descend(into: event) }
  }

  mutating func rewrite(_ operand: Operand) -> Operand {
    if case .tally = operand { return nested { $0.descend(into: operand) } }
    return isOnRowDate(operand) ? operand : descend(into: operand)
  }

  /// `rating on established`: a name that no `let` has given is a date of the row.
  private func isOnRowDate(_ operand: Operand) -> Bool {
    guard case .onDay(let node) = operand, case .constant(let name) = node.day.calendar else {
      return false
    }
    let folded = FoldedName(name.text)
    return workspace.constants[folded] == nil && !workspace.refused.contains(folded)
  }

  mutating func rewrite(_ source: Source) -> Source {
    switch source {
    case .name(let name): return set(called: name)?.asSource ?? source
    case .query: return nested { $0.descend(into: source) }
    case .those, .combination, .missing: return descend(into: source)
    }
  }

  /// Without a vocabulary the parser takes a set for an entity.
  mutating func rewrite(_ subjects: Subjects) -> Subjects {
    guard case .names(let values) = subjects, case .name(let name)? = values.first,
      values.count == 1, let listing = set(called: name)
    else { return descend(into: subjects) }
    return .source(listing.asSource)
  }

  private mutating func nested<Node>(_ rewrite: (inout Expander) -> Node) -> Node {
    nesting += 1
    defer { nesting -= 1 }
    extent.nesting = max(extent.nesting, nesting)
    return rewrite(&self)
  }

  private mutating func meaning(of node: NamedCondition) -> Condition {
    let folded = FoldedName(node.name.text)
    guard let condition = workspace.conditions[folded] else {
      return isRefused(folded) ? .missing(node.range) : .named(node)
    }
    guard admit(folded, as: node.name) else { return .missing(node.range) }
    substitutions.append(Substitution(name: node.name, origin: .definition))
    var relocator = Relocator(range: node.range)
    return relocator.rewrite(condition)
  }

  private mutating func set(called name: Name) -> Listing? {
    let folded = FoldedName(name.text)
    guard let listing = workspace.sets[folded] else {
      _ = isRefused(folded)
      return nil
    }
    guard admit(folded, as: name) else { return nil }
    substitutions.append(Substitution(name: name, origin: .definition))
    var relocator = Relocator(range: name.range)
    return relocator.rewrite(listing)
  }

  /// Whether there is room for what a name stands for; reports that there is none.
  private mutating func admit(_ folded: FoldedName, as name: Name) -> Bool {
    let own = workspace.extents[folded] ?? TreeSize()
    let sum = TreeSize(
      count: extent.count + own.count, depth: max(extent.depth, depth + own.depth + 1),
      nesting: max(extent.nesting, nesting + own.nesting + 1))
    if let limit = sum.passed(limits) {
      report(.tooLarge(name.text, limit), at: name.range)
      return false
    }
    extent = sum
    return true
  }

  // MARK: - Values and periods

  mutating func rewrite(_ value: Value) -> Value {
    switch value {
    case .name(let name):
      guard !name.isQuoted else { return value }
      return constant(called: name).map { placed($0, name, .constant) } ?? value
    case .parameter(let name):
      return parameter(called: name).map { placed($0, name, .parameter) } ?? .missing(name.range)
    case .number, .period, .operand, .missing: return descend(into: value)
    }
  }

  /// `name contains part`, where a `let` says what part is.
  private mutating func text(called name: Name) -> Name? {
    guard !name.isQuoted, case .name(let text)? = constant(called: name) else { return nil }
    return Name(text: text.text, isQuoted: true, range: name.range)
  }

  mutating func rewrite(_ anchor: Anchor) -> Anchor {
    guard case .event(let event) = anchor, event.ordinal == nil, event.condition == nil,
      event.date == nil, let value = constant(called: event.name)
    else { return descend(into: anchor) }
    return .period(period(value, event.name, .constant))
  }

  mutating func rewrite(_ period: Period) -> Period {
    switch period.calendar {
    case .parameter(let name):
      guard let value = parameter(called: name) else { return period.missing }
      return self.period(value, name, .parameter)
    case .constant(let name):
      if let value = constant(called: name) { return self.period(value, name, .constant) }
      if !isSilenced { report(.unknownConstant(name.text, nearest: nearest(name)), at: name.range) }
      return period.missing
    case .year, .month, .day, .quarter, .financialYear, .academicYear, .today, .thisYear,
      .lastYear, .missing:
      return period
    }
  }

  private mutating func constant(called name: Name) -> Value? {
    let folded = FoldedName(name.text)
    guard let value = workspace.constants[folded] else {
      _ = isRefused(folded)
      return nil
    }
    return value
  }

  private mutating func parameter(called name: Name) -> Value? {
    if let value = workspace.parameters[FoldedName(name.text)] { return value }
    guard !isRefused(FoldedName("$" + name.text)) else { return nil }
    let names = workspace.parameterNames
    report(
      .undeclaredParameter(name.text, nearest: Suggestion.nearest(to: name.text, among: names)),
      at: name.range)
    return nil
  }

  private mutating func placed(
    _ value: Value, _ name: Name, _ origin: Substitution.Origin
  ) -> Value {
    substitutions.append(Substitution(name: name, origin: origin, words: value.words))
    var relocator = Relocator(range: name.range)
    return relocator.rewrite(value)
  }

  /// The period that a value is; reports that it is none.
  private mutating func period(
    _ value: Value, _ name: Name, _ origin: Substitution.Origin
  ) -> Period {
    if case .missing = value { return Period(calendar: .missing, range: name.range) }
    substitutions.append(Substitution(name: name, origin: origin, words: value.words))
    if let calendar = value.asPeriod { return Period(calendar: calendar, range: name.range) }
    report(.notPeriod(origin.spelled(name.text), value: value.words), at: name.range)
    return Period(calendar: .missing, range: name.range)
  }

  // MARK: - Reports

  private mutating func isRefused(_ folded: FoldedName) -> Bool {
    guard workspace.refused.contains(folded) else { return false }
    isSilenced = true
    return true
  }

  private func nearest(_ name: Name) -> [String] {
    Suggestion.nearest(to: name.text, among: workspace.names(of: .constant))
  }

  private mutating func report(_ problem: StatementProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, at: range))
  }
}

/// Moves a tree to where the name that stands for it is used: reports about it belong there.
struct Relocator: TreeRewriter {
  let range: SourceRange

  func rewrite(_ range: SourceRange) -> SourceRange { self.range }
}

extension Period {
  /// A stand-in at the same place.
  fileprivate var missing: Period { Period(calendar: .missing, range: range) }
}

extension Value {
  /// As the language writes it.
  var words: String { Printer().text(of: self) }

  /// The period that a value names; a bare whole number is a year.
  var asPeriod: CalendarPeriod? {
    switch self {
    case .period(let period): return period.calendar
    case .number(let number):
      guard case .whole(let year) = number.amount, number.unit == nil, 1...9999 ~= year else {
        return nil
      }
      return .year(Int(year))
    case .name, .operand, .parameter, .missing: return nil
    }
  }
}

extension Listing {
  /// As a part of another query; brackets around a source alone mean nothing.
  fileprivate var asSource: Source { clauses.isEmpty ? source : .query(self) }
}
