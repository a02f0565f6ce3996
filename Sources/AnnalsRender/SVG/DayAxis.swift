import AnnalsModel

/// Days along a line, each as long as every other, and the days that are written beside it.
struct DayAxis {
  let first: Day
  let last: Day
  let width: Double

  /// From the left, so far apart that their words do not touch.
  let ticks: [Tick]

  struct Tick: Hashable {
    var x: Double
    var words: String
  }

  init(first: Day, last: Day, width: Double) {
    self.first = first
    self.last = max(first, last)
    self.width = max(width, 1)
    let days = Double(self.last.days(since: first)) + 1
    let room = self.width / days
    let steps: [Step] =
      [.days(1), .days(7), .months(1), .months(3), .months(6)]
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .months($0 * 12) }
    let step = steps.first { $0.days * room >= $0.room } ?? .months(120_000)
    var ticks: [Tick] = []
    var day = step.start(from: first)
    while let next = day, next <= self.last, ticks.count < 400 {
      let x = Double(next.days(since: first)) * room
      if next >= first { ticks.append(Tick(x: x, words: step.words(next))) }
      day = step.next(after: next)
    }
    self.ticks = ticks
  }

  /// Where a day begins.
  func x(_ day: Day) -> Double {
    let day = min(max(day, first), last)
    return Double(day.days(since: first)) / (Double(last.days(since: first)) + 1) * width
  }

  /// Where a day is over.
  func end(_ day: Day) -> Double {
    let day = min(max(day, first), last)
    return (Double(day.days(since: first)) + 1) / (Double(last.days(since: first)) + 1) * width
  }
}

/// What lies between two of the days that are written.
private enum Step {
  case days(Int)
  case months(Int)

  var days: Double {
    switch self {
    case .days(let count): Double(count)
    case .months(let count): Double(count) * 30
    }
  }

  /// For the words of one.
  var room: Double {
    switch self {
    case .days: 84
    case .months(let count): count < 12 ? 68 : 38
    }
  }

  /// Not after the day.
  func start(from day: Day) -> Day? {
    switch self {
    case .days: day
    case .months(let count):
      count < 12
        ? Day(year: day.year, month: (day.month - 1) / count * count + 1, day: 1)
        : Day(year: max(1, day.year / (count / 12) * (count / 12)), month: 1, day: 1)
    }
  }

  func next(after day: Day) -> Day? {
    let next =
      switch self {
      case .days(let count): day.adding(days: count)
      case .months(let count):
        // The year 1 stands where 0 would be.
        Day(
          year: (day.year == 1 && count > 12 ? 0 : day.year) + (day.month - 1 + count) / 12,
          month: (day.month - 1 + count) % 12 + 1, day: 1) ?? day
      }
    return next > day ? next : nil
  }

  func words(_ day: Day) -> String {
    switch self {
    case .days: day.isoText
    case .months(let count):
      count < 12 ? String(day.isoText.prefix(7)) : String(day.year)
    }
  }
}
