package import AnnalsModel
package import AnnalsSyntax

/// A model opened for questions: its names are indexed once, its statements are checked and
/// run one by one. A value; any number of threads may ask one at once.
package struct Session: Sendable {
  package let model: Model

  /// Every name of the model that a query may use.
  package private(set) var vocabulary: Vocabulary

  /// The day that queries look from unless they say `as of`.
  package var today: Day

  /// Who does the work of large models.
  package var workers = Workers.one

  /// How much one text may ask of the parser.
  package var syntaxLimits = SyntaxLimits.standard

  /// How much one question may cost.
  package var limits = QuestionLimits()

  /// Whether reports say what may have been meant; else they only say what is wrong and where,
  /// which takes a small part of the time.
  package private(set) var givesHelp = true

  let names: NameIndex
  let orders: NameOrders
  let gradeCounts = Kept<GradeCountKey, [Int]>()

  /// Set for those who check a text again with every character.
  private(set) var lookups: NameLookups?

  package init(model: Model, today: Day) {
    self.model = model
    self.today = today
    vocabulary = Vocabulary(model)
    names = NameIndex(model)
    orders = NameOrders(kinds: model.kinds.count)
    let plain = self
    vocabulary.accepts = { plain.runs($0) }
  }

  /// The same model for those who read no reports, such as what colours a text while it is typed.
  package var withoutHelp: Session {
    var session = self
    session.givesHelp = false
    session.lookups = NameLookups()
    session.vocabulary.accepts = nil
    return session
  }

  /// The same model for what nobody asked for, such as what is counted for a description.
  package var unlimited: Session {
    var session = self
    session.limits = QuestionLimits()
    return session
  }

  /// What a misspelt name may have meant.
  func nearest(to word: String, among names: @autoclosure () -> [String]) -> [String] {
    givesHelp ? Suggestion.nearest(to: word, among: names()) : []
  }

  /// Answers a checked statement.
  ///
  /// - Parameters:
  ///   - those: the entities of the last list.
  ///   - isCancelled: asked at least once a block of entities, by whoever does the work.
  /// - Throws: `Stop.cancelled` when `isCancelled` said so, `Stop.limit` where it costs more than
  ///   `limits` say.
  package func run(
    _ plan: Plan, those: EntitySet? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Stop) -> Answer {
    try runner(of: plan, those: those, isCancelled: isCancelled).run()
  }

  func runner(
    of plan: Plan, those: EntitySet?, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> Runner {
    let meter = Meter(limits)
    // The days of a series are charged one by one.
    if let meter, plan.series == nil { try meter.charge(plan.cost(in: model)) }
    return Runner(
      plan, model: model, orders, workers, those: those, meter: meter, isCancelled: isCancelled)
  }
}
