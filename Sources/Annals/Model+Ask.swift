import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

extension Model {
  /// Reads the text that a question calls by a path in `use "more.annals"`; `nil` where there is
  /// none. A path that is relative is so to whatever the reader says.
  public typealias TextReader = @Sendable (_ path: String) -> String?

  /// Answers one question.
  ///
  /// Definitions may stand before it, and `expect` may stand in place of a query:
  ///
  /// ```swift
  /// let answer = try model.ask(
  ///   "param $floor rating; councils where rating is at least $floor",
  ///   parameters: ["floor": "good"])
  /// ```
  ///
  /// - Parameters:
  ///   - question: one query of the Annals language.
  ///   - parameters: values for those that the question declares, by name without the sign.
  ///   - today: the day that the query looks from unless it says `as of`; the model's own
  ///     stated day when `nil`. No clock is read.
  ///   - isCancelled: asked at least once a block of 4,096 entities; when it says so, the
  ///     question ends with ``AskError/cancelled``. Called on the thread that asks.
  ///   - reader: gives the texts that the question uses; without one `use` is refused.
  /// - Throws: ``AskError``; never anything else, and never a shorter answer.
  public func ask(
    _ question: String, parameters: [String: String] = [:], today: CalendarDay? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }, reader: TextReader? = nil
  ) throws(AskError) -> Answer {
    let (session, examination) = try examine(question, parameters, today, reader)
    guard let task = examination.tasks.first, examination.tasks.count == 1 else {
      throw .notOneQuestion(examination.tasks.count)
    }
    do throws(Stop) {
      switch task.task {
      case .answer(let plan):
        return Answer(try session.run(plan, isCancelled: isCancelled))
      case .expectation(let plan, let expected):
        let answer = try session.run(plan, isCancelled: isCancelled)
        return Answer(answer, isMet: Verdict(expected: expected, answer: answer).isMet)
      case .explanation, .description, .definition: break
      }
    } catch {
      switch error {
      case .cancelled: throw .cancelled
      }
    }
    throw .refused([Problem(notQueryAt: task.range, in: Array(question.utf8))])
  }

  /// Says what a question means in one canonical sentence, with its dates worked out and the day
  /// that it looks from; the sentence is a question with the same answer on any later day.
  public func canonicalText(
    of question: String, parameters: [String: String] = [:], today: CalendarDay? = nil,
    reader: TextReader? = nil
  ) throws(AskError) -> String {
    let (_, examination) = try examine(
      question, parameters, today, reader, for: .explaining(isAnalysed: false))
    guard case .explanation(let explaining)? = examination.tasks.first?.task,
      examination.tasks.count == 1
    else { throw .notOneQuestion(examination.tasks.count) }
    return explaining.sentence
  }

  private func examine(
    _ question: String, _ parameters: [String: String], _ today: CalendarDay?,
    _ reader: TextReader?, for purpose: Purpose = .asking
  ) throws(AskError) -> (Session, Examination) {
    guard let today = today?.base ?? base.statedDay else { throw .noToday }
    var session = session
    session.today = today
    var workspace = Workspace()
    workspace.arguments = parameters.sorted { $0.key < $1.key }
      .map { GivenValue(name: $0.key, text: $0.value) }
    let source = QuerySource(name: "question", text: Array(question.utf8))
    let examination = session.examine(
      [source], for: purpose, in: workspace, library: reader.map { SourceLibrary(reading: $0) })
    guard examination.isRunnable else { throw .refused(examination.problems) }
    for name in parameters.keys.sorted() {
      guard examination.parameters.contains(FoldedName(name)) else {
        throw .refused([Problem(undeclared: name)])
      }
    }
    return (session, examination)
  }
}

extension SourceLibrary {
  /// A library of texts, each known by what it is called.
  fileprivate init(reading text: @escaping Model.TextReader) {
    self.init { path, _ in
      guard let text = text(path) else {
        return .failure(UnusableSource(message: "there is no '\(path)' to use"))
      }
      return .success(QuerySource(name: path, text: Array(text.utf8), path: path))
    }
  }
}

extension Examination {
  fileprivate var problems: [Problem] {
    reports.enumerated().flatMap { index, report in
      report.diagnostics.map {
        Problem($0, in: report.source.text, of: index == 0 ? nil : report.source.name)
      }
    }
  }
}

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

  init(_ diagnostic: Diagnostic, in text: [UInt8], of source: String? = nil) {
    self.source = source
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

extension Problem {
  fileprivate init(notQueryAt range: SourceRange, in text: [UInt8]) {
    self.init(
      Diagnostic(
        code: "not-a-query", message: "this is for the prompt; a question is a query or 'expect'",
        range: range), in: text)
  }

  fileprivate init(undeclared name: String) {
    self.init(
      Diagnostic(
        code: "undeclared-parameter", message: "no 'param' declares $\(name)",
        range: SourceRange(0, 0)), in: [])
  }
}
