/// One thing that a question asks of what it is about.
struct Asked {
  var matter: Matter
  var tense = Tense.now

  /// The track it is asked of; `nil` for what is graded first.
  var track: String?
  var isDenied = false
  var time: TimeWords?

  /// How often at least, and for how long at least.
  var times: Int?
  var length: String?

  /// How many of what happens.
  var quantity: Quantity?

  enum Matter: Hashable {
    /// `good`, `good or better`
    case state(String)

    /// `improved`
    case moved(String, from: String? = nil, to: String? = nil)

    /// `caseload is above 20`: as it stands.
    case compared(String)

    /// `inspection`, and the date that is asked for.
    case happened(KindHint.Happening, date: String?)
  }

  enum Quantity {
    case atLeast(Int)
    case atMost(Int)
    case exactly(Int)
  }

  enum Tense {
    case now
    case then
    case ever
    case never
    case still
    case arrived
  }

  init(_ matter: Matter) {
    self.matter = matter
  }

  var isMove: Bool {
    if case .moved = matter { true } else { false }
  }

  var isComparison: Bool {
    if case .compared = matter { true } else { false }
  }

  /// As a query has it; `nil` for grades of what is not graded.
  func text(of kind: KindHint) -> String? {
    switch matter {
    case .compared(let text): return isDenied ? "not (\(text))" : text
    case .happened(let happening, let date): return text(of: happening, date)
    case .moved(let verb, let from, let to):
      guard let track = track ?? kind.graded else { return nil }
      let verb = kind.verb(verb, of: track)
      let steps = (from.map { " from \($0)" } ?? "") + (to.map { " to \($0)" } ?? "")
      let count = times.map { " " + Self.atLeast($0) } ?? ""
      let text = "\(track) \(verb)\(steps)\(count)\(after)"
      return isNever ? "not \(text)" : text
    case .state(let grades):
      let isNegated = isNever && (times != nil || length != nil)
      return (track ?? kind.graded).map { "\(isNegated ? "not " : "")\($0) \(state(grades))" }
    }
  }

  private var after: String { time.map { " " + $0.text } ?? "" }

  private func text(of happening: KindHint.Happening, _ date: String?) -> String {
    let asked = date.flatMap { date in time.map { " (\(date) \($0.text))" } } ?? ""
    let several = happening.plural + asked
    let denial = isNever ? "not " : ""
    return switch quantity ?? times.map({ .atLeast($0) }) {
    case .atLeast(let count)?: "\(denial)at least \(count) \(several)"
    case .atMost(let count)?: "\(denial)at most \(count) \(several)"
    case .exactly(let count)?: "\(denial)number of \(several) is \(count)"
    case nil: "\(isNever ? "no" : "any") \(happening.singular)\(asked)"
    }
  }

  private static func atLeast(_ times: Int) -> String {
    times == 2 ? "at least twice" : "at least \(times) times"
  }

  private func state(_ grades: String) -> String {
    if let times { return "was graded \(grades) \(Self.atLeast(times))\(after)" }
    if let length { return "has been \(grades) for at least \(length)" }
    switch tense {
    case .never: return never(grades)
    case .arrived: return "became \(grades)\(after)"
    case .still:
      return time == nil ? "has been \(grades) for at least 3 years" : "stayed \(grades)\(after)"
    case .ever: return isDenied ? never(grades) : "was ever \(grades)\(after)"
    case .then where time == nil: return isDenied ? never(grades) : "was ever \(grades)"
    case .now, .then: return time == nil ? "is \(denial)\(grades)" : timed(grades)
    }
  }

  /// `was not`, `were never`
  private var isNever: Bool { isDenied || tense == .never }

  private var denial: String { isDenied ? "not " : "" }

  private func never(_ grades: String) -> String {
    time == nil ? "was never known to be \(grades)" : "was never \(grades)\(after)"
  }

  /// A state in a stretch of time: all of it with `since`, and some of it with what is open
  /// where it begins.
  private func timed(_ grades: String) -> String {
    switch time?.leader {
    case .since?: isDenied ? never(grades) : "has been \(grades)\(after)"
    case .in?, .on?, .between?: "was \(denial)\(grades)\(after)"
    case _?, nil: isDenied ? never(grades) : "was ever \(grades)\(after)"
    }
  }
}

extension KindHint {
  /// The verb for a track of this sort: what is graded improves, and what is measured rises.
  fileprivate func verb(_ verb: String, of track: String) -> String {
    let isMeasured = field(called: track)?.holds.isNumber ?? false
    switch (verb, isMeasured) {
    case ("rose", false): return "improved"
    case ("fell", false): return "declined"
    case _: return verb
    }
  }
}
