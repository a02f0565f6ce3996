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

  private mutating func add(_ statement: Statement) {
    switch statement {
    case .list(let node):
      add("list", node.range) { dump in
        dump.add(node.source, as: "source")
        for clause in node.clauses { dump.add(clause) }
      }
    case .aggregate(let node):
      add(node.function.rawValue, node.range) { dump in
        dump.add(node.source, as: "source")
        for clause in node.clauses { dump.add(clause) }
      }
    case .missing(let range): add("missing", range)
    }
  }

  private mutating func add(_ clause: Clause) {
    let title = clause.leader
    switch clause {
    case .condition(let node): add(title, node.range) { $0.add(node.condition) }
    case .grouping(let node): add(title, node.range) { $0.add(node.keys) }
    case .show(let node): add(title, node.range) { $0.add(node.operands) }
    case .order(let node):
      add(title, node.range) { dump in
        for key in node.keys {
          dump.add("\(key.direction.rawValue)", key.range) { $0.add(key.operand) }
        }
      }
    case .limit(let node): add("\(title) \(node.count)", node.range)
    case .asOf(let node): add(title, node.range) { $0.add(node.day) }
    case .knownOn(let node): add(title, node.range) { $0.add(node.day) }
    case .datedBy(let node): add(title, node.range) { $0.add(node.date, as: "date") }
    }
  }

  private mutating func add(_ operands: [Operand]) {
    for operand in operands { add(operand) }
  }

  // MARK: - Helpers of the other files

  mutating func add(_ operand: Operand) {
    switch operand {
    case .name(let name): add(name, as: "name")
    case .onDay(let node):
      add("on day", node.range) { dump in
        dump.add(node.track, as: "track")
        dump.add(node.day)
      }
    case .ordinal(let node):
      add("\(node.ordinal.rawValue)", node.range) { $0.add(node.track, as: "track") }
    case .missing(let range): add("missing", range)
    }
  }

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
