import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension HTMLPage {
  /// The page of a saved file: its comments are prose, its statements stand as they were written,
  /// and each that has something to show is answered.
  ///
  /// The comment at the head of the file gives the title, its first paragraph, and the introduction.
  ///
  /// - Parameter examination: of the file, the first text that was read, and of those that it uses.
  init(reportOf examination: Examination, _ credits: [String]) {
    guard let report = examination.reports.first else {
      self.init(reportOf: "", introduction: [], leads: [[]], questions: [], credits: credits)
      return
    }
    var reader = ReportReader(report, tasks: examination.tasks)
    reader.read()
    self.init(
      reportOf: reader.title, introduction: reader.introduction, leads: reader.leads,
      questions: reader.questions, credits: credits)
  }
}

/// Parts a text into prose, definitions and questions.
private struct ReportReader {
  private(set) var title: String
  private(set) var introduction: [Prose] = []
  private(set) var leads: [[HTMLPage.Lead]] = [[]]
  private(set) var questions: [String] = []

  private let source: QuerySource
  private let statements: [SourceRange]
  private let comments: [SourceRange]

  /// Where the statements stand that have an answer.
  private let answered: Set<Int>

  init(_ report: SourceReport, tasks: [ExaminedTask]) {
    let text = report.source
    source = text
    statements = report.statements
    title = text.title
    answered = Set(tasks.filter { $0.source == 0 }.map(\.range.start))
    let all = Lexer.lex(text.text, limits: .standard).comments
    // A first line that says what runs the file is for the system.
    comments = all.filter { !text.text(in: $0.start..<$0.end).hasPrefix("#!") }
  }

  mutating func read() {
    var left = comments[...]
    readHead(&left)
    for range in statements {
      let before = left.prefix { $0.start < range.start }
      left = left.dropFirst(before.count)
      add(Prose.read(lines(of: before)))
      // What stands inside a statement, or behind it on its line, is part of how it was written.
      let own = left.prefix { $0.start < range.end || isBehind($0, range) }
      left = left.dropFirst(own.count)
      add(range, until: max(range.end, own.last?.end ?? 0))
    }
    add(Prose.read(lines(of: left)))
  }

  /// The comment lines before the first empty line or statement.
  private mutating func readHead(_ left: inout ArraySlice<SourceRange>) {
    guard let first = left.first, first.start <= statements.first?.start ?? .max else { return }
    var end = left.startIndex
    while end + 1 < left.endIndex, lineEnds(left[end].end, left[end + 1].start) == 1 { end += 1 }
    let head = Prose.read(lines(of: left[left.startIndex...end]))
    left = left[(end + 1)...]
    guard case .paragraph(let words)? = head.first else { return add(head) }
    title = words
    introduction = head.dropFirst().prefix { !$0.isHeading }
    add(Array(head.dropFirst(1 + introduction.count)))
  }

  private mutating func add(_ prose: [Prose]) {
    leads[leads.count - 1] += prose.map { .prose($0) }
  }

  private mutating func add(_ range: SourceRange, until end: Int) {
    let text = source.text(in: range.start..<end)
    guard answered.contains(range.start) else {
      leads[leads.count - 1].append(.code(text))
      return
    }
    questions.append(text)
    leads.append([])
  }

  // MARK: - Comments

  /// The lines of some comments without their sign, with an empty one where the text has any.
  private func lines(of comments: ArraySlice<SourceRange>) -> [String] {
    var lines: [String] = []
    for (comment, before) in zip(comments, [nil] + comments.map(Optional.some)) {
      if let before, lineEnds(before.end, comment.start) > 1 { lines.append("") }
      lines.append(String(source.text(in: comment.start..<comment.end).dropFirst()))
    }
    return lines
  }

  private func isBehind(_ comment: SourceRange, _ statement: SourceRange) -> Bool {
    lineEnds(statement.end, comment.start) == 0
  }

  private func lineEnds(_ start: Int, _ end: Int) -> Int {
    source.text[min(start, end)..<end].count { $0 == UInt8(ascii: "\n") }
  }
}

extension Prose {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }
}

extension QuerySource {
  /// The name of its file without folders and ending.
  fileprivate var title: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.hasSuffix(".annals") ? String(file.dropLast(7)) : file
  }
}
