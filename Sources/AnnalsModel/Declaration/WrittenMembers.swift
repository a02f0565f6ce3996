/// The members of an object to be written; what is absent is left out.
struct WrittenMembers {
  private var members: [JSONMember] = []

  var node: JSONNode { JSONNode(.object(members)) }

  mutating func add(_ key: String, _ node: JSONNode?) {
    if let node { members.append(JSONMember(key, node)) }
  }

  mutating func add(_ key: String, _ text: String?) {
    add(key, text.map { JSONNode(.text($0)) })
  }

  mutating func add(_ key: String, _ path: DeclaredPath?) {
    add(key, path?.path.text)
  }

  mutating func add(_ key: String, _ inner: [JSONMember]) {
    if !inner.isEmpty { add(key, JSONNode(.object(inner))) }
  }

  mutating func add(_ key: String, _ inner: [JSONNode]) {
    if !inner.isEmpty { add(key, JSONNode(.list(inner))) }
  }
}

extension JSONMember {
  init(_ key: String, _ node: JSONNode) {
    self.init(key: key, position: 0, value: node)
  }
}

extension JSONNode {
  init(texts: [String]) {
    self.init(.list(texts.map { JSONNode(.text($0)) }))
  }

  init(filter value: FilterValue) {
    switch value {
    case .text(let text): self.init(.text(text))
    case .integer(let integer): self.init(.number(.integer(integer)))
    case .flag(let flag): self.init(.flag(flag))
    }
  }
}

extension Freshness {
  /// `18 months`, `90 days`: a declaration says one or the other.
  var declared: String {
    months > 0 ? "\(months) months" : "\(days) days"
  }
}
