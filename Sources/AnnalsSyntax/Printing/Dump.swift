/// Writes a tree out for reading and comparing: a node a line, its parts indented.
package struct Dump {
  /// Whether places in the text, and quotes, are part of it.
  package enum Detail: Hashable, Sendable {
    /// With every range as `0..<8`, and quoted names in quotes.
    case full

    /// Only what the tree means; two trees that differ in nothing else dump alike.
    case meaning
  }

  private let detail: Detail
  private var lines: [String] = []
  var indent = 0

  /// The tree as text, without a newline at its end.
  package static func text(of script: Script, _ detail: Detail = .full) -> String {
    var dump = Dump(detail: detail)
    for statement in script.statements { dump.add(statement) }
    return dump.lines.joined(separator: "\n")
  }

  private init(detail: Detail) {
    self.detail = detail
  }

  mutating func add(_ operands: [Operand]) {
    for operand in operands { add(operand) }
  }

  // MARK: - Helpers of the other files

  mutating func add(_ name: Name, as title: String) {
    switch detail {
    case .full: add("\(title) \(name.isQuoted ? Quoted.written(name.text) : name.text)", name.range)
    case .meaning: add("\(title) \(Quoted.written(name.text))", name.range)
    }
  }

  mutating func add(_ period: Period) {
    add("period \(period.calendar.canonicalText)", period.range)
  }

  mutating func add(_ title: String, _ range: SourceRange) {
    let place =
      switch detail {
      case .full: " \(range.start)..<\(range.end)"
      case .meaning: ""
      }
    lines.append(String(repeating: "  ", count: indent) + title + place)
  }

  mutating func add(_ title: String, _ range: SourceRange, _ parts: (inout Dump) -> Void) {
    add(title, range)
    indent += 1
    parts(&self)
    indent -= 1
  }
}

extension Script {
  /// Whether two trees mean the same: all but their ranges and quotes.
  package func hasSameMeaning(as other: Script) -> Bool {
    Dump.text(of: self, .meaning) == Dump.text(of: other, .meaning)
  }
}
