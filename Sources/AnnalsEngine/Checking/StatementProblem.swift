import AnnalsSyntax

/// Everything that can be wrong with definitions and with the use of them, each with a text
/// that raises it.
enum StatementProblem: Hashable, Sendable {
  /// `define good as rating is good`
  case nameTaken(String, by: String)

  /// `councils where turnarond`
  case unknownCondition(String, nearest: [String])

  /// `councils where risers`
  case notCondition(String, is: String)

  /// `councils as of cutof`
  case unknownConstant(String, nearest: [String])

  /// `councils where rating is $floor`, without a `param`
  case undeclaredParameter(String, nearest: [String])

  /// `param $floor rating`, and no value given
  case parameterWithoutValue(String)

  /// `param $floor ratting`
  case unknownType(String, nearest: [String])

  /// `param $since date default good`
  case wrongValue(String, type: String, value: String)

  /// `let floor = good; councils where rating changed since floor`
  case notPeriod(String, value: String)

  /// Definitions of definitions that come to too much.
  case tooLarge(String, PassedLimit)

  /// `use "more.annals"` where nobody reads files
  case useRefused

  /// `use "nowhere.annals"`: what the reader of files says
  case cannotUse(String)

  /// A query in a file that is used
  case notDefinition

  /// `describe turnarond`
  case unknownPart(String, nearest: [String])

  /// A stable word for programs.
  var code: String {
    switch self {
    case .nameTaken: "name-taken"
    case .unknownCondition: "unknown-condition"
    case .notCondition: "not-a-condition"
    case .unknownConstant: "unknown-constant"
    case .undeclaredParameter: "undeclared-parameter"
    case .parameterWithoutValue: "parameter-without-value"
    case .unknownType: "unknown-type"
    case .wrongValue: "wrong-value"
    case .notPeriod: "not-a-period"
    case .tooLarge: "definition-too-large"
    case .useRefused: "use-refused"
    case .cannotUse: "cannot-use"
    case .notDefinition: "not-a-definition"
    case .unknownPart: "unknown-part"
    }
  }

  var message: String {
    switch self {
    case .nameTaken(let name, let owner):
      "'\(name)' is \(owner) already; a defined name must be new"
    case .unknownCondition(let name, let nearest):
      "no condition is called '\(name)'" + Self.didYouMean(nearest)
    case .notCondition(let name, let sort):
      "'\(name)' is \(sort), not a condition"
    case .unknownConstant(let name, let nearest):
      "no date is called '\(name)'" + Self.didYouMean(nearest)
    case .undeclaredParameter(let name, let nearest):
      "no 'param' says what $\(name) is" + Self.didYouMean(nearest.map { "$" + $0 })
    case .parameterWithoutValue(let name):
      "$\(name) has no value: give one with --param \(name)=… or with 'default'"
    case .unknownType(let name, let nearest):
      "'\(name)' is no field or track, and not date, number or text" + Self.didYouMean(nearest)
    case .wrongValue(let name, let type, let value):
      "$\(name) is a \(type), and '\(value)' is none"
    case .notPeriod(let name, let value):
      "'\(name)' is \(value), and a date is needed here"
    case .tooLarge(let name, _):
      "with all that '\(name)' stands for this is too large for one query"
    case .useRefused:
      "there are no files to use here"
    case .cannotUse(let reason):
      reason
    case .notDefinition:
      "a file that is used only defines: define, let, param and use"
    case .unknownPart(let name, let nearest):
      "the model has nothing called '\(name)'" + Self.didYouMean(nearest)
    }
  }

  private static func didYouMean(_ nearest: [String]) -> String {
    guard let last = nearest.last else { return "" }
    let quoted = nearest.map { "'\($0)'" }
    let list = quoted.dropLast().joined(separator: ", ")
    return "; did you mean " + (list.isEmpty ? "'\(last)'" : "\(list) or '\(last)'") + "?"
  }
}

extension Diagnostic {
  init(_ problem: StatementProblem, at range: SourceRange) {
    self.init(code: problem.code, message: problem.message, range: range)
    if case .tooLarge(_, let limit) = problem { self.limit = limit }
  }
}
