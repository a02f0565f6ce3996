extension JSONNode {
  init(_ value: Value, at position: Int = 0) {
    self.init(value: value, position: position)
  }

  /// As people lay out JSON: what fits stands in one line, the rest a member a line.
  var laidOut: String {
    var printer = JSONPrinter()
    printer.put(self, indent: 0, used: 0)
    return printer.text + "\n"
  }
}

private struct JSONPrinter {
  private(set) var text = ""

  /// How long a line may be, in bytes.
  private static let width = 96

  /// - Parameter used: bytes in the line before the value and behind it.
  mutating func put(_ node: JSONNode, indent: Int, used: Int) {
    let flat = Self.flat(node)
    let children = node.children
    if children.isEmpty || indent * 2 + used + flat.utf8.count <= Self.width && !node.isDeep {
      text += flat
      return
    }
    text += node.brackets.open
    let margin = String(repeating: "  ", count: indent + 1)
    for (index, child) in children.enumerated() {
      let key = child.key.map { "\(Self.quoted($0)): " } ?? ""
      text += (index == 0 ? "\n" : ",\n") + margin + key
      put(child.node, indent: indent + 1, used: key.utf8.count + 1)
    }
    text += "\n" + String(repeating: "  ", count: indent) + node.brackets.close
  }

  private static func flat(_ node: JSONNode) -> String {
    switch node.value {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number(.integer(let value)): String(value)
    case .number(.fraction(let value)): String(value)
    case .text(let text): quoted(text)
    case .list(let nodes) where nodes.isEmpty: "[]"
    case .object(let members) where members.isEmpty: "{}"
    case .list(let nodes): "[\(nodes.map { flat($0) }.joined(separator: ", "))]"
    case .object(let members):
      "{ \(members.map { "\(quoted($0.key)): \(flat($0.value))" }.joined(separator: ", ")) }"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for letter in text.unicodeScalars {
      switch letter {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where letter.value < 0x20 || 0x7F...0x9F ~= letter.value:
        let digits = String(letter.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(letter)
      }
    }
    return quoted + "\""
  }
}

extension JSONNode {
  /// The values in it; those of an object with their keys.
  fileprivate var children: [(key: String?, node: JSONNode)] {
    switch value {
    case .null, .flag, .number, .text: []
    case .list(let nodes): nodes.map { (nil, $0) }
    case .object(let members): members.map { ($0.key, $0.value) }
    }
  }

  /// Whether objects stand in objects in it; they are easier read one below the other.
  fileprivate var isDeep: Bool {
    children.contains { child in
      if case .object = child.node.value { !child.node.children.isEmpty } else { false }
    }
  }

  fileprivate var brackets: (open: String, close: String) {
    if case .list = value { ("[", "]") } else { ("{", "}") }
  }
}
