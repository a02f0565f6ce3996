/// A step of the tour: what it says, and a query of the shipped model.
struct TourStep: Hashable, Sendable {
  let title: String
  let text: String
  let query: String

  /// For someone who has never seen the language.
  static let all = [
    TourStep(
      title: "Which, and when",
      text: "A query names a kind of thing and says which of them. A word such as 'improved' "
        + "looks through the whole history, and the answer shows from what, to what and when.",
      query: "councils where rating improved from inadequate to good since 2024"),
    TourStep(
      title: "Three answers",
      text: "Under the rows stands who is not among them, and who could not be told, with the "
        + "reason. 'Not known' is never taken for no.",
      query: "councils where rating is outstanding and region is South West"),
    TourStep(
      title: "Any day of the past",
      text: "'as of' looks from another day: what was dated later does not exist then.",
      query: "count councils by rating as of 2018-03-31"),
    TourStep(
      title: "Roads, and how long",
      text: "'then' is a road from one grade to another. 'has been' is the state that goes on "
        + "now, and how long it has lasted.",
      query: "councils where rating was inadequate then outstanding and region is London"),
    TourStep(
      title: "Counts and groups",
      text: "'count', 'share' and 'average' work on the same conditions, in groups with 'by'.",
      query: "share of councils where rating is at least good by region"),
    TourStep(
      title: "Numbers over time",
      text:
        "Figures that are measured again and again rise and fall; one that is too old to go by is "
        + "not known.",
      query: "councils where looked after rate fell by 10% between 2016-06-01 and 2017-12-31"),
    TourStep(
      title: "What is behind a row",
      text: "A history tells every grading of one. 'why Knowsley' does too, and says what the "
        + "last query makes of it.",
      query: "history of rating for Knowsley"),
    TourStep(
      title: "Names of your own",
      text: "'define' gives a condition a name. What you define stays until you leave; .save "
        + "keeps a query with what it needs.",
      query: "define turnaround as rating improved from inadequate\n"
        + "councils where turnaround and region is East of England"),
  ]
}

/// Where to go on the tour.
package enum TourMove: Hashable, Sendable {
  /// `.tour`, `.tour next`
  case next

  /// `.tour 3`: counted from 1, and there is such a step.
  case step(Int)

  /// `.tour end`
  case end

  init(reading word: String) throws(CommandProblem) {
    switch word.lowercased() {
    case "next": self = .next
    case "end": self = .end
    default:
      guard let number = Int(word), TourStep.all.indices.contains(number - 1) else {
        throw .notStep(word)
      }
      self = .step(number)
    }
  }
}
