import AnnalsModel

extension Model {
  /// The kinds that a query can name.
  var namedKinds: [Kind] {
    kinds.filter { !$0.plural.isEmpty }
  }

  /// `councils`; `records` for a kind without a name.
  func plural(ofKind index: Int) -> String {
    guard kinds.indices.contains(index), !kinds[index].plural.isEmpty else { return "records" }
    return kinds[index].plural
  }

  /// The ladder of an index; `nil` for an index that is none.
  func ladder(_ index: Int) -> Ladder? {
    ladders.indices.contains(index) ? ladders[index] : nil
  }
}

extension Ladder {
  /// `inadequate < adequate = requires improvement < good`: worst first.
  var inWords: String {
    var words = ""
    for (index, label) in labels.enumerated() {
      if index > 0 {
        let isLevel =
          index < positions.count && positions[index] == positions[index - 1]
        words += isLevel ? " = " : " < "
      }
      words += label
    }
    return words
  }
}

extension Column {
  /// What kind of values it has.
  var typeWords: String {
    switch self {
    case .texts: "text"
    case .integers, .fractions: "number"
    case .days: "date"
    case .grades: "grade"
    case .flags: "yes or no"
    }
  }
}

extension Freshness {
  /// `18 months`, `6 weeks` as 42 days
  var inWords: String {
    let parts = [
      months > 0 ? counted(months, "month", "months") : nil,
      days > 0 ? counted(days, "day", "days") : nil,
    ].compactMap { $0 }
    return parts.joined(separator: " ")
  }

  /// The last day on which a reading of `day` counts.
  func end(of day: Day) -> Day {
    day.adding(months: months).adding(days: days)
  }
}

extension Better {
  /// `lower is better`
  var inWords: String {
    switch self {
    case .higher: "higher is better"
    case .lower: "lower is better"
    }
  }
}
