/// A ladder of grades, worst first.
package struct Scale: Hashable, Sendable {
  package var name: String
  package var labels: [String]

  /// Other spellings of a label, in queries and in data: spelling, index of the label.
  package var aliases: [Alias]

  /// Words of the data that stand where a grade would, and say why there is none.
  package var absent: [Absent]

  package struct Absent: Hashable, Sendable {
    package var spelling: String
    package var reason: MissingReason

    package init(spelling: String, reason: MissingReason) {
      self.spelling = spelling
      self.reason = reason
    }
  }

  package struct Alias: Hashable, Sendable {
    package var spelling: String
    package var label: Int

    package init(spelling: String, label: Int) {
      self.spelling = spelling
      self.label = label
    }
  }

  package init(name: String, labels: [String], aliases: [Alias], absent: [Absent] = []) {
    self.name = name
    self.labels = labels
    self.aliases = aliases
    self.absent = absent
  }
}

/// A declared mapping of one scale's labels onto another's. Two labels on one position are
/// *relabelled*: neither better nor worse (section 8 of the language page).
package struct Bridge: Hashable, Sendable {
  /// Indices into `Model.scales`.
  package var from: Int
  package var to: Int

  /// Label of `from`, label of `to` with the same position; labels spelt alike need no entry.
  package var pairs: [Pair]

  /// Who says so.
  package var source: String
  package var since: Day?

  package struct Pair: Hashable, Sendable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  package init(from: Int, to: Int, pairs: [Pair], source: String, since: Day?) {
    self.from = from
    self.to = to
    self.pairs = pairs
    self.source = source
    self.since = since
  }
}

/// The grades of one rated track: the labels of its scale, or of several joined by bridges.
///
/// A grade is its index here, worst first; labels spelt alike on two scales are one grade.
/// At most 64, so that a set of grades is one word of bits.
package struct Ladder: Hashable, Sendable {
  package static let capacity = 64

  package var labels: [String]

  /// The height of each grade; equal heights are neither better nor worse.
  package var positions: [Int]

  /// For each grade, the indices into `Model.scales` that have it, as bits.
  package var scales: [UInt64]

  /// Other spellings: spelling, grade.
  package var aliases: [Scale.Alias]

  /// Words of the data for no grade.
  package var absent: [Scale.Absent]

  package init(
    labels: [String], positions: [Int], scales: [UInt64], aliases: [Scale.Alias],
    absent: [Scale.Absent] = []
  ) {
    self.labels = labels
    self.positions = positions
    self.scales = scales
    self.aliases = aliases
    self.absent = absent
  }
}

/// A framework under which gradings are made.
package struct Framework: Hashable, Sendable {
  package var name: String

  /// Index into `Model.scales`; `nil` for one that gives no grades.
  package var scale: Int?

  /// Frameworks of one family compare with each other; its own name when none is declared.
  package var family: String

  package init(name: String, scale: Int?, family: String) {
    self.name = name
    self.scale = scale
    self.family = family
  }
}

/// Why a value is missing (section 2 of the language page).
package enum MissingReason: UInt8, CaseIterable, Hashable, Sendable {
  /// The framework has no such grade, or has it no more.
  case notGiven

  /// The grade did not exist yet.
  case notApplicable

  /// Not this time.
  case notJudged

  /// The file had something that could not be read.
  case notRead
  case suppressed
  case unavailable

  /// As queries and answers spell it: `not given`.
  package var words: String {
    switch self {
    case .notGiven: "not given"
    case .notApplicable: "not applicable"
    case .notJudged: "not judged"
    case .notRead: "not read"
    case .suppressed: "suppressed"
    case .unavailable: "unavailable"
    }
  }
}
