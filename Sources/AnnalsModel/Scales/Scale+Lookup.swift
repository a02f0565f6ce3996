extension Scale {
  /// The label that a text spells, by its own name or an alias, whatever its capitals.
  package func label(spelt text: String) -> Int? {
    labels.firstIndex { $0.isSpelt(text) } ?? aliases.first { $0.spelling.isSpelt(text) }?.label
  }
}

extension Ladder {
  /// The grade that a text spells, by its label or an alias, whatever its capitals.
  package func grade(spelt text: String) -> UInt8? {
    let grade =
      labels.firstIndex { $0.isSpelt(text) } ?? aliases.first { $0.spelling.isSpelt(text) }?.label
    return grade.flatMap { UInt8(exactly: $0) }
  }
}

extension MissingReason {
  /// The reason whose words a text is, whatever its capitals.
  package init?(words text: String) {
    guard let reason = Self.allCases.first(where: { $0.words.isSpelt(text) }) else { return nil }
    self = reason
  }
}

extension String {
  /// Whether two texts are the same but for the capitals of ASCII.
  func isSpelt(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { Self.folded($0) == Self.folded($1) }
  }

  /// The UTF-8 without the capitals of ASCII: equal for texts that are spelt alike.
  var spelling: [UInt8] { utf8.map(Self.folded) }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}

/// What many texts are on a ladder.
struct GradeSpellings {
  private var codes: [[UInt8]: UInt8] = [:]

  init(_ ladder: Ladder) {
    for reason in MissingReason.allCases {
      codes[reason.words.spelling] = GradingCode(reason).rawValue
    }
    // Labels go before aliases, and both before the words for missing values.
    for absent in ladder.absent.reversed() {
      codes[absent.spelling.spelling] = GradingCode(absent.reason).rawValue
    }
    for alias in ladder.aliases.reversed() {
      codes[alias.spelling.spelling] = UInt8(truncatingIfNeeded: alias.label)
    }
    for (grade, label) in ladder.labels.enumerated() {
      codes[label.spelling] = UInt8(truncatingIfNeeded: grade)
    }
  }

  /// The grade or the reason that a text spells; `nil` when it spells none.
  func code(_ text: String) -> UInt8? { codes[text.spelling] }
}
