import AnnalsEngine
import AnnalsRender

/// What came of a task, and how long it took; `nil` where nobody waited for it.
struct TimedPerformance: Sendable {
  var performance: Performance
  var time: Duration?

  init(_ performance: Performance, _ time: Duration?) {
    self.performance = performance
    self.time = time
  }
}

extension Shell {
  /// Writes answers where answers go now.
  ///
  /// - Parameter format: that of `.last`; else it is the file's, or the prompt's.
  mutating func show<Host: ShellHost>(
    _ answers: [TimedPerformance], as format: OutputFormat?, host: Host, into reply: inout Reply
  ) {
    guard !answers.isEmpty else { return }
    if let refusal = refusal(of: answers.map(\.performance.isAnswer), as: format) {
      return reply.add(refusal: refusal)
    }
    let format = format ?? nextFormat
    guard routing.next != nil else {
      return showHere(answers, as: format, host: host, into: &reply)
    }
    let page = Page(guardsFormulas: settings.csvSafe)
    let companions = routing.companions(as: format)
    let written =
      companions
      + write(answers.map { ($0.performance, page) }, as: format, after: companions.count)
    let text = document(of: written, as: format)
    if let delivery = routing.deliver(text, of: written, as: format) {
      reply.pieces.append(.delivery(delivery))
    }
  }

  /// What the next answer is written as.
  private var nextFormat: OutputFormat { routing.next?.format ?? format }

  /// Why so many answers cannot be shown where the next go; `nil` where they can.
  ///
  /// - Parameter format: that of `.last`.
  func refusal(of isQuery: [Bool], as format: OutputFormat? = nil) -> String? {
    let format = format ?? nextFormat
    if !isQuery.isEmpty, format == .svg, routing.hasBegunFile, let name = routing.next?.name {
      return "an SVG is one picture, and \(name) has one; .output FILE begins another, and "
        + "a file that ends in .html takes many"
    }
    return DocumentSequence.refusal(of: isQuery, as: format)
  }

  /// Where answers go here, as the person has set it.
  func page<Host: ShellHost>(of host: Host) -> Page {
    var page = host.page
    page.guardsFormulas = settings.csvSafe
    page.drawsPictures = settings.pictures ?? page.drawsPictures
    page.isReadAloud = format == .plain
    return page
  }

  private func showHere<Host: ShellHost>(
    _ answers: [TimedPerformance], as format: OutputFormat, host: Host, into reply: inout Reply
  ) {
    var pages: [(Performance, Page)] = []
    var notices = ""
    for answer in answers {
      var page = page(of: host)
      var performance = answer.performance
      if page.width != nil, format == .table, let rows = settings.rows {
        performance.cut(to: rows)
      }
      if settings.timer, let time = answer.time {
        // A page without a width is a pipe or a file, which gets the answer alone.
        if page.width != nil { page.timeTaken = time }
        if page.width == nil, format == .table { notices += "Took \(time.inWords).\n" }
      }
      pages.append((performance, page))
    }
    reply.add(answer: document(of: write(pages, as: format), as: format))
    reply.add(notice: notices)
  }

  /// - Parameter count: of the answers before them in their output.
  private func write(
    _ answers: [(performance: Performance, page: Page)], as format: OutputFormat,
    after count: Int = 0
  ) -> [WrittenAnswer] {
    let performer = Performer(session)
    return answers.enumerated().map { index, answer in
      WrittenAnswer(
        question: answer.performance.caption.question,
        text: performer.render(
          answer.performance, as: format, for: answer.page, at: count + index))
    }
  }

  /// The answers as they stand in one output.
  private func document(of answers: [WrittenAnswer], as format: OutputFormat) -> String {
    let sequence = DocumentSequence(
      format: format, count: answers.count, questions: answers.map(\.question),
      credits: session.credits)
    var text = ""
    for (index, answer) in answers.enumerated() {
      text += sequence.opening(at: index) + sequence.body(answer.text)
    }
    return text + sequence.closing
  }
}

/// An answer in the words of its format, without what stands around it.
struct WrittenAnswer: Sendable {
  var question: String
  var text: String
}

extension Performance {
  /// Whether it is rows and not words.
  fileprivate var isAnswer: Bool {
    if case .answer = document { true } else { false }
  }

  /// Leaves the first rows, and counts the others as cut.
  fileprivate mutating func cut(to rows: Int) {
    switch document {
    case .answer(var answer, let plan):
      answer.cut(to: rows)
      document = .answer(answer, to: plan)
    case .verdict(var verdict, let plan):
      verdict.answer.cut(to: rows)
      document = .verdict(verdict, on: plan)
    case .explanation, .description, .nothing: break
    }
  }
}
