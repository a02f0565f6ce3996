extension Parser {
  /// Reads in which days a date lies, if that follows an operand.
  ///
  ///     dated = operand , window ;
  ///
  /// `visited on 2017-03-31` is first read as an operand of its own, like `rating on 2014-01-01`.
  mutating func tryParseDated(_ operand: Operand) -> Dated? {
    if let dated = dated(operand) {
      if let second = tryParseWindow() {
        reportSecond(second, after: dated.window, at: second.range)
      }
      return dated
    }
    guard let window = parseOnlyWindow() else { return nil }
    return Dated(date: operand, window: window, range: range(from: operand.range.start))
  }

  private func dated(_ operand: Operand) -> Dated? {
    switch operand {
    case .onDay(let node): dated(node.track, .on(node.day), node.range)
    case .anchored(let node):
      dated(
        node.track, node.side == .before ? .before(node.anchor) : .after(node.anchor), node.range)
    case .path(let node):
      dated(node.operand).map {
        let path = PathOperand(
          owner: node.owner, operand: $0.date,
          range: node.owner.range.joined(to: $0.date.range))
        return Dated(date: .path(path), window: $0.window, range: node.range)
      }
    case .name, .ordinal, .length, .tally, .gap, .elapsed, .calendar, .summary, .missing: nil
    }
  }

  private func dated(_ name: Name, _ words: WindowWords, _ range: SourceRange) -> Dated {
    let start = lexed.tokens.partitioned(after: name.range.end)
    let window = Window(words: words, range: SourceRange(start, range.end))
    return Dated(date: .name(name), window: window, range: range)
  }

  /// Whether a date of the model and a window begin here, where a value might too.
  mutating func beginsDated(_ operand: Operand) -> Bool {
    guard hasModel, let end = knownEnd(at: index, .field), !isKnown(.anyValue) else {
      return false
    }
    switch operand {
    case .onDay, .anchored: return knownEnd(at: index, .event) == end
    case .name: return isWindowLeader(at: end)
    case .ordinal, .length, .tally, .gap, .elapsed, .calendar, .path, .summary, .missing:
      return false
    }
  }

  /// Without a vocabulary: whether a name and a window stand there that can be no value.
  mutating func beginsPlainDated(at place: Int) -> Bool {
    nameEnd(from: place, allowing: .field).map { isWindowLeader(at: $0) } ?? false
  }

  /// Whether a window begins there that is no part of an operand.
  func isWindowLeader(at place: Int) -> Bool {
    switch lexed.tokens[min(place, lexed.tokens.count - 1)].keyword {
    case .since?, .in?, .between?, .within?: true
    case .by?: beginsPeriod(at: place + 1) || beginsParameter(at: place + 1)
    case _?, nil: false
    }
  }

  // MARK: - Named conditions

  /// Whether a condition that a `define` named begins here.
  var isKnownCondition: Bool {
    mutating get {
      if token.kind == .quoted {
        return categories(of: Quoted.read(lexed.text, token.range)).contains(.condition)
          && !(peek().keyword?.isVerb ?? false)
      }
      guard let end = knownEnd(at: index, .condition) else { return false }
      return end >= knownEnd(at: index, .field) ?? 0
    }
  }

  /// Reads a condition that a `define` named, if one is known.
  ///
  ///     named condition = name ;
  mutating func tryParseKnownCondition() -> NamedCondition? {
    guard isKnownCondition, let name = tryParseName(.condition) else { return nil }
    let place = token.range
    if let window = parseOnlyWindow() {
      report(.windowAfterCondition(name.text, window.leader), at: place)
    }
    return NamedCondition(name: name, range: name.range)
  }
}

extension [Token] {
  /// Where the first token begins that stands after a place.
  fileprivate func partitioned(after place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start >= place { high = middle } else { low = middle + 1 }
    }
    return low < count ? self[low].start : place
  }
}
