import AnnalsModel

/// What a reading gives: it decides which values it can be held against.
enum ReadingType: Hashable, Sendable {
  case text
  case number(MeasureUnit?)
  case day

  /// Index into `Model.ladders`.
  case grade(Int)
  case flag
}

extension ReadingType {
  /// As messages say what a name holds.
  var holds: String {
    switch self {
    case .text: "texts"
    case .number: "numbers"
    case .day: "days"
    case .grade: "grades"
    case .flag: "yes or no"
    }
  }
}
