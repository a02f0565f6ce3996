import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// Tries whether something may stand at the end of a text: by reading the text with it, so that
/// what is offered is what the parser and the checker take.
struct Prober {
  /// What a candidate is meant to be taken for.
  enum Form {
    case word
    case name

    /// A word of the language as the name of a column: `order by count`.
    case heading

    /// A date, and no number.
    case period

    /// A name, a dot and a name.
    case path
  }

  let assistant: Assistant

  /// The text up to the place: one statement, or the beginning of one.
  let base: [UInt8]

  /// What the statements before have said.
  private let workspace: Workspace

  /// The names that the base looks up, in the order of the text.
  let subjects: [SeenSubject]

  /// Errors that stand in the base before its last word; what follows does not make them worse.
  private let tolerated: Set<SourceRange>
  private let vocabulary: Vocabulary

  /// The kinds that the base names.
  let kinds: Set<FoldedName>

  init(_ assistant: Assistant, _ base: [UInt8], _ workspace: Workspace, _ vocabulary: Vocabulary) {
    self.assistant = assistant
    self.base = base
    self.workspace = workspace
    self.vocabulary = vocabulary
    let reading = Parser.read(base, vocabulary: vocabulary)
    kinds = reading.kinds
    let end = reading.lexed.tokens.dropLast().last?.end ?? 0
    var (seen, errors): ([SeenSubject], Set<SourceRange>) = ([], [])
    var workspace = workspace
    for statement in reading.parse.script.statements {
      let check = assistant.session.check(statement, in: &workspace)
      seen += check.subjects
      for error in check.diagnostics
      where error.range.end < end && Self.remedies[error.code] == nil {
        errors.insert(error.range)
      }
    }
    subjects = seen.sorted { $0.range.start < $1.range.start }
    tolerated = errors
  }

  /// Whether the parser and the checker take it.
  func takes(_ text: String, as form: Form) -> Bool {
    outcome(of: text, as: form) != nil
  }

  /// What comes of the text with a candidate; `nil` where that may not stand there.
  ///
  /// - Parameter more: what follows the candidate.
  func outcome(of text: String, before more: String = "", as form: Form) -> Outcome? {
    switch trial(of: text, more, as: form) {
    case .taken(let outcome): return outcome
    case .refused(let code):
      guard let remedy = code.flatMap({ Self.remedies[$0] }),
        case .taken(var outcome) = trial(of: text, more + remedy + "\(year)", as: form)
      else { return nil }
      outcome.isOpen = true
      return outcome
    }
  }

  /// Whether something that may follow a word is refused because of the word itself.
  func refuses(_ text: String, before more: String) -> Bool {
    guard let slip = read(text + more).slip else { return false }
    return slip.code == "expected" && slip.range.start == base.count
  }

  /// What comes of a text that is taken.
  struct Outcome {
    /// The names that it looks up.
    var subjects: [SeenSubject]

    /// Whether something must follow, beside closing brackets.
    var isOpen: Bool

    /// Of a name, what may stand in its place.
    var sorts: Vocabulary.Category = []
  }

  /// What the parser makes of the text with a candidate, if it takes that.
  func reads(_ text: String, as form: Form, before more: [String] = []) -> Bool {
    ([""] + more).contains { more in
      let reading = read(text + more)
      return reading.slip == nil && reading.sorts(base.count, text.utf8.count, as: form) != nil
    }
  }

  // MARK: - One trial

  private enum Trial {
    case taken(Outcome)

    /// - Parameter code: of the first report.
    case refused(String?)
  }

  private func read(_ text: String) -> Reading {
    Parser.read(base + Array(text.utf8), vocabulary: vocabulary)
  }

  private func trial(of text: String, _ more: String, as form: Form) -> Trial {
    let reading = read(text + more)
    if let slip = reading.slip { return .refused(slip.code) }
    guard let sorts = reading.sorts(base.count, text.utf8.count, as: form) else {
      return .refused(nil)
    }
    var subjects: [SeenSubject] = []
    var workspace = workspace
    for statement in reading.parse.script.statements {
      let check = assistant.session.check(statement, in: &workspace)
      let slip = check.diagnostics.first { slip in
        !tolerated.contains(slip.range) && !Self.unfinished.contains(slip.code)
          && slip.range.start < reading.end
      }
      if let slip { return .refused(slip.code) }
      subjects += check.subjects
    }
    return .taken(Outcome(subjects: subjects, isOpen: reading.lacksMore, sorts: sorts))
  }

  /// The year before the one that queries look from: every window may begin with it.
  var year: Int { assistant.session.today.components.year - 1 }

  /// Reports of what is only missing because the text ends, and what a year would mend.
  private static let remedies = [
    "bare-was": " in ", "never-needs-window": " since ", "write-instead": " after ",
  ]

  /// Reports on a whole statement that more of it may mend.
  private static let unfinished: Set<String> = [
    "share-without-condition", "parameter-without-value",
  ]
}

extension Reading {
  /// The kinds that it names.
  fileprivate var kinds: Set<FoldedName> {
    Set(
      parts.compactMap { part in
        guard case .name(_, let known) = part.role, known.contains(.kind) else { return nil }
        let (first, last) = (part.tokens.lowerBound, part.tokens.upperBound - 1)
        guard lexed.tokens.indices.contains(first), lexed.tokens.indices.contains(last) else {
          return nil
        }
        let range = SourceRange(lexed.tokens[first].start, lexed.tokens[last].end)
        return FoldedName(lexed.spelling(of: range))
      })
  }

  /// Where the last token ends.
  fileprivate var end: Int { lexed.tokens.dropLast().last?.end ?? 0 }

  /// The first report that is not on the end of the text having come too early; of two at the end
  /// only one is.
  fileprivate var slip: Diagnostic? {
    guard parse.omitted == 0, parse.diagnostics.count <= (parse.endsEarly ? 1 : 0) else {
      return parse.diagnostics.first
    }
    return nil
  }

  /// Whether something must follow, beside closing brackets.
  fileprivate var lacksMore: Bool {
    parse.endsEarly && !parse.diagnostics.contains { $0.code == "unclosed-bracket" }
  }

  /// What may stand in the place of some bytes where they are what they are meant to be, else
  /// `nil`; nothing in the place of a word.
  fileprivate func sorts(
    _ start: Int, _ count: Int, as form: Prober.Form
  ) -> Vocabulary.Category? {
    guard let first = lexed.tokens.firstIndex(where: { $0.start >= start }),
      lexed.tokens[first].start == start,
      let end = lexed.tokens[first...].firstIndex(where: { $0.start >= start + count }),
      first < end, lexed.tokens[end - 1].end == start + count
    else { return nil }
    let whole = parts.last { $0.tokens == first..<end }?.role
    switch form {
    case .word:
      // `years` is a unit, and a word of the language none the less.
      return parts.contains {
        $0.tokens.overlaps(first..<end) && ($0.role.sorts ?? .unit) != .unit
      } ? nil : []
    case .name: return whole?.sorts
    case .heading: return whole?.sorts == .field ? .field : nil
    case .period: return whole == .quantity ? [] : nil
    case .path: return parts.contains { $0.isOwner(at: first) } ? .kind : nil
    }
  }
}

extension ReadPart {
  /// Whether it is what a path begins with.
  fileprivate func isOwner(at token: Int) -> Bool {
    guard tokens.lowerBound == token, case .name(.kind, let known) = role else { return false }
    return !known.isEmpty
  }
}

extension ReadPart.Role {
  /// What may stand where a name stands; `nil` for what is no name.
  fileprivate var sorts: Vocabulary.Category? {
    switch self {
    case .name(let sorts, _): sorts
    case .newName, .parameter: []
    case .quantity: nil
    }
  }
}
