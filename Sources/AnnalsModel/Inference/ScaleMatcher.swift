/// Finds the scale that the values at a path are on.
struct ScaleMatcher {
  /// What matched.
  struct Match {
    /// Index into the built-in scales.
    var index: Int

    /// Words for no grade that the data has and the scale itself does not name.
    var absent: [Scale.Absent]
  }

  /// Texts and small integers, as texts.
  private let texts: [String]

  /// Small letters.
  private let words: [String]

  /// Words of the document.
  private let context: Set<String>

  /// `nil` where no scale is to be looked for: other values, dates, too many different texts.
  init?(_ observation: Observation, words: KeyWords, in context: Set<String>) {
    guard observation.flags == 0, observation.fractions == 0, observation.texts.dates.days == 0,
      !observation.integers.hasOthers, let texts = observation.texts.distinct
    else { return nil }
    let small = (0..<64).filter { observation.integers.small >> UInt64($0) & 1 == 1 }
    self.texts =
      texts + (observation.texts.empty > 0 ? [""] : [])
      + small.map { String($0) }.filter { !texts.contains($0) }
    self.words = words.lowercased
    self.context = context
  }

  init(_ texts: [String], words: KeyWords, in context: Set<String>) {
    self.texts = texts
    self.words = words.lowercased
    self.context = context
  }

  /// The scale that all values are on.
  func match() -> Match? {
    let found = BuiltInScale.all.indices.compactMap { index -> (Match, exact: Int)? in
      fit(index).map { ($0.match, $0.exact) }
    }
    let most = found.map(\.exact).max() ?? 0
    let best = found.filter { $0.exact == most }.map(\.0)
    // Two bodies give the same four grades.
    let own =
      context.contains("cqc") ? best.first { BuiltInScale.all[$0.index].scale.name == "cqc" } : nil
    return own ?? best.first
  }

  /// The first value that is not on the scale that most values are on; `nil` when no scale has
  /// two of them.
  func stranger() -> (text: String, scale: String)? {
    var best: (known: Int, text: String, scale: String)?
    for builtIn in BuiltInScale.all {
      let known = texts.filter { builtIn.scale.label(spelt: $0) != nil }
      guard known.count >= 2, known.count > best?.known ?? 0, known.contains(where: \.isWord),
        let text = texts.first(where: { builtIn.judge($0) == nil })
      else { continue }
      best = (known.count, text, builtIn.scale.name)
    }
    return best.map { ($0.text, $0.scale) }
  }

  /// How well a scale fits: `nil` when a value is not on it, or nothing makes it sure.
  private func fit(_ index: Int) -> (match: Match, exact: Int)? {
    let builtIn = BuiltInScale.all[index]
    var labels: Set<Int> = []
    var exact = 0
    var absent: [Scale.Absent] = []
    for text in texts {
      switch builtIn.judge(text) {
      case .label(let label):
        labels.insert(label)
        if builtIn.scale.labels[label] == text { exact += 1 }
      case .absent: exact += 1
      case .absentAnywhere(let word): absent.append(word)
      case .reason: break
      case nil: return nil
      }
    }
    guard builtIn.context.isEmpty || !builtIn.context.isDisjoint(with: context),
      builtIn.rivals.isDisjoint(with: context),
      builtIn.isProven(by: labels, under: words)
    else { return nil }
    return (Match(index: index, absent: absent), exact)
  }
}

extension BuiltInScale {
  /// What a text is on the scale.
  enum Judgement {
    case label(Int)

    /// A word of the scale for no grade.
    case absent

    /// A word for no grade that any data may use.
    case absentAnywhere(Scale.Absent)

    /// A reason as Annals spells it.
    case reason
  }

  fileprivate func judge(_ text: String) -> Judgement? {
    if let label = scale.label(spelt: text) { return .label(label) }
    if scale.absent.contains(where: { $0.spelling.isSpelt(text) }) { return .absent }
    if MissingReason(words: text) != nil { return .reason }
    return Self.absentAnywhere.first { $0.spelling.isSpelt(text) }
      .map { .absentAnywhere(Scale.Absent(spelling: text, reason: $0.reason)) }
  }

  fileprivate func isProven(by labels: Set<Int>, under words: [String]) -> Bool {
    if labels.isEmpty { return false }
    func says(_ some: Set<String>) -> Bool { words.contains { some.contains($0) } }
    switch proof {
    case .twoLabels: return labels.count >= 2 || says(Self.ratingWords)
    case .twoLongLabels:
      let isLong = labels.contains { scale.labels[$0].utf8.count > 1 }
      return isLong && (labels.count >= 2 || says(Self.ratingWords))
    case .twoLabelsOrWord(let some, let sure):
      return says(some) || labels.count >= 2 && labels.contains { sure.contains(scale.labels[$0]) }
    case .word(let some): return says(some)
    }
  }
}

extension String {
  /// Whether it is longer than a letter or a digit.
  fileprivate var isWord: Bool { utf8.count > 1 }
}
