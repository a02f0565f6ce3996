/// The words that messages give as an example: of the model, where there is one.
package struct Example: Hashable, Sendable {
  /// What is listed: `councils`.
  package var listed = "councils"

  /// What is graded and a grade of it, and what happens and when; `nil` where there is none.
  package var state: State? = State(track: "rating", grade: "good")
  package var counted: String? = "inspections"
  package var date: String? = "inspected"
  package var event: String? = "inspection published"

  package struct State: Hashable, Sendable {
    package var track: String
    package var grade: String

    var condition: String { "\(track) is \(grade)" }
  }
}

extension Example {
  /// - Parameter hint: what is known of the kind that the examples are of.
  init(of hint: KindHint) {
    listed = hint.plural
    // The one next to the best is somebody's.
    let grade = hint.grades.dropLast().last ?? hint.grades.last
    state = hint.graded.flatMap { track in grade.map { State(track: track, grade: $0) } }
    let happening = hint.happenings.first
    counted = happening?.plural
    date = hint.date ?? happening?.dates.first
    event = happening.flatMap { happening in
      happening.dates.first.map { "\(happening.singular) \($0)" }
    }
  }
}

extension Expectation {
  /// What stands in a message after "expected".
  func text(like example: Example) -> String {
    let state = example.state
    switch self {
    case .statement:
      let condition = state.map { " where " + $0.condition } ?? ""
      return "\(rawValue) such as '\(example.listed)\(condition)'"
    case .source: return "\(rawValue), such as '\(example.listed)'"
    case .ofSource: return "\(rawValue), as in 'share of \(example.listed)'"
    case .ofTrack: return rawValue + (state.map { ", as in 'history of \($0.track)'" } ?? "")
    case .condition: return rawValue + (state.map { " such as '\($0.condition)'" } ?? "")
    case .verb:
      let verbs = state.map { "'is \($0.grade)' or 'improved'" } ?? "'is known' or 'changed'"
      return "\(rawValue), such as \(verbs)"
    case .relation: return rawValue + (example.counted.map { ", such as '\($0)'" } ?? "")
    case .dateName: return rawValue + (example.date.map { ", such as '\($0)'" } ?? "")
    case .event: return rawValue + (example.event.map { " such as '\($0)'," } ?? "") + " or a date"
    default: return rawValue
    }
  }
}
