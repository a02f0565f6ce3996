package import AnnalsSyntax

/// What came of a check.
package struct Verdict: Sendable {
  /// The check.
  package var expected: Expected

  /// The list that was checked.
  package var answer: Answer

  package init(expected: Expected, answer: Answer) {
    self.expected = expected
    self.answer = answer
  }

  /// How many rows there are, those that `limit` cuts counted.
  package var count: Int {
    answer.rows.count.addingReportingOverflow(answer.facts.cut).partialValue
  }

  /// Whether there are as many as it allows.
  package var isMet: Bool {
    switch expected.quantity {
    case .no: count == 0
    case .some: count > 0
    case .exactly(let wanted): count == wanted
    case .atLeast(let least): count >= least
    case .atMost(let most): count <= most
    }
  }
}
