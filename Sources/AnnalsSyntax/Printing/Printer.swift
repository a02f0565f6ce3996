/// Writes a tree back as the one canonical text that means it.
///
/// Parsing that text gives the same tree again, apart from ranges and from quotes, without a
/// vocabulary and with the one that the printer was given. A name is quoted when it would not
/// read back without a model, when the query quoted it, and when a longer name of the
/// vocabulary begins with it, so that saved files keep their meaning when data is added.
package struct Printer {
  private let vocabulary: Vocabulary?

  package init(vocabulary: Vocabulary? = nil) {
    self.vocabulary = vocabulary
  }

  /// One statement a line.
  package func text(of script: Script) -> String {
    script.statements.map { text(of: $0) }.joined(separator: "\n")
  }

  package func text(of statement: Statement) -> String {
    switch statement {
    case .list(let listing):
      line([text(of: listing.source)] + listing.clauses.map { text(of: $0) })
    case .aggregate(let aggregate):
      line(
        [aggregate.function.rawValue, text(of: aggregate.source)]
          + aggregate.clauses.map { text(of: $0) })
    case .missing:
      Self.gap
    }
  }

  package func text(of clause: Clause) -> String {
    switch clause {
    case .condition(let node): "where " + text(of: node.condition)
    case .grouping(let node): "by " + list(node.keys)
    case .show(let node): "show " + list(node.operands)
    case .order(let node): "order by " + node.keys.map { text(of: $0) }.joined(separator: ", ")
    case .limit(let node): "limit \(node.count)"
    case .asOf(let node): "as of " + text(of: node.day)
    case .knownOn(let node): "as known on " + text(of: node.day)
    case .datedBy(let node): "dated by " + text(of: node.date)
    }
  }

  private func text(of key: OrderKey) -> String {
    switch key.direction {
    case .ascending: text(of: key.operand)
    case .descending: text(of: key.operand) + " descending"
    }
  }

  package func text(of operand: Operand) -> String {
    switch operand {
    case .name(let name): text(of: name)
    case .onDay(let dated): text(of: dated.track) + " on " + text(of: dated.day)
    case .ordinal(let ordinal): ordinal.ordinal.rawValue + " " + text(of: ordinal.track)
    case .missing: Self.gap
    }
  }

  /// A name, in quotes if it needs them.
  package func text(of name: Name) -> String {
    name.isQuoted || needsQuotes(name.text) ? Quoted.written(name.text) : name.text
  }

  private func needsQuotes(_ text: String) -> Bool {
    if !NameForm.isPlain(text) { return true }
    return vocabulary?.goesOnWithKeyword(FoldedName(text)) ?? false
  }

  func line(_ parts: [String]) -> String { parts.joined(separator: " ") }

  private func list(_ operands: [Operand]) -> String {
    operands.map { text(of: $0) }.joined(separator: ", ")
  }

  /// What stands for a part that the parser did not find.
  static let gap = "…"
}
