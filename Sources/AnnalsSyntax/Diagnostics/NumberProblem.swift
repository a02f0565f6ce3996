/// What is wrong with a number, each with a text that raises it.
package enum NumberProblem: Hashable, Sendable {
  /// `1.2.3`, `0xFF`, `1e5`, `5million`
  case malformed(String)

  /// `1,000`, `1_000`, `1 000`
  case separators(String, write: String)

  /// `100 thousand`
  case inWords(String, write: String)

  /// `9223372036854775808`
  case tooLarge(String)

  /// A number of 401 digits.
  case tooManyDigits(limit: Int)

  /// `limit 1.5`, `in the last -3 years`
  case notWhole(String)

  /// `in the last 0 years`
  case zero

  /// `at least 0 times`
  case noTimes
}

extension NumberProblem {
  var message: String {
    switch self {
    case .malformed(let text): "'\(text)' is no number as numbers are written here"
    case .separators(let text, _):
      "'\(text)' has \(text.contains(" ") ? "spaces" : "signs") between its digits"
    case .inWords(let text, _): "'\(text)' is written in digits"
    case .tooLarge(let text): "'\(text)' is too large; whole numbers end at \(Int64.max)"
    case .tooManyDigits(let limit): "a number has at most \(limit) digits"
    case .notWhole(let text): "'\(text)' is not a whole number"
    case .zero: "a length of time counts from 1"
    case .noTimes: "this counts from 1"
    }
  }

  var help: [String] {
    switch self {
    case .separators(_, let write), .inWords(_, let write): [write]
    case .malformed: ["write it out in digits, as in 1500 or 0.25"]
    case .tooLarge, .tooManyDigits, .notWhole, .zero, .noTimes: []
    }
  }
}
