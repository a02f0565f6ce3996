/// How long something may take, as `--limit-time` says it.
package struct TimeLimit: Hashable, Sendable {
  /// As it was written: `2s`.
  package let text: String
  package let duration: Duration

  /// Reads a number and a unit: `500ms`, `2s`, `1.5m`.
  ///
  /// - Returns: `nil` for anything else, and for no time at all.
  package init?(_ text: String) {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let unit = Unit(rawValue: String(text.dropFirst(number.count))),
      let count = Double(number), count > 0, count * unit.seconds <= Self.longest
    else { return nil }
    self.text = text
    duration = .seconds(count * unit.seconds)
  }

  private enum Unit: String {
    case milliseconds = "ms"
    case seconds = "s"
    case minutes = "m"

    var seconds: Double {
      switch self {
      case .milliseconds: 0.001
      case .seconds: 1
      case .minutes: 60
      }
    }
  }

  /// In seconds, a year: nobody waits longer, and sums with it cannot overflow.
  private static let longest = 366.0 * 24 * 60 * 60
}

/// When a time limit is over.
package struct Deadline: Hashable, Sendable {
  private let limit: TimeLimit
  private let end: ContinuousClock.Instant

  package init(_ limit: TimeLimit, from start: ContinuousClock.Instant = .now) {
    self.limit = limit
    end = start.advanced(by: limit.duration)
  }

  package var hasPassed: Bool { ContinuousClock.now >= end }

  /// What there is to say of work that was given up.
  package var failure: Failure {
    Failure("this takes longer than --limit-time \(limit.text)", about: nil, status: .stopped)
  }
}
