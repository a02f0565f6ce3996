extension SyntaxProblem {
  /// A stable word for programs.
  package var code: String {
    switch self {
    case .foreignEncoding: "encoding"
    case .limit: "limit"
    case .invalidUTF8: "invalid-utf8"
    case .character: "character"
    case .mixedScripts: "mixed-scripts"
    case .unclosedQuote: "unclosed-quote"
    case .quoteInsideQuotes: "quote-in-quotes"
    case .singleQuotes: "single-quotes"
    case .escape: "escape"
    case .foreignComment: "comment"
    case .expected: "expected"
    case .misspelled: "misspelled"
    case .synonym: "synonym"
    case .noiseWord: "noise-word"
    case .foreignOperator: "operator"
    case .keywordAsName: "keyword-as-name"
    case .evidenceAsOperand: "evidence-as-operand"
    case .repeatedClause: "repeated-clause"
    case .repeated: "repeated"
    case .secondWindow: "second-window"
    case .outOfOrder: "order"
    case .unclosedParenthesis: "unclosed-bracket"
    case .strayParenthesis: "stray-bracket"
    case .mixedConnectives: "mixed-connectives"
    case .valueAfterAnd: "value-after-and"
    case .missingOperand: "missing-operand"
    case .commaBetweenValues: "comma-between-values"
    case .bracketsAroundValues: "brackets-around-values"
    case .bareWas: "bare-was"
    case .countedState: "counted-state"
    case .windowAfterIs: "window-after-is"
    case .windowAfterWas: "window-after-was"
    case .verbNeedsTrack: "verb-needs-track"
    case .writeInstead: "write-instead"
    case .noSuchTest: "no-such-test"
    case .phrasedOtherwise: "phrased-otherwise"
    case .notAfterWas: "not-after-was"
    case .mannerAfter: "manner"
    case .wrongSide: "wrong-side"
    case .windowAfterCondition: "window-after-condition"
    case .strayManner: "manner"
    case .strayDirectly: "manner"
    case .unknownCondition: "unknown-condition"
    case .loneValue: "lone-value"
    case .strayWindow: "stray-window"
    case .askedWithoutBrackets: "brackets-needed"
    case .shownUnknown: "show-unknown"
    case .showAll: "show-all"
    case .setNeedsBrackets: "set-brackets"
    case .twoReadings: "two-readings"
    case .mixedSets: "mixed-sets"
    case .boundTwice: "bound-twice"
    case .numberBetween: "number-between"
    case .date: "date"
    case .notADay: "not-a-day"
    case .dateAfterFrom: "date-after-from"
    case .reversed: "reversed"
    case .number: "number"
    case .durationWithoutCount, .sideWithoutDuration: "duration-count"
    case .sql: "sql"
    case .question: "question"
    case .dotCommand: "dot-command"
    }
  }
}

extension SyntaxProblem {
  /// The limit that it is about.
  fileprivate var limit: PassedLimit? {
    switch self {
    case .limit(let limit, let maximum): PassedLimit(limit: limit, maximum: maximum)
    case .number(.tooManyDigits(let maximum)):
      PassedLimit(limit: .numberDigits, maximum: maximum)
    default: nil
    }
  }
}

extension Diagnostic {
  /// A problem as a report.
  package init(_ problem: SyntaxProblem, at range: SourceRange) {
    self.init(code: problem.code, message: problem.message, range: range, help: problem.help)
    limit = problem.limit
  }
}
