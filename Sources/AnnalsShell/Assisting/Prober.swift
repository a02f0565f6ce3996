import AnnalsEngine
import AnnalsSyntax

/// Tries whether something may stand at the end of a text: by reading the text with it, so that
/// what is offered is what the parser and the checker take.
struct Prober {
  /// What a candidate is meant to be taken for.
  enum Form {
    case word
    case name
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

  init(_ assistant: Assistant, _ base: [UInt8], _ workspace: Workspace, _ vocabulary: Vocabulary) {
    self.assistant = assistant
    self.base = base
    self.workspace = workspace
    self.vocabulary = vocabulary
    let reading = Parser.read(base, vocabulary: vocabulary)
    let end = reading.lexed.tokens.dropLast().last?.end ?? 0
    var (seen, errors): ([SeenSubject], Set<SourceRange>) = ([], [])
    var workspace = workspace
    for statement in reading.parse.script.statements {
      let check = assistant.session.check(statement, in: &workspace)
      seen += check.subjects
      for error in check.diagnostics where error.severity == .error && error.range.end < end {
        errors.insert(error.range)
      }
    }
    subjects = seen.sorted { $0.range.start < $1.range.start }
    tolerated = errors
  }

  /// Whether the parser and the checker take it.
  func takes(_ text: String, as form: Form) -> Bool { subjects(with: text, as: form) != nil }

  /// The names that the text with a candidate looks up; `nil` where the candidate may not stand.
  func subjects(with text: String, as form: Form) -> [SeenSubject]? {
    guard let reading = reading(with: text, as: form) else { return nil }
    let end = reading.lexed.tokens.dropLast().last?.end ?? 0
    var subjects: [SeenSubject] = []
    var workspace = workspace
    for statement in reading.parse.script.statements {
      let check = assistant.session.check(statement, in: &workspace)
      let isTaken = check.diagnostics.allSatisfy { slip in
        slip.severity == .warning || tolerated.contains(slip.range) || slip.mayEnd(at: end)
      }
      guard isTaken else { return nil }
      subjects += check.subjects
    }
    return subjects
  }

  /// The text with a candidate, if the parser takes that.
  func reading(with text: String, as form: Form) -> Reading? {
    let reading = Parser.read(base + Array(text.utf8), vocabulary: vocabulary)
    let end = reading.lexed.tokens.dropLast().last?.end ?? 0
    let mendable = reading.parse.diagnostics.count { $0.mayEnd(at: end) }
    let early = reading.parse.endsEarly ? 1 : 0
    guard reading.parse.diagnostics.count <= mendable + early, reading.parse.omitted == 0,
      reading.isTaken(from: base.count, as: form)
    else { return nil }
    return reading
  }
}

extension Reading {
  /// Whether what stands from a place on is one name, or no part of any.
  fileprivate func isTaken(from start: Int, as form: Prober.Form) -> Bool {
    let end = lexed.tokens.count - 1
    guard let first = lexed.tokens.firstIndex(where: { $0.start >= start }), first < end,
      lexed.tokens[first].start == start
    else { return false }
    switch form {
    case .word:
      return !parts.contains { $0.tokens.overlaps(first..<end) && $0.role.isName }
    case .name: return parts.contains { $0.tokens == first..<end && $0.role.isName }
    }
  }
}

extension ReadPart.Role {
  fileprivate var isName: Bool {
    switch self {
    case .name, .newName, .parameter: true
    case .quantity: false
    }
  }
}

extension Diagnostic {
  /// Whether more text may mend it: it is about what is still to come at the end of the text.
  fileprivate func mayEnd(at end: Int) -> Bool {
    range.end == end && Self.mendable.contains(code)
  }

  private static let mendable: Set<String> = ["bare-was", "never-needs-window"]
}
