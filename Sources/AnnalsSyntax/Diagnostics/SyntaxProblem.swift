/// Everything that the lexer and the parser can object to, each with a text that raises it.
///
/// Texts inside a problem are excerpts: short, and without characters that a terminal obeys.
package enum SyntaxProblem: Hashable, Sendable {
  // MARK: - The text as a whole

  /// A text in UTF-16, or a gzip file.
  case foreignEncoding(TextEncoding)

  /// 129 brackets inside each other.
  case limit(SyntaxLimit, maximum: Int)

  // MARK: - Characters and quotes

  /// `councils where name is "\xFF"`
  case invalidUTF8(bytes: String)

  /// `councils where` with a no-break space between the words.
  case character(CharacterFault, Unicode.Scalar)

  /// `councils` with a Cyrillic `с`; the plain spelling when there is one.
  case mixedScripts(odd: [Unicode.Scalar], plain: String?)

  /// `councils where name is "abc`
  case unclosedQuote

  /// `councils where name is "a"b"`
  case quoteInsideQuotes

  /// `councils where name is 'abc'`
  case singleQuotes

  /// `councils where name is "\q"`
  case escape(EscapeFault)

  /// `councils -- all of them`
  case foreignComment(String)

  // MARK: - Words in the wrong place

  /// `councils where rating` (expected what is asked of it)
  case expected(Expectation, like: Example, found: Found, suggestions: [String])

  /// `councils wehre rating is good`
  case misspelled(String, suggestions: [String])

  /// `councils where rating worsened`
  case synonym(String, write: String)

  /// `councils where the rating is good`
  case noiseWord(String)

  /// `councils where rating = good`
  case foreignOperator(String, write: String)

  /// `councils where order is good`
  case keywordAsName(String)

  /// `councils where rating improved order by on`: a column that comes of a condition
  case evidenceAsOperand(String)

  /// `councils where rating is good where region is London`
  case repeatedClause(String)

  /// `rating improved since 2014 since 2015`
  case repeated(String)

  /// `rating improved since 2014 before 2016`
  case secondWindow

  /// `rating improved since 2014 from inadequate`
  case outOfOrder(String, before: String)

  // MARK: - Brackets and connectives

  /// `councils where (rating is good`
  case unclosedParenthesis

  /// `councils where rating is good)`
  case strayParenthesis

  /// `rating is good and region is London or type is county`
  case mixedConnectives(readings: [String])

  /// `region is London and North West`
  case valueAfterAnd(write: String)

  /// `population is above 10 and below 20`
  case missingOperand(write: String)

  /// `region is London, North West`
  case commaBetweenValues

  /// `rating is (good or outstanding)`
  case bracketsAroundValues

  // MARK: - Conditions

  /// `rating was good`
  case bareWas(write: [String])

  /// `rating was inadequate at least twice`
  case countedState(String, write: [String])

  /// `rating is good since 2014`
  case windowAfterIs(String, write: [String])

  /// `rating was good since 2014`
  case windowAfterWas(String, write: [String])

  /// `rating on 2014-01-01 improved`
  case verbNeedsTrack(String)

  /// `rating is not known`
  case writeInstead(String, write: String)

  /// `name starts with B`: there is no such test, and this is the nearest.
  case noSuchTest(String, nearest: String)

  /// `rating has never been inadequate`
  case phrasedOtherwise(String, write: [String])

  /// `rating was not good then bad`
  case notAfterWas

  /// `rating became good without falling back`
  case mannerAfter(String, String)

  /// `caseload rose below 15`
  case wrongSide(String, String, String)

  /// `turnaround since 2014`, where `define` gave the name to a condition.
  case windowAfterCondition(String, String)

  /// `councils where rating is good at least twice`
  case strayManner(String)

  /// `every neighbour rating is good`
  case askedWithoutBrackets(write: String)

  /// `councils where turnarond`, where nothing is called so
  case unknownCondition(String, suggestions: [String])

  /// `councils where London`
  case loneValue(String)

  /// `rating improved directly`
  case strayDirectly

  /// `councils since 2020`, `history of rating limit 3 since 2020`
  case strayWindow(String, write: [String], isOfGradings: Bool)

  /// `councils show unknown region`
  case shownUnknown

  /// `councils show all`
  case showAll(String)

  /// `councils where rating is good union councils`
  case setNeedsBrackets(String, write: [String])

  /// `rating is good or outstanding` where the data has a value of that name.
  case twoReadings(String, write: [String])

  /// `risers union fallers except councils`
  case mixedSets(readings: [String])

  /// `rating is at least good or better`
  case boundTwice

  /// `population is between 10 and 20`
  case numberBetween(write: String)

  // MARK: - Dates and numbers

  /// `since 2014-02-29`
  case date(DateProblem)

  /// `as of 2014`
  case notADay(String, offers: [String])

  /// `rating improved from 2014`
  case dateAfterFrom(write: String)

  /// `between 2014 and 2013`
  case reversed(String, String)

  /// `population is above 1,000`
  case number(NumberProblem)

  /// `in the last year`
  case durationWithoutCount(String)

  /// `rating improved either side of intervention`
  case sideWithoutDuration(write: String)

  // MARK: - Other languages

  /// `SELECT * FROM councils`
  case sql(write: [String])

  /// `which councils improved since 2014`; the words that what is offered has no part of.
  case question(write: [String], missed: [String])

  /// `.help` inside a query
  case dotCommand
}

/// What a text met as the end of what is read at once.
package enum SyntaxLimit: Hashable, Sendable {
  case textBytes
  case tokens
  case nesting
  case inner
  case listItems
  case nameBytes
  case numberDigits
  case durationCount
  case expansion
}

/// What is wrong with a character.
package enum CharacterFault: Hashable, Sendable {
  /// Nothing shows it.
  case hidden

  /// It looks like a space.
  case space

  /// A terminal would obey it.
  case control

  /// A digit of another script; the payload is the ASCII digit.
  case digit(UInt8)

  /// The payload is the ASCII character that is meant.
  case fullWidth(UInt8)

  /// A curly quotation mark.
  case quote

  /// U+2212
  case minus

  /// It means nothing outside quotes.
  case unknown
}

/// What is wrong with what follows a backslash.
package enum EscapeFault: Hashable, Sendable {
  /// `"\q"`; the payload is shown with its backslash.
  case unknown(String)

  /// `"\u{}"`, `"\u0041"`
  case malformed

  /// `"\u{110000}"`, `"\u{D800}"`
  case noCharacter
}

/// What stood where something else was expected.
package enum Found: Hashable, Sendable {
  case end
  case text(String)
}

/// What was expected; the raw value begins what a message says of it.
package enum Expectation: String, Hashable, Sendable {
  case statement = "a query"
  case source = "what to list"
  case clause = "'where', 'show', 'order by' or another clause"
  case afterCondition = "'and', 'or', 'show' or another clause"
  case furtherClause = "'show', 'order by' or another clause"
  case condition = "a condition"
  case verb = "what is asked of it"
  case operand = "the name of a field or a track"
  case track = "the name of a track"
  case movement = "'improved', 'declined', 'changed' or 'retained'"
  case value = "a value"
  case valueOrCondition = "another value or another condition"
  case text = "a text to look for"
  case reason = "a reason such as 'not given'"
  case dateName = "the name of a date"
  case period = "a year, a month or a day, such as 2014 or 2014-03-31"
  case day = "a day such as 2014-03-31"
  case duration = "a length of time such as '2 years'"
  case unit = "'years', 'months', 'weeks' or 'days'"
  case wholeNumber = "a whole number"
  case standingExtent = "'since' with a date, or 'for at least' with a length of time"
  case standingWindow = "'since', 'in' or 'between' with a date"
  case by = "'by'"
  case of = "'of' with a day, or 'known on' with a day"
  case on = "'on'"
  case and = "'and'"
  case to = "'to be'"
  case be = "'be'"
  case been = "'been'"
  case last = "'last' with a length of time, as in 'in the last 3 years'"
  case atLeast = "'at least' with a length of time"
  case least = "'least'"
  case statementEnd = "the end of the statement"
  case ofTrack = "'of' with a track"
  case ofSource = "'of' with what to list"
  case entity = "the name of one thing, such as an entity, or what to list"
  case describedName = "a name"
  case quantity = "'no', 'some', 'at least', 'at most' or a whole number"
  case newName = "a new name"
  case equals = "'='"
  case meaning = "'as' with a condition or a list"
  case parameter = "the name of a parameter, such as '$floor'"
  case parameterType =
    "what it takes: the name of a track or a field, or 'date', 'number' or 'text'"
  case file = "the path of a file in quotes"
  case event = "an event"
  case relation = "the name of what is counted"
  case number = "a number"
  case falling = "'falling back'"
  case back = "'back'"
  case spells = "'spells'"
  case side = "'side of'"
  case sideOf = "'of'"
  case step = "'day', 'month', 'quarter', 'year' or a day such as '31 March'"
  case predecessors = "'predecessors'"
}
