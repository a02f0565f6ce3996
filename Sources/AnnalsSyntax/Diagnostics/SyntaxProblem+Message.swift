extension SyntaxProblem {
  /// One plain sentence that begins small and ends without a stop.
  package var message: String {
    switch self {
    case .foreignEncoding(let encoding): encoding.message
    case .limit(let limit, let maximum): limit.message(maximum)
    case .invalidUTF8(let bytes): "\(bytes) is no UTF-8, which a query must be written in"
    case .character(let fault, let scalar): fault.message(scalar)
    case .mixedScripts(let odd, _):
      "this word mixes alphabets: \(odd.map(\.described).joined(separator: ", "))"
    case .unclosedQuote: "this quote is never closed on its line"
    case .quoteInsideQuotes: "a quote mark inside quotes is written \\\""
    case .singleQuotes: "names are quoted with \", not with '"
    case .escape(let fault): fault.message
    case .foreignComment(let sign): "'\(sign)' begins no comment; '#' does"
    case .expected(let expectation, let example, let found, let suggestions):
      "expected \(expectation.text(like: example)), found \(found.text)\(suggestions.question)"
    case .misspelled(let word, let suggestions):
      "'\(word)' has no meaning here\(suggestions.question)"
    case .synonym(let word, let write): "there is no '\(word)' here; write '\(write)'"
    case .noiseWord(let word): "leave out '\(word)'"
    case .foreignOperator(let sign, let write): "there is no '\(sign)'; write '\(write)'"
    case .keywordAsName(let word):
      "'\(word)' is a word of the language; a name of that spelling needs quotes"
    case .evidenceAsOperand(let word):
      "'\(word)' is a column of evidence: it is shown where a condition has it, and no order goes by it"
    case .repeatedClause(let clause): "'\(clause)' is said twice"
    case .repeated(let word): "'\(word)' is said twice"
    case .secondWindow: "a condition has one stretch of time; 'between' takes two dates"
    case .outOfOrder(let later, let earlier): "'\(later)' comes before '\(earlier)'"
    case .unclosedParenthesis: "this bracket is never closed"
    case .strayParenthesis: "this bracket closes nothing"
    case .mixedConnectives: "'and' mixed with 'or' needs brackets"
    case .valueAfterAnd: "one thing cannot be two at once; write 'or'"
    case .missingOperand: "say again what this is about"
    case .commaBetweenValues: "values are joined with 'or', not with a comma"
    case .bracketsAroundValues: "values need no brackets"
    case .bareWas: "'was' needs to know when"
    case .countedState(let found, _):
      "'\(found)' counts gradings or spells, and this is one state"
    case .windowAfterIs(let word, _): "'is' looks at one day and takes no '\(word)'"
    case .windowAfterWas(let word, _):
      "'was' takes 'in', 'on' or 'between' with a date, not '\(word)'"
    case .verbNeedsTrack(let verb):
      "'\(verb)' looks at a whole track, so the track stands alone before it"
    case .writeInstead(let found, let write): "write '\(write)' for '\(found)'"
    case .phrasedOtherwise(let found, _): "there is no '\(found)' here"
    case .noSuchTest(let found, _):
      "nothing here tests what a text \(found); the nearest test is 'contains', anywhere in it"
    case .notAfterWas: "'was not' takes one state on some day; write 'not' before the track"
    case .mannerAfter(let verb, let found): "'\(found)' does not go with '\(verb)'"
    case .wrongSide(let verb, let found, let write):
      "what \(verb) ends \(write) a line, not \(found) it; write '\(write)'"
    case .windowAfterCondition(let name, _):
      "'\(name)' is a condition with a name, and holds its own stretch of time"
    case .strayManner(let found) where found.hasPrefix("without"):
      "'\(found)' goes with 'improved', as in 'improved without falling back'"
    case .strayManner(let found):
      "'\(found)' goes with a step or a grading: 'improved', 'declined', 'changed', 'retained', 'became', 'was graded'"
    case .askedWithoutBrackets: "what is asked of each stands in brackets"
    case .unknownCondition(let name, let suggestions):
      "no condition, track or field is called '\(name)'\(suggestions.question)"
    case .loneValue(let value): "'\(value)' is a value; say of what, as in '… is \(value)'"
    case .strayWindow(let found, _, let isOfGradings):
      isOfGradings
        ? "'\(found)' stands before the first clause" : "'\(found)' belongs to a condition"
    case .strayDirectly: "'directly' stands after 'then'"
    case .shownUnknown: "'show unknown' has its own columns and takes no other"
    case .showAll(let word): "'show' takes names of columns, not '\(word)'; 'describe' lists them"
    case .setNeedsBrackets(let word, _): "a query beside '\(word)' stands in brackets"
    case .twoReadings(let name, _): "'\(name)' can be read in two ways; quotes say which"
    case .mixedSets: "'union', 'except' and 'both' mixed need brackets"
    case .boundTwice: "this already says which side counts"
    case .numberBetween: "'between' is for dates"
    case .date(let problem): problem.message
    case .notADay(let period, _): "'\(period)' is not one day"
    case .dateAfterFrom(let write): "'from' takes a grade; write '\(write)'"
    case .reversed(let first, let second): "'\(first)' comes after '\(second)'"
    case .number(let problem): problem.message
    case .durationWithoutCount(let unit): "say how many: 'in the last 1 \(unit)'"
    case .sideWithoutDuration: "'either side of' needs a length of time before it"
    case .sql: "this is SQL"
    case .question(_, let missed):
      "a query begins with what it lists"
        + (missed.isEmpty ? "" : "; nothing is known of \(missed.quoted)")
    case .dotCommand: "a command that begins with a dot stands at the prompt, alone on its line"
    }
  }

  /// A query, a part of one or a sentence that would be right, one a line.
  package var help: [String] {
    switch self {
    case .character(.quote, _): ["quote with \", as in \"North East\""]
    case .mixedScripts(_, let plain?): ["write '\(plain)'"]
    case .keywordAsName(let word): ["\"\(word)\""]
    case .evidenceAsOperand:
      ["'show' and 'order by' take a field, a track, or an operand such as 'previous rating'"]
    case .mixedConnectives(let readings), .mixedSets(let readings): readings
    case .valueAfterAnd(let write), .missingOperand(let write), .numberBetween(let write),
      .askedWithoutBrackets(let write), .sideWithoutDuration(let write):
      [write]
    case .bareWas(let write), .countedState(_, let write), .windowAfterIs(_, let write),
      .windowAfterWas(_, let write):
      write
    case .date(let problem): problem.help
    case .notADay(_, let offers): offers
    case .number(let problem): problem.help
    case .sql(let write), .question(let write, _), .phrasedOtherwise(_, let write),
      .setNeedsBrackets(_, let write), .twoReadings(_, let write), .strayWindow(_, let write, _):
      write
    case .noSuchTest(_, let nearest): [nearest]
    case .foreignEncoding, .limit, .invalidUTF8, .character, .mixedScripts, .unclosedQuote,
      .quoteInsideQuotes, .singleQuotes, .escape, .foreignComment, .expected, .misspelled,
      .synonym, .noiseWord, .foreignOperator, .repeatedClause, .repeated, .secondWindow,
      .outOfOrder, .unclosedParenthesis, .strayParenthesis, .commaBetweenValues,
      .bracketsAroundValues, .verbNeedsTrack, .writeInstead, .boundTwice, .dateAfterFrom,
      .reversed, .durationWithoutCount, .dotCommand, .notAfterWas, .mannerAfter, .wrongSide,
      .windowAfterCondition, .strayManner, .strayDirectly, .unknownCondition, .loneValue,
      .shownUnknown, .showAll:
      []
    }
  }
}

extension SyntaxLimit {
  fileprivate func message(_ maximum: Int) -> String {
    switch self {
    case .textBytes: "the text is longer than \(maximum) bytes"
    case .tokens: "the text has more than \(maximum) words"
    case .nesting: "nested too deeply (limit \(maximum))"
    case .inner:
      "conditions and queries stand at most \(maximum) deep in the brackets of others"
    case .listItems: "a list has at most \(maximum) items"
    case .nameBytes: "a name is at most \(maximum) bytes long"
    case .numberDigits: "a number has at most \(maximum) digits"
    case .durationCount: "a length of time counts up to \(maximum)"
    case .expansion: "with its definitions a statement comes to at most \(maximum) conditions"
    }
  }
}

extension TextEncoding {
  fileprivate var message: String {
    switch self {
    case .utf16: "this text is UTF-16 and must be UTF-8"
    case .gzip: "this looks like a gzip file, not like a query"
    case .zip: "this looks like a zip file, not like a query"
    case .elf: "this looks like a program, not like a query"
    }
  }
}

extension CharacterFault {
  fileprivate func message(_ scalar: Unicode.Scalar) -> String {
    switch self {
    case .hidden: "there is a hidden character here: \(scalar.described); delete it"
    case .space: "\(scalar.described) is no space; replace it with one"
    case .control: "\(scalar.described) does not belong in a query"
    case .digit(let digit):
      "\(scalar.described) is no plain digit; write '\(Unicode.Scalar(digit))'"
    case .fullWidth(let plain):
      "\(scalar.described) is a full-width character; write '\(Unicode.Scalar(plain))'"
    case .quote: "\(scalar.described) is no straight quote"
    case .minus: "\(scalar.described) is no plain minus; write '-'"
    case .unknown: "\(scalar.described) has no meaning outside quotes"
    }
  }
}

extension EscapeFault {
  fileprivate var message: String {
    switch self {
    case .unknown(let escape):
      "there is no escape \(escape); there are \\\", \\\\, \\n, \\t and \\u{...}"
    case .malformed: "\\u takes one to six hexadecimal digits in braces, as in \\u{E9}"
    case .noCharacter: "no character has this number"
    }
  }
}

extension Found {
  fileprivate var text: String {
    switch self {
    case .end: "the end"
    case .text(let text): "'\(text)'"
    }
  }
}

extension [String] {
  /// `'near' and 'kindly'`, and no more than three.
  fileprivate var quoted: String { prefix(3).map { "'\($0)'" }.joined(separator: " and ") }

  /// `; did you mean 'rating'?`
  fileprivate var question: String {
    isEmpty ? "" : "; did you mean \(map { "'\($0)'" }.joined(separator: " or "))?"
  }
}
