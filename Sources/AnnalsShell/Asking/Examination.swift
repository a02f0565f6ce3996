package import AnnalsEngine
package import AnnalsSyntax

/// A text read and looked up whole, before any of it runs.
package struct Examination: Sendable {
  /// One for each statement that can run, in the order of the text.
  package var plans: [Plan]

  /// Everything there is to say about the text, in its order.
  package var diagnostics: [Diagnostic]

  /// Whether nothing forbids running: a text with one error runs nothing.
  package var isRunnable: Bool {
    !diagnostics.contains { $0.severity == .error }
  }
}

extension Session {
  /// Reads and checks every statement of a text.
  ///
  /// A statement that the parser reported an error about is not checked: what the checker
  /// would say about it would be about the parser's guess.
  package func examine(_ text: [UInt8], treatment: WarningTreatment) -> Examination {
    let parse = parse(text)
    var examination = Examination(plans: [], diagnostics: parse.diagnostics)
    for statement in parse.script.statements where !parse.objects(to: statement) {
      let check = check(statement)
      examination.diagnostics += check.diagnostics
      if let plan = check.plan { examination.plans.append(plan) }
    }
    examination.settle(treatment)
    return examination
  }
}

/// What becomes of a warning.
package enum WarningTreatment: Hashable, Sendable {
  case warning

  /// `--strict`.
  case error
}

extension Examination {
  fileprivate mutating func settle(_ treatment: WarningTreatment) {
    if treatment == .error {
      for index in diagnostics.indices { diagnostics[index].severity = .error }
    }
    // A stable sort: what was said first about a place stays first.
    let ordered = diagnostics.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    diagnostics = ordered.map(\.element)
  }
}

extension Parse {
  /// Whether an error lies in the statement.
  fileprivate func objects(to statement: Statement) -> Bool {
    let range = statement.range
    return diagnostics.contains {
      $0.severity == .error && $0.range.start <= range.end && $0.range.end >= range.start
    }
  }
}
