import AnnalsModel

/// Reads what evidence shows of a grading: its grade, its day and how well it is known, the
/// scale it was made on.
final class GradingReader: Sendable {
  let name: String
  let view: TrackView
  private let sources: [Source]

  /// Whether a day of any source is known less than to the day, and whether there are scales to
  /// go between: in most models none is, and there are none.
  private let hasMarks: Bool
  private let hasScales: Bool
  private let ladder: Ladder?
  private let bridges: [Bridge]

  /// The grades that share their place on the ladder with another, as bits: one may become the
  /// other.
  private let namesakes: UInt64

  /// What one source of a track says of its gradings, by row.
  private struct Source: Sendable {
    var marks: [DateMark]
    var frameworks: [Int32]

    /// The scale of each framework code; -1 for one without.
    var scales: [Int]

    /// The only scale that its grades are on.
    var scale: Int?
  }

  init(_ track: Int, _ evaluator: Evaluator) {
    let own = evaluator.kind.tracks[track]
    name = own.name
    view = evaluator.view(track)
    let datedBy = evaluator.datedBy
    let ladder = evaluator.ladder(of: track)
    self.ladder = ladder
    bridges = evaluator.model.bridges
    namesakes = ladder?.namesakes.bits ?? 0
    sources = own.sources.map { source in
      let days = own.days(of: source, datedBy: datedBy, in: evaluator.model)
      var read = Self.source(source, evaluator.model, days.marks)
      read.scale = ladder?.onlyScale(of: source.grades)
      return read
    }
    hasMarks = sources.contains { !$0.marks.isEmpty }
    hasScales = !bridges.isEmpty
  }

  private static func source(
    _ source: TrackSource, _ model: Model, _ marks: [DateMark]
  ) -> Source {
    let fields = model.kinds[source.kind].fields
    guard let framework = source.framework, case .texts(let column) = fields[framework].column
    else { return Source(marks: marks, frameworks: [], scales: []) }
    let scales = (0..<column.dictionary.count).map { code in
      let name = column.dictionary.text(Int32(truncatingIfNeeded: code))
      return model.frameworks.first { $0.name == name }?.scale ?? -1
    }
    return Source(marks: marks, frameworks: column.codes, scales: scales)
  }

  func grade(_ grading: Int) -> Cell {
    let code = GradingCode(rawValue: view.codes[grading])
    return code.reason.map { .missing($0) } ?? .grade(Int(code.rawValue))
  }

  func day(_ grading: Int) -> Cell {
    .day(Day(number: view.days[grading]), mark(grading))
  }

  private func mark(_ grading: Int) -> DateMark {
    guard hasMarks else { return .day }
    let marks = sources[view.source(of: grading)].marks
    let row = Int(view.origins[grading])
    return row < marks.count ? marks[row] : .day
  }

  /// The first grading of the unbroken run of the same grade that `grading` lies in.
  func firstOfRun(_ grading: Int, among gradings: Range<Int>) -> Int {
    var first = grading
    while first > gradings.lowerBound, view.codes[first - 1] == view.codes[grading] {
      first -= 1
    }
    return first
  }

  /// Adds to the trace that the grading won over another of its day.
  func mark(_ trace: inout Trace, _ grading: Int) {
    guard view.isContested(grading) else { return }
    trace.notes.append("more than one \(name) on \(Day(number: view.days[grading]).isoText)")
  }

  /// Adds to the trace that two gradings were made on two scales.
  func cross(_ trace: inout Trace, _ start: Int, _ end: Int) {
    guard let from = scale(of: start), let to = scale(of: end), from != to else { return }
    trace.crossings.formUnion(Crossing.path(from: from, over: bridges) { $0 == to })
  }

  /// Adds to the trace that a grading is one of `grades` by a bridge only.
  func cross(_ trace: inout Trace, _ grading: Int, into grades: GradeSet) {
    let code = view.codes[grading]
    guard code < 64, grades.bridged >> UInt64(code) & 1 == 1, let ladder,
      ladder.scales.indices.contains(Int(code))
    else { return }
    let own = ladder.scales[Int(code)]
    let from = scale(of: grading) ?? own.trailingZeroBitCount
    let path = Crossing.path(from: from, over: bridges) { $0 > 63 || own >> UInt64($0) & 1 == 0 }
    trace.crossings.formUnion(path)
  }

  /// Adds to the trace that the step to `grading`, or the one before or after it, only gave
  /// the grade another name.
  func noteRelabelling(_ trace: inout Trace, around grading: Int, among gradings: Range<Int>) {
    guard namesakes != 0, isNamesake(view.previous[grading]) || isNamesake(view.codes[grading]),
      let ladder
    else { return }
    let before = view.known(before: grading, among: gradings)
    let after = view.known(after: grading, among: gradings)
    let first = before.flatMap { view.known(before: $0, among: gradings) }
    for (start, end) in [(first, before), (before, grading), (grading, after)] {
      guard let start, let end,
        let names = ladder.relabelling(view.codes[start], view.codes[end])
      else { continue }
      let day = Day(number: view.days[end]).isoText
      trace.notes.append("\(names.from) relabelled \(names.to) on \(day)")
    }
  }

  private func isNamesake(_ code: UInt8) -> Bool { namesakes >> UInt64(code) & 1 == 1 }

  /// Index into `Model.scales` of the scale that a grading was made on, if its framework says, or
  /// if there is but one that it can be.
  func scale(of grading: Int) -> Int? {
    guard hasScales else { return nil }
    let source = sources[view.source(of: grading)]
    let row = Int(view.origins[grading])
    guard row < source.frameworks.count else { return source.scale }
    let framework = Int(source.frameworks[row])
    guard framework >= 0, source.scales[framework] >= 0 else { return source.scale }
    return source.scales[framework]
  }
}

extension Ladder {
  /// The scale that some grades are on, as bits; `nil` where they are on several.
  fileprivate func onlyScale(of grades: UInt64) -> Int? {
    var common = UInt64.max
    for (grade, scales) in scales.prefix(64).enumerated() where grades >> UInt64(grade) & 1 == 1 {
      common &= scales
    }
    return common.nonzeroBitCount == 1 ? common.trailingZeroBitCount : nil
  }

  /// The grades that share their place with another.
  fileprivate var namesakes: GradeSet {
    var grades = GradeSet()
    for (grade, position) in positions.enumerated() {
      if positions.indices.contains(where: { $0 != grade && positions[$0] == position }) {
        grades.insert(grade)
      }
    }
    return grades
  }

  /// The labels of two grades that are one position under two names.
  fileprivate func relabelling(_ before: UInt8, _ after: UInt8) -> (from: String, to: String)? {
    let (from, to) = (Int(before), Int(after))
    guard from != to, labels.indices.contains(from), labels.indices.contains(to),
      positions[from] == positions[to]
    else { return nil }
    return (labels[from], labels[to])
  }
}
