/// Makes another tree of a tree: what it has a word to say about it says in its own `rewrite`,
/// everything else is copied with its parts rewritten.
///
/// A rewriter that writes its own `rewrite` for a node calls `descend` to go on inside it.
/// Nothing is deeper than the parser lets through, so recursion stays within its limits.
package protocol TreeRewriter {
  mutating func rewrite(_ range: SourceRange) -> SourceRange
  mutating func rewrite(_ name: Name) -> Name
  mutating func rewrite(_ statement: Statement) -> Statement
  mutating func rewrite(_ listing: Listing) -> Listing
  mutating func rewrite(_ source: Source) -> Source
  mutating func rewrite(_ subjects: Subjects) -> Subjects
  mutating func rewrite(_ clause: Clause) -> Clause
  mutating func rewrite(_ condition: Condition) -> Condition
  mutating func rewrite(_ operand: Operand) -> Operand
  mutating func rewrite(_ value: Value) -> Value
  mutating func rewrite(_ window: Window) -> Window
  mutating func rewrite(_ anchor: Anchor) -> Anchor
  mutating func rewrite(_ event: Event) -> Event
  mutating func rewrite(_ period: Period) -> Period
}

extension TreeRewriter {
  package mutating func rewrite(_ range: SourceRange) -> SourceRange { range }
  package mutating func rewrite(_ name: Name) -> Name { descend(into: name) }
  package mutating func rewrite(_ statement: Statement) -> Statement { descend(into: statement) }
  package mutating func rewrite(_ listing: Listing) -> Listing { descend(into: listing) }
  package mutating func rewrite(_ source: Source) -> Source { descend(into: source) }
  package mutating func rewrite(_ subjects: Subjects) -> Subjects { descend(into: subjects) }
  package mutating func rewrite(_ clause: Clause) -> Clause { descend(into: clause) }
  package mutating func rewrite(_ condition: Condition) -> Condition { descend(into: condition) }
  package mutating func rewrite(_ operand: Operand) -> Operand { descend(into: operand) }
  package mutating func rewrite(_ value: Value) -> Value { descend(into: value) }
  package mutating func rewrite(_ window: Window) -> Window { descend(into: window) }
  package mutating func rewrite(_ anchor: Anchor) -> Anchor { descend(into: anchor) }
  package mutating func rewrite(_ event: Event) -> Event { descend(into: event) }
  package mutating func rewrite(_ period: Period) -> Period { descend(into: period) }

  package mutating func descend(into name: Name) -> Name {
    Name(text: name.text, isQuoted: name.isQuoted, range: rewrite(name.range))
  }
}
