import AnnalsModel

/// Runs the condition of a plan over columns, a block of entities at a time.
struct Evaluator: Sendable {
  /// Entities a block: small enough for the caches, large enough to be looked at rarely.
  static var blockSize: Int { 4096 }

  let model: Model

  /// Index into `Model.kinds`.
  let kindIndex: Int
  let kind: Kind

  /// The day the query looks from.
  let horizon: Day

  /// The day that the data speaks of.
  let dataDay: Day

  /// Set by `as known on`.
  let knownOn: Day?

  /// The name of the date chosen with `dated by`.
  let datedBy: String?

  /// For a nested kind the field that `dated by` chose.
  let dateField: Int?

  /// What is worked out once a query.
  let cache: QueryCache

  /// Whether the history of a successor begins with its predecessor's.
  let includesPredecessors: Bool

  /// Whose gradings an entity takes over, with `including predecessors`.
  let inheritance: Inheritance?

  /// While which its entities exist.
  let lives: Lifetimes

  private let viewpoint: Viewpoint

  /// By index into the kind's tracks; only those that the plan mentions.
  let views: [TrackView?]

  init(_ plan: Plan, model: Model) {
    self.model = model
    kindIndex = plan.kind
    let kind = model.kinds[plan.kind]
    self.kind = kind
    horizon = plan.horizon
    dataDay = plan.dataDay
    knownOn = plan.knownOn
    datedBy = plan.datedBy
    cache = QueryCache()
    dateField = plan.dateField
    includesPredecessors = plan.includesPredecessors
    let inheritance = plan.includesPredecessors ? Inheritance(kind) : nil
    self.inheritance = inheritance
    let lives = Lifetimes(kind, inheritance)
    self.lives = lives
    let viewpoint = plan.viewpoint
    self.viewpoint = viewpoint
    let needed = plan.tracks
    views = kind.tracks.indices.map { track in
      guard needed.contains(track) else { return nil }
      return TrackView(
        kind.tracks[track], in: model, from: viewpoint, inheritance: inheritance, lives: lives)
    }
  }

  /// The truth of `filter` for the entities of a block; of those that are not asked of it says
  /// nothing that counts.
  func evaluate(_ filter: Filter, over block: Block) -> Mask {
    // What calls back stands alone: the kernels of all other conditions would be part of its frame,
    // once a level.
    switch filter {
    case .not(let filter): negation(of: filter, over: block)
    case .all(let filters): conjunction(of: filters, over: block)
    case .any(let filters): disjunction(of: filters, over: block)
    default: evaluateOne(filter, over: block)
    }
  }

  /// The truth of a condition that joins no others.
  @inline(never) private func evaluateOne(_ filter: Filter, over block: Block) -> Mask {
    switch filter {
    case .texts(let test): evaluate(test, over: block)
    case .numbers(let test): evaluate(test, over: block)
    case .days(let test): evaluate(test, over: block)
    case .flags(let test): evaluate(test, over: block)
    case .grades(let test): evaluate(test, over: block)
    case .presence(let test): evaluate(test, over: block)
    case .steps(let test): evaluate(test, over: block)
    case .graded(let test): fill(block, with: GradedKernel(test, self))
    case .ever(let test): fill(block, with: EverKernel(test, self))
    case .state(let test): fill(block, with: StateKernel(test, self))
    case .standing(let test): fill(block, with: StandingKernel(test, self))
    case .spell(let test): fill(block, with: SpellKernel(test, self))
    case .sequence(let test): fill(block, with: SequenceKernel(test, self))
    case .course(let test): fill(block, with: CourseKernel(test, self))
    case .lasting(let test): fill(block, with: LastingKernel(test, self))
    case .spells(let test): fill(block, with: SpellsKernel(test, self))
    case .trend(let test): fill(block, with: TrendKernel(test, self))
    case .compared(let test): fill(block, with: ComparedKernel(test, self))
    case .anchored(let test): fill(block, with: AnchoredKernel(test, self))
    case .quantified(let test): fill(block, with: QuantifiedKernel(test, self))
    case .future, .not, .all, .any: Mask(count: block.count)
    }
  }

  /// Looks at another kind in the same query.
  private init(_ kind: Int, like other: Evaluator) {
    model = other.model
    kindIndex = kind
    self.kind = other.model.kinds[kind]
    horizon = other.horizon
    dataDay = other.dataDay
    knownOn = other.knownOn
    datedBy = other.datedBy
    dateField = nil
    includesPredecessors = other.includesPredecessors
    inheritance = other.includesPredecessors ? Inheritance(self.kind) : nil
    lives = Lifetimes(self.kind, inheritance)
    viewpoint = other.viewpoint
    views = []
    cache = other.cache
  }

  /// The evaluator of another kind: it looks from the same day, with what was known on the same
  /// day, by the same date.
  func evaluator(of kind: Int) -> Evaluator {
    kind == kindIndex ? self : Evaluator(kind, like: self)
  }

  /// The view of a track: ready for one that the plan mentions, made once for any other.
  func view(_ track: Int) -> TrackView {
    if track < views.count, let view = views[track] { return view }
    return cache.view(TrackKey(kind: kindIndex, track: track)) {
      TrackView(
        kind.tracks[track], in: model, from: viewpoint, inheritance: inheritance, lives: lives)
    }
  }
}

/// A condition that can tell the truth about one entity.
protocol Kernel {
  func truth(of entity: Int) -> Truth
}

extension Evaluator {
  /// Asks a kernel about the entities of a block, 64 to a word.
  func fill(_ block: Block, with kernel: some Kernel) -> Mask {
    var mask = Mask(count: block.count)
    for word in 0..<block.words {
      let start = block.lowerBound + word * 64
      let asked = block.asked(word)
      var (yes, known): (UInt64, UInt64) = (0, 0)
      var left = asked
      while left != 0 {
        let place = left.trailingZeroBitCount
        let bit = left & (~left &+ 1)
        left ^= bit
        switch kernel.truth(of: start + place) {
        case .yes:
          yes |= bit
          known |= bit
        case .no: known |= bit
        case .notKnown: break
        }
      }
      mask.set(word: word, yes: yes, known: known)
    }
    return mask
  }

  /// Looks at every condition once. What is made once a query is there then, so that of several
  /// threads none has to make it too; and what is said under an answer of all that its query looks
  /// at does not hang on which condition told the others needless.
  func prepare(_ filter: Filter) {
    guard kind.count > 0 else { return }
    switch filter {
    case .not(let filter): prepare(filter)
    case .all(let filters), .any(let filters): for filter in filters { prepare(filter) }
    default: _ = truth(of: filter, for: 0)
    }
  }

  /// The truth of one entity, for tests and for a reason asked afterwards.
  func truth(of filter: Filter, for entity: Int) -> Truth {
    evaluate(filter, over: Block(entity..<entity + 1))[0]
  }
}

extension Plan {
  /// The tracks that the plan looks at.
  var tracks: Set<Int> {
    var tracks = Set<Int>()
    filter?.collectTracks(into: &tracks)
    tracks.formUnion(output.tracks)
    for reading in output.readings { tracks.formUnion(reading.tracks) }
    return tracks
  }
}

extension Filter {
  /// The tracks that the condition looks at.
  var tracks: [Int] {
    var tracks = Set<Int>()
    collectTracks(into: &tracks)
    return tracks.sorted()
  }

  fileprivate func collectTracks(into tracks: inout Set<Int>) {
    switch self {
    case .texts(let test): tracks.formUnion(test.reading.tracks)
    case .numbers(let test): tracks.formUnion(test.reading.tracks)
    case .days(let test): tracks.formUnion(test.reading.tracks)
    case .flags(let test): tracks.formUnion(test.reading.tracks)
    case .grades(let test): tracks.formUnion(test.reading.tracks)
    case .presence(let test): tracks.formUnion(test.reading.tracks)
    case .steps(let test): tracks.insert(test.track)
    case .graded(let test): tracks.insert(test.track)
    case .ever(let test): tracks.insert(test.track)
    case .state(let test): tracks.insert(test.track)
    case .standing(let test): tracks.insert(test.track)
    case .spell(let test): tracks.insert(test.track)
    case .sequence(let test): tracks.insert(test.track)
    case .course(let test): tracks.insert(test.track)
    case .lasting(let test): tracks.formUnion(test.tracks)
    case .spells(let test): tracks.formUnion(test.tracks)
    case .trend(let test): tracks.formUnion(test.tracks)
    case .compared(let test): tracks.formUnion(test.tracks)
    case .anchored(let test): tracks.formUnion(test.tracks)
    case .quantified(let test): tracks.formUnion(test.tracks)
    case .future: break
    case .not(let filter): filter.collectTracks(into: &tracks)
    case .all(let filters), .any(let filters):
      for filter in filters { filter.collectTracks(into: &tracks) }
    }
  }
}
