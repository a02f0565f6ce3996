/// How much one text may ask of the parser. Each limit is exact: at it a text runs, one above
/// it is a clean error that names the limit.
package struct SyntaxLimits: Hashable, Sendable {
  /// Bytes of UTF-8 in one text.
  ///
  /// Generated queries are large: a hundred thousand terms joined with `or` take 2 MiB.
  package var textBytes = 8 * 1024 * 1024

  /// Tokens in one text, comments counted.
  package var tokens = 1_048_576

  /// How deep brackets and `not` may stand inside each other.
  package var nesting = 128

  /// How deep conditions and queries may stand in the brackets of others, as in
  /// `any neighbour (any neighbour (…))`.
  package var inner = 16

  /// Items of one list: terms joined by `and` or `or`, values, names, operands, sort keys.
  package var listItems = 131_072

  /// Digits of one number.
  package var numberDigits = 400

  /// Bytes of one name.
  package var nameBytes = 1024

  /// The largest count of a duration; four million days are all days of the calendar.
  package var durationCount = 4_000_000

  /// Conditions that one statement may come to by the names that it uses.
  package var expansion = 100_000

  /// Reports on one text.
  package var diagnostics = 10

  /// Reports on one statement.
  package var diagnosticsPerStatement = 3

  /// The limits of a program on the user's own machine.
  package static let standard = SyntaxLimits()

  package init() {}
}
