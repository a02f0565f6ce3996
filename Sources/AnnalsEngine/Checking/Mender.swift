import AnnalsModel
import AnnalsSyntax

/// Makes queries that run of one that asks a kind for what another has: what happens to it, or
/// what it belongs to.
struct Mender: TreeRewriter {
  /// The name that the kind lacks, and what is put in its place.
  private let place: SourceRange
  private let replacement: String

  /// What happens to the kind and has it; `nil` to put only the name in its place.
  private let quantified: String?

  /// What is listed instead.
  private let source: String?

  private init(_ place: SourceRange, by replacement: String, any: String? = nil, of: String? = nil)
  {
    self.place = place
    self.replacement = replacement
    quantified = any
    source = of
  }

  // MARK: - Rewriting

  mutating func rewrite(_ name: Name) -> Name {
    guard name.range == place else { return name }
    return Name(text: replacement, isQuoted: false, range: name.range)
  }

  mutating func rewrite(_ source: Source) -> Source {
    guard let wanted = self.source, case .name(let name) = source else {
      return descend(into: source)
    }
    return .name(Name(text: wanted, isQuoted: false, range: name.range))
  }

  mutating func rewrite(_ condition: Condition) -> Condition {
    guard let quantified, condition.range.start <= place.start, place.end <= condition.range.end
    else { return descend(into: condition) }
    switch condition {
    case .junction, .negation, .quantified: return descend(into: condition)
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .named, .missing:
      return .quantified(
        Quantified(
          quantifier: .any, name: Name(text: quantified, isQuoted: false, range: place),
          condition: descend(into: condition), range: condition.range))
    }
  }
}

extension Mender {
  /// The first query that runs in which a name stands for what has it; `nil` for none.
  static func query(for statement: Statement, at place: SourceRange, in session: Session) -> String?
  {
    guard session.vocabulary.accepts != nil, let name = NameFinder.name(at: place, in: statement)
    else { return nil }
    for mender in menders(of: name, at: place, in: session) {
      var mender = mender
      let text = Printer(vocabulary: session.vocabulary).text(of: mender.rewrite(statement))
      if session.vocabulary.accepts?(text) ?? false { return text }
    }
    return nil
  }

  /// What there is to try: a condition on what happens, another list, and the grades of what
  /// happens for those of what it happens to.
  private static func menders(of name: String, at place: SourceRange, in session: Session)
    -> [Mender]
  {
    let nested = session.model.kinds.filter { $0.owner != nil && !$0.plural.isEmpty }
    let named = nested.compactMap { kind in kind.field(like: name).map { (kind, $0) } }
    let graded = nested.compactMap { kind in
      session.vocabulary.hints[FoldedName(kind.singular)]?.graded
    }
    return named.map { Mender(place, by: $0.1, any: $0.0.singular) }
      + named.map { Mender(place, by: $0.1, of: $0.0.plural) }
      + graded.map { Mender(place, by: $0) }
  }
}

extension Kind {
  /// A field of a name, or else one that has it among its words.
  fileprivate func field(like name: String) -> String? {
    let names = fields.map(\.name)
    let wanted = FoldedName(name)
    return names.first { FoldedName($0) == wanted }
      ?? Suggestion.nearest(to: name, among: names).first
  }
}

/// Finds the name that stands at a place.
private struct NameFinder: TreeRewriter {
  private let place: SourceRange
  private var found: String?

  static func name(at place: SourceRange, in statement: Statement) -> String? {
    var finder = NameFinder(place: place)
    _ = finder.rewrite(statement)
    return finder.found
  }

  private init(place: SourceRange) {
    self.place = place
  }

  mutating func rewrite(_ name: Name) -> Name {
    if name.range == place { found = name.text }
    return name
  }
}
