package import AnnalsModel

/// What `explain` says: the query in one canonical sentence, and how it runs.
package struct Explained: Hashable, Sendable {
  /// With the days it looks at and the day it looks from; reads back as the same query.
  package var sentence: String

  /// The day the query looks from.
  package var asOf: Day

  /// Whether the steps were run and counted.
  package var isAnalysed: Bool

  /// In the order in which they run.
  package var steps: [ExplainedStep]

  package init(sentence: String, asOf: Day, isAnalysed: Bool, steps: [ExplainedStep]) {
    self.sentence = sentence
    self.asOf = asOf
    self.isAnalysed = isAnalysed
    self.steps = steps
  }
}

/// One thing that a query looks at: what it lists, or a condition.
package struct ExplainedStep: Hashable, Sendable {
  /// How far inside other steps it stands; 0 for what the query lists.
  package var depth: Int

  /// `councils`, `region is "London"`, `all of`
  package var words: String

  /// For how many entities it is expected to hold.
  package var estimated: Int

  /// `nil` unless the steps were run.
  package var actual: ExplainedCount?

  package init(depth: Int, words: String, estimated: Int, actual: ExplainedCount?) {
    self.depth = depth
    self.words = words
    self.estimated = estimated
    self.actual = actual
  }
}

/// What a step said of the entities it was asked about.
package struct ExplainedCount: Hashable, Sendable {
  package var yes: Int
  package var no: Int
  package var notKnown: Int

  package init(yes: Int, no: Int, notKnown: Int) {
    self.yes = yes
    self.no = no
    self.notKnown = notKnown
  }
}
