package import AnnalsSyntax

/// What the statements so far have said: the names they gave, and what the last list was of.
/// A value; each prompt and each run of files has its own.
///
/// What a name stands for is kept whole, without names of other definitions in it: it means what
/// it meant when it was written, and there can be no circle.
package struct Workspace: Sendable {
  /// `define turnaround as rating improved from inadequate`
  package var conditions: [FoldedName: Condition] = [:]

  /// `define risers as councils where rating improved since 2023`
  package var sets: [FoldedName: Listing] = [:]

  /// `let cutoff = 2014-01-01`
  package var constants: [FoldedName: Value] = [:]

  /// `param $floor rating default good`: the value given, or else the default.
  package var parameters: [FoldedName: Value] = [:]

  /// What was given for parameters from outside: `--param floor=good`.
  package var arguments: [GivenValue] = []

  /// Whether parameters have a stand-in for their value: a query is looked up before it is known
  /// what it will be asked with.
  package var hasOpenParameters = false

  /// Names as their definitions spell them, in the order they came.
  package var spellings: [Spelling] { names.inOrder }
  private var names = NameLedger<Spelling>()

  /// Names whose definition was refused: a use of one has been reported where it was defined.
  var refused: Set<FoldedName> = []

  /// How much each condition or set comes to.
  var extents: [FoldedName: TreeSize] = [:]

  /// Index into `Model.kinds` of what `those` are; `nil` before the first list.
  package var thoseKind: Int?

  package init() {}

  /// A defined name as it was written.
  package struct Spelling: Hashable, Sendable {
    package var text: String
    package var folded: FoldedName
  }

  /// Gives a name, which is then the name of nothing else.
  mutating func define(_ name: Name, _ meaning: Defined, _ extent: TreeSize = TreeSize()) {
    let folded = forget(name)
    switch meaning {
    case .condition(let condition): conditions[folded] = condition
    case .set(let listing): sets[folded] = listing
    case .constant(let value): constants[folded] = value
    }
    extents[folded] = extent
    refused.remove(folded)
    names.add(Spelling(text: name.text, folded: folded), for: folded)
  }

  /// Remembers that what a name should stand for is wrong.
  mutating func refuse(_ name: Name) {
    refused.insert(forget(name))
  }

  private mutating func forget(_ name: Name) -> FoldedName {
    let folded = FoldedName(name.text)
    conditions[folded] = nil
    sets[folded] = nil
    constants[folded] = nil
    extents[folded] = nil
    names.remove(folded)
    return folded
  }
}

/// What a name may stand for.
enum Defined {
  case condition(Condition)
  case set(Listing)
  case constant(Value)
}

/// A value given from outside for a parameter, as text: `floor=good`.
package struct GivenValue: Hashable, Sendable {
  /// Without the sign.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
