import AnnalsModel
import AnnalsSyntax

/// `caseload rose by 10% since 2019`: the value at the window's end held against the value at
/// its start, each the reading in force and fresh on that day. Without a start the first reading
/// is it. Not known where either is. `from first to last` holds readings against each other.
struct TrendKernel: Kernel {
  let test: TrendTest
  let view: TrackView
  private let start: MeasureReader
  let end: MeasureReader

  init(_ test: TrendTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    start = MeasureReader(test.track, on: test.window.first, evaluator)
    end = MeasureReader(test.track, on: test.window.last, evaluator)
  }

  func truth(of entity: Int) -> Truth {
    switch ends(of: entity) {
    case .both(let start, let end): Truth(test.holds(from: value(start), to: value(end)))
    case .none: .no
    case .unknown: .notKnown
    }
  }

  /// The readings that are compared, or why there is none.
  enum Ends {
    case both(start: Int, end: Int)

    /// Fewer than two in the window.
    case none
    case unknown(UnknownReason)
  }

  func ends(of entity: Int) -> Ends {
    switch test.ends {
    case .days: endsOfDays(of: entity)
    case .readings: endsOfReadings(of: entity)
    }
  }

  private func endsOfDays(of entity: Int) -> Ends {
    switch (first(of: entity), end.finding(of: entity)) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
    case (.reading(let start), .reading(let end)): return .both(start: start, end: end)
    }
  }

  func value(_ reading: Int) -> ExactNumber { .fraction(view.values[reading]) }

  private func first(of entity: Int) -> MeasureFinding {
    guard test.window.first == .first else { return start.finding(of: entity) }
    let known = view.visible(entity).first { GradingCode(rawValue: view.missing[$0]).reason == nil }
    guard let known, view.days[known] <= test.window.last.number else {
      return .unknown(.noReading(track: end.view.name, by: test.window.last))
    }
    return .reading(known)
  }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reasons(_ test: TrendTest) -> (_ entity: Int) -> UnknownReason? {
    let kernel = TrendKernel(test, self)
    return { entity in
      guard case .unknown(let reason) = kernel.ends(of: entity) else { return nil }
      return reason
    }
  }
}
