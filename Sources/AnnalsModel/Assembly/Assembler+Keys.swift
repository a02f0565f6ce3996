extension Assembler {
  /// Every record of a kind with a key must have one, and none twice.
  mutating func checkKey(_ kind: KindPlan, _ rows: [Int32]?) {
    guard let key = kind.key, plan.sources[kind.source].distinct == nil else { return }
    let slot = plan.merged[key]
    let column = reading.columns[slot]
    if rows == nil, column.integersRise { return }
    let all = rows ?? (0..<reading.lists[kind.source].count).map { Int32(truncatingIfNeeded: $0) }
    var first: [KeyValue: Int] = [:]
    for row in all {
      guard mistakes.count < 10 else { return }
      let row = Int(row)
      let position = column.positions[row]
      guard let value = column.keyValue(row) else {
        guard let message = column.wrongKey(row) else { continue }
        mistakes.append(
          Mistake(
            path: recordPath(kind.source, row, slot), message: message, position: position,
            other: nil))
        continue
      }
      if let other = first[value] {
        mistakes.append(
          Mistake(
            path: recordPath(kind.source, row, slot),
            message: "the key \(value.words(column.dictionary)) stands twice, here and at",
            position: position, other: column.positions[other]))
      } else {
        first[value] = row
      }
    }
  }

  /// `councils[3].ons`
  private func recordPath(_ source: Int, _ row: Int, _ slot: Int) -> String {
    let list = plan.sources[source]
    if list.pair != nil, plan.slots[slot].path.isOfPair { return list.path.text }
    return "\(list.path.text)[\(reading.lists[source].fileRow(row))].\(plan.slots[slot].path.text)"
  }
}

/// A key by which a record is known.
enum KeyValue: Hashable {
  case text(Int32)
  case integer(Int64)

  /// As a report quotes it.
  func words(_ dictionary: TextDictionary) -> String {
    switch self {
    case .text(let code): "'\(dictionary.text(code) ?? "")'"
    case .integer(let value): String(value)
    }
  }
}

extension ReadColumn {
  /// Whether every record has an integer that is greater than the one before: then none has
  /// one twice. Numbered records are written in order as a rule.
  fileprivate var integersRise: Bool {
    guard form == .integers, oddities.isEmpty, !integers.isEmpty,
      integers.indices.allSatisfy({ validity[$0] })
    else { return false }
    return zip(integers, integers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The key of a record; `nil` when it has none, or none that can be one.
  func keyValue(_ row: Int) -> KeyValue? {
    switch form {
    case .texts, .undecided:
      let code = codes[row]
      return code < 0 || dictionary.utf8(Int(code)).isEmpty ? nil : .text(code)
    case .integers:
      return validity[row] ? .integer(integers[row]) : nil
    case .fractions, .days, .flags, .names: return nil
    }
  }

  /// What is wrong where a record has no key; `nil` for a whole number beside fractions, since it
  /// is those that are no keys.
  fileprivate func wrongKey(_ row: Int) -> String? {
    let isOther =
      switch form {
      case .fractions, .flags, .days: hasValue(row)
      case .texts, .undecided, .integers, .names: false
      }
    if isOther, form == .fractions, Int64(exactly: fractions[row]) != nil { return nil }
    return isOther ? "a key is a text or a whole number" : "every record needs a key of its own"
  }
}
