import AnnalsModel

/// What a track holds: how many gradings or readings, of how many entities, between which days.
struct TrackTally {
  /// Gradings or readings, those without a known value included.
  let count: Int

  /// Entities with at least one.
  let entities: Int

  /// The first and the last day; `nil` for a track without gradings.
  let days: (first: Day, last: Day)?

  /// How often each grading code occurs; missing values only, for a measured track.
  let codes: [UInt8: Int]

  /// Names of the frameworks, in the order of their first grading.
  let frameworks: [String]

  /// Names of the dates that `dated by` may choose, the default first.
  let dates: [String]

  init(_ track: Track, in model: Model) {
    count = track.days.count
    entities = zip(track.offsets, track.offsets.dropFirst()).count { $0 < $1 }
    let known = track.days.lazy.map { Day(number: $0) }.filter(\.isKnown)
    if let first = known.min(), let last = known.max() {
      days = (first, last)
    } else {
      days = nil
    }
    codes = Self.tally(of: track.content)
    frameworks = Self.frameworks(of: track, in: model)
    dates = track.sources.flatMap(\.dates).map(\.name).unique
  }

  /// `397 gradings of 153 councils, 2013-11-26 to 2026-07-03`, and after it how many of them
  /// are known where some are not: `, 310 known, 80 not given, 7 suppressed`
  func wholeSentence(_ singular: String, _ plural: String, of kind: Kind) -> String {
    let missing = MissingReason.allCases.compactMap { reason in
      codes[GradingCode(reason).rawValue].map { (words: reason.words, count: $0) }
    }
    let sentence = sentence(singular, plural, of: kind)
    guard !missing.isEmpty else { return sentence }
    let known = count - missing.reduce(0) { $0 + $1.count }
    return ([sentence, "\(known) known"] + missing.map { "\($0.count) \($0.words)" })
      .joined(separator: ", ")
  }

  /// `397 gradings of 153 councils, 2013-11-26 to 2026-07-03`
  func sentence(_ singular: String, _ plural: String, of kind: Kind) -> String {
    let head = counted(count, singular, plural)
    guard let days else { return head }
    let owners = kind.plural.isEmpty ? "" : " of \(counted(entities, kind.singular, kind.plural))"
    return "\(head)\(owners), \(days.first.isoText) to \(days.last.isoText)"
  }

  private static func tally(of content: TrackContent) -> [UInt8: Int] {
    var codes: [UInt8: Int] = [:]
    switch content {
    case .rated(let rated):
      for code in rated.codes { codes[code, default: 0] += 1 }
    case .measured(let measured):
      for code in measured.missing where code != GradingCode.none { codes[code, default: 0] += 1 }
    }
    return codes
  }

  private static func frameworks(of track: Track, in model: Model) -> [String] {
    var names: [String] = []
    for (index, source) in track.sources.enumerated() {
      guard model.kinds.indices.contains(source.kind), let field = source.framework,
        model.kinds[source.kind].fields.indices.contains(field),
        case .texts(let texts) = model.kinds[source.kind].fields[field].column
      else { continue }
      var seen: Set<Int32> = []
      for (place, origin) in track.origins.enumerated() {
        let owner = place < track.sourceIndices.count ? Int(track.sourceIndices[place]) : 0
        guard owner == index, texts.codes.indices.contains(Int(origin)) else { continue }
        let code = texts.codes[Int(origin)]
        if seen.insert(code).inserted, let name = texts.dictionary.text(code) {
          names.append(name)
        }
      }
    }
    return names.unique
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of its first place.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
