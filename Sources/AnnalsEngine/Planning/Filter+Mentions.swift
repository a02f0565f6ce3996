import AnnalsModel
import AnnalsSyntax

extension Filter {
  /// The operands that a condition mentions and whose value a row shows; what a temporal
  /// condition speaks of is in its evidence.
  var mentions: [Reading] {
    switch self {
    case .texts(let test): [test.reading]
    case .numbers(let test):
      switch test.reading {
      case .measure: []
      case .name, .field, .grade, .previousGrade, .firstGrade, .anchored, .onDate, .length, .tally,
        .gap, .elapsed, .calendar, .path, .summary:
        [test.reading]
      }
    case .days(let test): [test.reading]
    case .flags(let test): [test.reading]
    case .presence(let test): [test.reading]
    case .grades(let test):
      switch test.reading {
      case .grade: []
      case .name, .field, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .length,
        .tally, .gap, .elapsed, .calendar, .path, .summary:
        [test.reading]
      }
    case .steps, .graded, .ever, .state, .standing, .spell, .sequence, .course, .future: []
    case .lasting(let test): test.mentions
    case .spells(let test): test.mentions
    case .trend(let test): test.mentions
    case .compared(let test): test.mentions
    case .anchored(let test): test.mentions
    case .quantified(let test): test.mentions
    case .not(.numbers(let test)): [test.reading]
    case .not(let filter): filter.mentions
    case .all(let filters), .any(let filters): filters.flatMap(\.mentions)
    }
  }
}
