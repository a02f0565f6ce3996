import AnnalsSyntax

/// Why a question has no answer.
public enum AskError: Error, Hashable, Sendable {
  /// The question is wrong: everything that is, in the order of its text.
  case refused([Problem])

  /// The text holds no question, or more than one; how many it holds. Definitions are none.
  case notOneQuestion(Int)

  /// The model states no day and none was given.
  case noToday

  /// `isCancelled` said so.
  case cancelled

  /// It costs more than ``Model/limits`` allow: steps, rows or memory.
  case limit(LimitReached)

  /// The limit that was hit, whether the text of the question did, which is refused with a
  /// ``Problem``, or what it asks for; `nil` where it was none.
  public var limitReached: LimitReached? {
    switch self {
    case .limit(let reached): reached
    case .refused(let problems): problems.lazy.compactMap(\.limitReached).first
    case .notOneQuestion, .noToday, .cancelled: nil
    }
  }
}

/// One thing wrong with a question.
public struct Problem: Hashable, Sendable {
  /// A stable word for programs: `unknown-grade`.
  public let code: String

  /// One plain sentence.
  public let message: String

  /// The words it is about, as UTF-8 offsets into the question.
  public let range: Range<Int>

  /// Where that begins, counted from 1; the column counts UTF-8 bytes.
  public let line: Int
  public let column: Int

  /// Queries or parts of one that would be right; may be empty.
  public let help: [String]

  /// The text that it is in, as `use` calls it; `nil` for the question itself.
  public let source: String?

  /// The limit that the text went over, if it is that.
  public let limitReached: LimitReached?

  init(_ diagnostic: Diagnostic, in text: [UInt8], of source: String? = nil) {
    self.source = source
    limitReached = diagnostic.limit.map { LimitReached($0, inTextOf: text.count) }
    code = diagnostic.code
    message = diagnostic.message
    let start = min(max(diagnostic.range.start, 0), text.count)
    range = start..<max(start, diagnostic.range.end)
    let before = text.prefix(start)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = start - lineStart + 1
    help = diagnostic.help
  }
}
