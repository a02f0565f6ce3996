import AnnalsModel
import AnnalsSyntax

extension CheckProblem {
  /// A stable word for programs.
  var code: String {
    switch self {
    case .unknownKind: "unknown-kind"
    case .notKind: "not-a-kind"
    case .unknownSubject, .subjectOfOthers: "unknown-name"
    case .unknownGrade: "unknown-grade"
    case .gradeOfOthers: "grade-of-others"
    case .unknownValue: "unknown-value"
    case .unknownEntity: "unknown-entity"
    case .ambiguousValue: "ambiguous-value"
    case .notTrack: "not-a-track"
    case .notRated: "not-rated"
    case .notOrdered: "not-ordered"
    case .numberBoundOnGrade: "number-bound-on-grade"
    case .gradeBoundOnNumber: "grade-bound-on-number"
    case .notValueOf: "wrong-type"
    case .notText: "not-text"
    case .boundOnDay: "bound-on-day"
    case .notEquivalent: "not-equivalent"
    case .dayAfterHorizon: "day-after"
    case .beforeCalendar: "before-calendar"
    case .reversedWindow: "reversed-window"
    case .neverNeedsWindow: "never-needs-window"
    case .unknownDate: "unknown-date"
    case .unknownReason: "unknown-reason"
    case .groupingWithoutCount: "by-without-count"
    case .needsDay: "needs-day"
    case .durationTooLong: "duration-too-long"
    case .nothingRated: "nothing-rated"
    case .measure(let problem): problem.code
    case .set(let problem): problem.code
    case .event(let problem): problem.code
    }
  }

  var message: String {
    switch self {
    case .unknownKind(let name, let nearest):
      "nothing in this model is called '\(name.clipped)'" + Self.didYouMean(nearest)
    case .notKind(let name, let part, _):
      "'\(name.clipped)' is \(part); a query begins with what it lists"
    case .unknownSubject(let name, let kind, let nearest):
      "\(kind) have no '\(name.clipped)'" + Self.didYouMean(nearest)
    case .subjectOfOthers(let name, let kind, let others):
      "\(kind) have no '\(name.clipped)'; \(Self.list(others)) have one"
    case .unknownGrade(let name, let track, let labels, let nearest):
      "'\(name.clipped)' is no grade of \(track) (\(labels.joined(separator: ", ")))"
        + Self.didYouMean(nearest)
    case .gradeOfOthers(let name, let track, let labels, let others, let beside):
      "'\(name.clipped)' is a grade of \(Self.list(others)), not of \(track)"
        + " (\(labels.joined(separator: ", ")))"
        + (beside.isEmpty ? "" : "; it stands beside '\(Self.list(beside))'")
    case .unknownValue(let name, let field, let kind, let nearest):
      "no \(kind) has the \(field) '\(name.clipped)'" + Self.didYouMean(nearest)
    case .unknownEntity(let name, let kind, let nearest):
      "no \(kind) is called '\(name.clipped)'" + Self.didYouMean(nearest)
    case .ambiguousValue(let name, let field, let readings):
      "'\(name.clipped)' could be the \(field) \(Self.list(readings.map { "\"\($0)\"" }, last: "or"))"
    case .notTrack(let name, let kind):
      "'\(name)' is one value for all time; only what is graded over time can change"
        + " (see what \(kind) have with describe)"
    case .notRated(let name, let verb):
      "'\(name)' is measured, not graded: '\(verb)' has no meaning for a number"
    case .notOrdered(let name, let bound):
      "'\(name)' has no order: '\(bound.words)' needs grades or numbers"
    case .numberBoundOnGrade(let name, let bound):
      "'\(bound.words)' is for numbers; \(name) is graded: write '\(bound.gradeWords)'"
    case .gradeBoundOnNumber(let name, let bound):
      "'\(bound.words)' is for grades; \(name) is a number: write '\(bound.numberWords)'"
    case .notValueOf(let name, let holds):
      "'\(name)' holds \(holds)"
    case .notText(let name):
      "'contains' looks into texts, and '\(name)' is none"
    case .boundOnDay(let name):
      "'\(name)' is a day: compare it with 'is' and a period"
    case .notEquivalent(let name):
      "'or equivalent' is for grades of bridged scales, and '\(name)' is no grade"
    case .dayAfterHorizon(let day, let horizon):
      "\(day.inWords) lies after \(horizon.inWords), the day the query looks from"
    case .beforeCalendar:
      "no year comes before the year 1, with which the calendar begins"
    case .reversedWindow:
      "this window ends before it begins"
    case .neverNeedsWindow(let track, _, _):
      "nobody says from when on every \(track) is in the data, so 'never' needs a window"
    case .unknownDate(let name, let names):
      names.isEmpty
        ? "'dated by' chooses among dates, and here there are none"
        : "no date is called '\(name.clipped)'; there is \(Self.list(names))"
    case .unknownReason(let name, let reasons):
      "'\(name.clipped)' is no reason for a missing value; the reasons are \(Self.list(reasons))"
    case .groupingWithoutCount:
      "'by' groups a count: begin the query with 'count'"
    case .needsDay(let words):
      "'\(words)' is not one day"
    case .measure(let problem): problem.message
    case .set(let problem): problem.message
    case .event(let problem): problem.message
    case .durationTooLong:
      "this is longer than the calendar"
    case .nothingRated(let kind):
      "\(kind) have nothing that is graded over time"
    }
  }

  /// Queries or parts of one that would be right.
  var help: [String] {
    if case .neverNeedsWindow(let track, let values, let year) = self {
      return [
        "\(track) was never \(values) since \(year)",
        "\(track) was never known to be \(values)",
      ]
    }
    if case .unknownKind(_, let nearest) = self { return nearest.isEmpty ? ["describe"] : [] }
    if case .notKind(_, _, let query) = self { return [query] }
    if case .groupingWithoutCount(let query) = self { return [query] }
    if case .measure(let problem) = self { return problem.help }
    if case .set(let problem) = self { return problem.help }
    if case .event(let problem) = self { return problem.help }
    return []
  }

  private static func didYouMean(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? "" : "; did you mean " + list(nearest.map { "'\($0)'" }, last: "or") + "?"
  }

  /// `a`, `a and b`, `a, b and c`
  private static func list(_ items: [String], last: String = "and") -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}

extension Diagnostic {
  init(_ problem: CheckProblem, at range: SourceRange) {
    self.init(code: problem.code, message: problem.message, range: range, help: problem.help)
  }
}

extension Bound {
  /// As queries write it.
  fileprivate var words: String {
    switch self {
    case .exactly: "is"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .betterThan: "better than"
    case .worseThan: "worse than"
    case .above: "above"
    case .below: "below"
    case .orBetter: "or better"
    case .orWorse: "or worse"
    case .orEquivalent: "or equivalent"
    }
  }

  /// The bound that says of numbers what this one says of grades.
  fileprivate var numberWords: String {
    switch self {
    case .betterThan: "above"
    case .worseThan: "below"
    case .orWorse, .atMost, .below: "at most"
    case .orBetter, .atLeast, .above, .exactly, .orEquivalent: "at least"
    }
  }

  /// The bound that says of grades what this one says of numbers.
  fileprivate var gradeWords: String {
    self == .below ? "worse than" : "better than"
  }
}

extension String {
  /// Short enough for a message: at most 40 characters, a cut is marked.
  fileprivate var clipped: String {
    count > 40 ? prefix(39) + "…" : self
  }
}
