/// A statement in pieces that may stand on lines of their own: its head, then each clause.
struct StatementLayout {
  struct Piece {
    var text: String

    /// Where it begins in the text that it was read from.
    var start: Int

    /// What it is made of where it may be broken further: conditions, each with its `and` or
    /// `or` but the first, or the columns of a `show` as many as fit on a line.
    var terms: [String]
  }

  static let indent = "  "

  private(set) var pieces: [Piece]

  init(_ statement: Statement, _ printer: Printer) {
    var head = statement
    head.clauses = []
    let text = printer.text(of: head)
    pieces = [Piece(text: text, start: 0, terms: printer.terms(ofHead: head, text))]
    let texts = printer.texts(of: statement.clauses)
    for (index, clause) in statement.clauses.enumerated() {
      let terms: [String] =
        switch clause {
        case .condition where statement.clauses.wouldTakeNext(at: index): []
        case .condition(let node): printer.terms(of: node.condition, after: "where ")
        case .show(let node): printer.lines(of: node)
        case .grouping, .order, .limit, .asOf, .knownOn, .datedBy, .asOfEach,
          .predecessors, .percent:
          []
        }
      pieces.append(
        Piece(text: texts[index], start: clause.range.start, terms: terms))
    }
  }

  /// The index of the piece that a place of the text lies in or comes after.
  func piece(at place: Int) -> Int {
    pieces.lastIndex { $0.start <= place } ?? 0
  }

  /// The whole on one line if it fits and need not be broken; else the head with the first
  /// clause, where they fit, and a line for each other clause.
  ///
  /// - Parameter ends: the pieces after which a line must end.
  func lines(endingAfter ends: Set<Int> = []) -> [Line] {
    let last = pieces.count - 1
    let whole = pieces.map(\.text).joined(separator: " ")
    if whole.count <= Formatter.width, ends.allSatisfy({ $0 == last }) {
      return [Line(text: whole, lastPiece: last)]
    }
    var lines = pieces.enumerated().map { index, piece in
      Line(text: text(of: piece, indent: index == 0 ? "" : Self.indent), lastPiece: index)
    }
    if pieces.count > 1, !ends.contains(0) {
      let start = pieces[0].text + " " + pieces[1].text
      if start.count <= Formatter.width {
        lines.replaceSubrange(0...1, with: [Line(text: start, lastPiece: 1)])
      }
    }
    return lines
  }

  /// A line, or several where a condition is long, and the last of the pieces in it.
  struct Line {
    var text: String
    var lastPiece: Int
  }

  private func text(of piece: Piece, indent: String) -> String {
    let line = indent + piece.text
    guard line.count > Formatter.width, let first = piece.terms.first else { return line }
    let rest = piece.terms.dropFirst().map { "\n" + indent + Self.indent + $0 }
    return indent + first + rest.joined()
  }
}

extension Printer {
  /// The columns of a clause, as many on each line as fit.
  fileprivate func lines(of clause: ShowClause) -> [String] {
    guard clause.operands.count > 1 else { return [] }
    let width = Formatter.width - 2 * StatementLayout.indent.count
    var lines = [clause.rows == .each ? "show each" : "show"]
    for (index, operand) in clause.operands.enumerated() {
      let text = text(of: operand) + (index == clause.operands.count - 1 ? "" : ",")
      let line = (lines.last ?? "") + " " + text
      if index == 0 || line.count <= width {
        lines[lines.count - 1] = line
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  /// The terms of a condition, each with the words before it; none where it is but one.
  fileprivate func terms(of condition: Condition, after words: String) -> [String] {
    guard case .junction(let node) = condition else { return [] }
    return node.terms.enumerated().map { index, term in
      let text = text(of: term)
      let isJunction = if case .junction = term { true } else { false }
      let before = index == 0 ? words : node.connective.rawValue + " "
      return before + (isJunction ? "(\(text))" : text)
    }
  }

  /// A definition of a condition is all head.
  fileprivate func terms(ofHead statement: Statement, _ words: String) -> [String] {
    guard case .definition(let node) = statement, case .condition(let condition) = node.meaning
    else { return [] }
    let start = words.dropLast(text(of: condition).count)
    return terms(of: condition, after: String(start))
  }
}
