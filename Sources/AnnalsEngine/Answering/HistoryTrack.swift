import AnnalsModel

/// A track whose gradings are told one by one.
struct HistoryTrack {
  let index: Int
  let name: String
  let content: TrackContent

  /// One for each source of the track.
  let sources: [Source]
  private let gradings: LooseGradings

  /// What a source says of its gradings, by row.
  struct Source {
    /// The date that gradings are dated by, then the others.
    var dates: [(name: String, days: DayColumn)]
    var framework: TextColumn?
    var link: TextColumn?
  }

  init(_ index: Int, _ runner: Runner) {
    let track = runner.kind.tracks[index]
    let (plan, model) = (runner.plan, runner.model)
    self.index = index
    name = track.name
    content = track.content
    gradings = LooseGradings(
      track, in: model, from: plan.viewpoint, inheritance: runner.evaluator.inheritance)
    sources = track.sources.map { source in
      let fields = model.kinds[source.kind].fields
      let chosen = track.date(of: source, datedBy: plan.datedBy)
      let days = track.days(of: source, datedBy: plan.datedBy, in: model)
      let others = source.dates.filter { $0 != chosen }.compactMap { date in
        Self.days(fields[date.field]).map { (name: date.name, days: $0) }
      }
      return Source(
        dates: [(name: chosen?.name ?? "", days: days)] + others,
        framework: source.framework.flatMap { Self.texts(fields[$0]) },
        link: source.link.flatMap { Self.texts(fields[$0]) })
    }
  }

  /// The gradings of an entity that the query sees, in order.
  func gradings(of entity: Int, until horizon: Day) -> [LooseGrading] {
    gradings.gradings(of: entity).filter { $0.day <= horizon.number }
  }

  private static func days(_ field: Field) -> DayColumn? {
    guard case .days(let column) = field.column else { return nil }
    return column
  }

  private static func texts(_ field: Field) -> TextColumn? {
    guard case .texts(let column) = field.column else { return nil }
    return column
  }

  /// The date of a grading by its name; by none, the one that it is dated by.
  func day(of grading: LooseGrading, by name: String?) -> Cell {
    let source = sources[Int(grading.source)]
    let date = name.map { name in source.dates.first { $0.name == name } } ?? source.dates.first
    let row = Int(grading.origin)
    guard let date, row < date.days.numbers.count,
      date.days.numbers[row] != Day.unknown.number
    else { return .empty }
    let mark = row < date.days.marks.count ? date.days.marks[row] : .day
    return .day(Day(number: date.days.numbers[row]), mark)
  }

  /// The text of a grading's own row in a column of its source.
  func text(of grading: LooseGrading, in column: KeyPath<Source, TextColumn?>) -> Cell {
    let row = Int(grading.origin)
    guard let texts = sources[Int(grading.source)][keyPath: column], row < texts.codes.count,
      let text = texts.dictionary.text(texts.codes[row])
    else { return .empty }
    return .text(text)
  }
}
