import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

extension Model {
  /// Answers one question.
  ///
  /// - Parameters:
  ///   - question: one query of the Annals language.
  ///   - today: the day that the query looks from unless it says `as of`; the model's own
  ///     stated day when `nil`. No clock is read.
  ///   - isCancelled: asked at least once a block of 4,096 entities; when it says so, the
  ///     question ends with ``AskError/cancelled``. Called on the thread that asks.
  /// - Throws: ``AskError``; never anything else, and never a shorter answer.
  public func ask(
    _ question: String, today: CalendarDay? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(AskError) -> Answer {
    guard let today = today?.base ?? base.statedDay else { throw .noToday }
    let session = Session(model: base, today: today)
    let text = Array(question.utf8)
    let parse = session.parse(text)
    try refuse(parse.diagnostics, in: text)
    guard let statement = parse.script.statements.first, parse.script.statements.count == 1
    else { throw .notOneQuestion(parse.script.statements.count) }
    let check = session.check(statement)
    try refuse(check.diagnostics, in: text)
    guard let plan = check.plan else { throw .refused([]) }
    do throws(Stop) {
      return Answer(try session.run(plan, isCancelled: isCancelled))
    } catch {
      switch error {
      case .cancelled: throw .cancelled
      }
    }
  }

  private func refuse(_ diagnostics: [Diagnostic], in text: [UInt8]) throws(AskError) {
    guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    throw .refused(diagnostics.map { Problem($0, in: text) })
  }
}

/// Why a question has no answer.
public enum AskError: Error, Hashable, Sendable {
  /// The question is wrong: everything that is, in the order of its text.
  case refused([Problem])

  /// The text holds no question, or more than one; how many it holds.
  case notOneQuestion(Int)

  /// The model states no day and none was given.
  case noToday

  /// `isCancelled` said so.
  case cancelled
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

  init(_ diagnostic: Diagnostic, in text: [UInt8]) {
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
