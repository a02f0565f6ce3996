/// Holds JSON against a schema of as much of JSON Schema 2020-12 as Documentation/*.schema.json
/// use; a keyword that it does not know is itself a failure, so that none is passed over.
struct SchemaCheck {
  let root: JSONValue

  /// What is wrong with a value, a sentence each.
  func problems(of value: JSONValue, at path: String = "$") -> [String] {
    problems(of: value, root, at: path)
  }

  /// The same against one of the definitions.
  func problems(of value: JSONValue, as definition: String) -> [String] {
    problems(of: value, root["$defs"]?[definition] ?? .flag(false), at: definition)
  }

  private func problems(of value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if schema == .flag(false) { return ["\(path) is not allowed"] }
    guard case .object(let rules) = schema else { return ["\(path): no schema"] }
    return rules.flatMap { rule in
      problems(of: value, rule.key, rule.value, in: schema, at: path)
    }
  }

  private func problems(
    of value: JSONValue, _ keyword: String, _ rule: JSONValue, in schema: JSONValue,
    at path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description", "$defs", "then", "else": return []
    case "$ref":
      guard case .string(let text) = rule, let name = text.split(separator: "/").last else {
        return ["\(path): no reference"]
      }
      return problems(of: value, root["$defs"]?[String(name)] ?? .flag(false), at: path)
    case "type":
      let types = rule.elements.isEmpty ? [rule] : rule.elements
      return types.contains { value.isOf(type: $0) } ? [] : ["\(path) is no \(types)"]
    case "const": return value == rule ? [] : ["\(path) is not \(rule)"]
    case "enum": return rule.elements.contains(value) ? [] : ["\(path) is none of \(rule)"]
    case "minimum":
      guard case .number(let text) = value, !text.hasPrefix("-") else { return ["\(path) < 0"] }
      return []
    case "minItems": return value.elements.count >= 2 ? [] : ["\(path) is too short"]
    case "pattern":
      guard case .string(let text) = value, text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil else {
        return ["\(path) is no date"]
      }
      return []
    case "items":
      return value.elements.enumerated().flatMap { index, element in
        problems(of: element, rule, at: "\(path)[\(index)]")
      }
    case "properties":
      return rule.keys.flatMap { key in
        value[key].map { problems(of: $0, rule[key] ?? .null, at: "\(path).\(key)") } ?? []
      }
    case "required":
      return rule.elements.filter { !value.keys.map(JSONValue.string).contains($0) }
        .map { "\(path) has no \($0)" }
    case "dependentRequired":
      return rule.keys.filter { value[$0] != nil }.flatMap { key in
        problems(of: value, "required", rule[key] ?? .null, in: schema, at: path)
      }
    case "additionalProperties":
      let known = Set(schema["properties"]?.keys ?? [])
      return value.keys.filter { !known.contains($0) }.flatMap { key in
        problems(of: value[key] ?? .null, rule, at: "\(path).\(key)")
      }
    case "anyOf", "oneOf":
      let choices = rule.elements.map { problems(of: value, $0, at: path) }
      let fitting = choices.count(where: \.isEmpty)
      if keyword == "anyOf" ? fitting > 0 : fitting == 1 { return [] }
      return ["\(path) fits \(fitting) of \(choices)"]
    case "allOf": return rule.elements.flatMap { problems(of: value, $0, at: path) }
    case "if":
      let branch = problems(of: value, rule, at: path).isEmpty ? "then" : "else"
      return schema[branch].map { problems(of: value, $0, at: path) } ?? []
    default: return ["\(path): '\(keyword)' is not known here"]
    }
  }
}

extension JSONValue {
  fileprivate func isOf(type: JSONValue) -> Bool {
    guard case .string(let name) = type else { return false }
    switch self {
    case .null: return name == "null"
    case .flag: return name == "boolean"
    case .string: return name == "string"
    case .array: return name == "array"
    case .object: return name == "object"
    case .number(let text):
      return name == "number" || name == "integer" && text.allSatisfy { $0.isNumber || $0 == "-" }
    }
  }
}
