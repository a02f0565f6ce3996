import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `param $floor rating default good`
  ///
  /// The value given from outside, or else the default, is held against the type once; a wrong
  /// default is reported where it stands, a wrong value given where the parameter does.
  mutating func check(_ node: ParameterDeclaration) -> Task? {
    guard let type = checkType(node.type) else { return nil }
    let standard = node.standard
    if let standard, !checkFit(standard, node, type) { return nil }
    if workspace.hasOpenParameters {
      workspace.parameters[FoldedName(node.name.text)] = .missing(node.name.range)
      return .definition
    }
    guard let text = workspace.argument(for: node.name) else {
      guard let standard else {
        report(.parameterWithoutValue(node.name.text), at: node.name.range)
        return nil
      }
      workspace.parameters[FoldedName(node.name.text)] = standard
      return .definition
    }
    guard let value = ArgumentReader.value(of: text, type, at: node.name.range) else {
      reportWrong(text, node, at: node.name.range)
      return nil
    }
    guard checkFit(value, node, type) else { return nil }
    workspace.parameters[FoldedName(node.name.text)] = value
    return .definition
  }

  private mutating func checkType(_ name: Name) -> ParameterType? {
    if let word = ParameterType.Word(rawValue: name.text.lowercased()) { return .word(word) }
    let kinds = model.kinds.indices.filter { session.names.subject(name, of: $0) != nil }
    guard let first = kinds.first, let subject = session.names.subject(name, of: first) else {
      let names = session.vocabulary.names(in: .field) + ParameterType.Word.allCases.map(\.rawValue)
      report(
        .unknownType(name.text, nearest: session.nearest(to: name.text, among: names)),
        at: name.range)
      return nil
    }
    return .subject(form(of: subject, first), kinds: kinds)
  }

  private func form(of subject: NameIndex.Subject, _ kind: Int) -> ParameterType.Form {
    switch subject {
    case .track(let track):
      switch model.kinds[kind].tracks[track].content {
      case .rated: .name
      case .measured: .number
      }
    case .field(let field):
      switch model.kinds[kind].fields[field].column {
      case .texts, .grades, .flags: .name
      case .integers, .fractions: .number
      case .days: .period
      }
    }
  }

  /// Whether a value is one of the type; reports that it is not.
  private mutating func checkFit(
    _ value: Value, _ node: ParameterDeclaration, _ type: ParameterType
  ) -> Bool {
    switch type {
    case .word(let word):
      if word.fits(value) { return true }
      reportWrong(value.words, node, at: value.range)
      return false
    case .subject(_, let kinds):
      let term = ValueTerm(bound: .exactly, value: value, range: value.range)
      let comparison = Comparison(
        operand: .name(node.type), sense: .affirmed,
        values: ValueSet(terms: [term], range: value.range), range: value.range)
      return checkSomewhere(among: kinds) { $0.check(comparison) != nil }
    }
  }

  private mutating func reportWrong(
    _ words: String, _ node: ParameterDeclaration, at range: SourceRange
  ) {
    report(.wrongValue(node.name.text, type: node.type.text, value: words), at: range)
  }
}

/// What the values of a parameter are.
enum ParameterType: Hashable, Sendable {
  case word(Word)

  /// The values of a field or track, which several kinds may have.
  case subject(Form, kinds: [Int])

  enum Word: String, CaseIterable, Sendable {
    case date
    case number
    case text

    func fits(_ value: Value) -> Bool {
      switch (self, value) {
      case (.date, _): value.asPeriod != nil
      case (.number, .number), (.text, .name): true
      case (.number, .period(let period)):
        if case .year = period.calendar { true } else { false }
      case (.number, _), (.text, _): false
      }
    }
  }

  /// How a value from outside is read.
  enum Form: Hashable, Sendable {
    case name
    case number
    case period
  }

  var form: Form {
    switch self {
    case .word(.date): .period
    case .word(.number): .number
    case .word(.text): .name
    case .subject(let form, _): form
    }
  }
}

/// Reads a value given from outside the language.
enum ArgumentReader {
  /// - Parameter range: what reports about the value point at.
  static func value(
    of text: String, _ type: ParameterType, at range: SourceRange
  ) -> Value? {
    switch type.form {
    case .name:
      // As a text it is the letters themselves; as a grade or a field's value it is a name.
      return .name(Name(text: text, isQuoted: type == .word(.text), range: range))
    case .number, .period:
      let parse = Parser.parse(Array("let value = \(text)".utf8))
      guard parse.diagnostics.isEmpty, parse.script.statements.count == 1,
        case .binding(let binding)? = parse.script.statements.first
      else { return nil }
      switch binding.value {
      case .number, .period: break
      case .name, .operand, .parameter, .missing: return nil
      }
      var relocator = Relocator(range: range)
      return relocator.rewrite(binding.value)
    }
  }
}
