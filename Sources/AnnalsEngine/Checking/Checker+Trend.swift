import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `caseload rose by 10% since 2019`, `caseload fell below 15`
  mutating func check(_ trend: Trend) -> Filter? {
    let track = checkMeasured(trend)
    let window = checkWindow(trend.window)
    guard let track, let extent = checkExtent(trend, of: track), let window else { return nil }
    return filter(
      over: window,
      .trend(
        TrendTest(
          track: track.index, direction: trend.direction, extent: extent, ends: trend.ends,
          window: window)))
  }

  /// `caseload improved since 2019`, of a measure that the model gives a direction; `nil` for
  /// a track that is graded, and for what is no track.
  ///
  /// - Returns: the filter, which is `nil` where something is wrong, which is reported.
  mutating func checkMeasuredChange(_ change: Change) -> Filter?? {
    guard case .track(let index)? = session.names.subject(change.track, of: kindIndex),
      case .measured(let content) = kind.tracks[index].content
    else { return nil }
    let track = MeasuredTrack(index: index, name: kind.tracks[index].name, unit: content.unit)
    guard let direction = checkDirection(change, of: content) else { return .some(nil) }
    guard let window = checkWindow(change.window) else { return .some(nil) }
    return filter(
      over: window,
      .trend(
        TrendTest(track: track.index, direction: direction, extent: .any, window: window)))
  }

  private mutating func checkMeasured(_ trend: Trend) -> MeasuredTrack? {
    guard let index = checkTrack(trend.track) else { return nil }
    let track = kind.tracks[index]
    guard case .measured(let content) = track.content else {
      let verb = trend.direction == .rose ? ChangeVerb.improved : .declined
      let change = Change(
        track: trend.track, verb: verb, from: nil, to: nil, window: trend.window,
        range: trend.range)
      let help = [Printer().text(of: .change(change))]
      report(
        .measure(.notMeasured(track.name, verb: trend.direction.rawValue, help: help)),
        at: trend.range)
      return nil
    }
    return MeasuredTrack(index: index, name: track.name, unit: content.unit)
  }

  // MARK: - How far

  private mutating func checkExtent(_ trend: Trend, of track: MeasuredTrack) -> TrendExtent? {
    switch trend.distance {
    case nil: .any
    case .by(let number, let bound)?: checkDistance(number, bound, trend, of: track)
    case .across(let number)?: checkLine(number, trend, of: track)
    }
  }

  private mutating func checkDistance(
    _ number: NumberLiteral, _ bound: DistanceBound, _ trend: Trend, of track: MeasuredTrack
  ) -> TrendExtent? {
    let amount = number.amount.exact
    guard !(amount < .whole(0)) else {
      report(.measure(.negativeDistance(trend.direction.rawValue)), at: number.range)
      return nil
    }
    // No year follows `by more than`.
    if bound == .atLeast, number.isLikeYear {
      report(
        .measure(
          .yearAsDistance(
            trend.direction.rawValue, number: Printer().text(of: .number(number)),
            help: trend.readings(of: number, in: track.unit))),
        at: number.range)
      return nil
    }
    if number.unit == .percent { return .percent(amount, bound) }
    if number.isPoints {
      guard track.unit?.name != "%" else { return .by(amount, bound) }
      let help = [nil, .percent].map { trend.words(by: number, in: $0) }
      report(
        .measure(.pointsOfPlain(track.name, unit: track.unit?.name, help: help)),
        at: number.range)
      return nil
    }
    let isOfUnit = checkUnit(
      number, named: track.name, unit: track.unit, help: trend.words(by: number, in: nil))
    return isOfUnit ? .by(amount, bound) : nil
  }

  private mutating func checkLine(
    _ number: NumberLiteral, _ trend: Trend, of track: MeasuredTrack
  ) -> TrendExtent? {
    let isOfUnit = checkUnit(
      number, named: track.name, unit: track.unit, help: trend.words(to: number, in: nil))
    return isOfUnit ? .across(number.amount.exact) : nil
  }

  // MARK: - Which way

  private mutating func checkDirection(
    _ change: Change, of content: MeasuredContent
  ) -> TrendDirection? {
    let verb = change.verb.rawValue
    let plain = [TrendDirection.rose, .fell].map { change.words($0) }
    guard change.verb == .improved || change.verb == .declined else {
      report(
        .measure(.notGraded(change.track.text, verb: verb, help: plain)), at: change.range)
      return nil
    }
    guard let better = content.better else {
      report(
        .measure(.noDirection(change.track.text, verb: verb, help: plain)), at: change.range)
      return nil
    }
    let rises = (better == .higher) == (change.verb == .improved)
    let direction = rises ? TrendDirection.rose : .fell
    guard let part = change.partForGrades else { return direction }
    report(
      .measure(
        .changeLikeGrade(change.track.text, part: part, help: [change.words(direction)])),
      at: change.range)
    return nil
  }
}

/// A measured track, looked up.
private struct MeasuredTrack {
  var index: Int
  var name: String
  var unit: MeasureUnit?
}

extension NumberLiteral {
  /// `by 2020`: a distance that could be meant for a year.
  fileprivate var isLikeYear: Bool {
    guard case .whole(let whole) = amount, unit == nil else { return false }
    return 1900...2100 ~= whole
  }

  /// `10 points`: of a percentage.
  fileprivate var isPoints: Bool {
    guard case .word(let name)? = unit else { return false }
    return ["point", "points", "percentage point", "percentage points"].contains(
      name.text.lowercased())
  }
}
