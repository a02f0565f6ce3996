import AnnalsModel

/// Makes a matrix of steps: a row for each grade before, a column for each grade after, in
/// scale order, with margins.
///
/// A step joins two neighbours among the known gradings. Gradings without a value in the window
/// stand in the column `(not known)`, known ones that follow nothing but those in the row of
/// that name, where there are any. First gradings are no step: the footer counts them.
struct TransitionsAnswer: Sendable {
  private let runner: Runner
  private let transitions: TransitionsOutput
  private var facts: Facts
  private let gradings: GradingReader
  private let labels: [String]

  init(_ runner: Runner, _ transitions: TransitionsOutput, _ facts: Facts) {
    self.runner = runner
    self.transitions = transitions
    self.facts = facts
    gradings = GradingReader(transitions.track, runner.evaluator)
    let cells = CellMaker(runner.model, runner.plan.kind)
    if case .grade(let labels) = cells.gradeType(of: transitions.track) {
      self.labels = labels
    } else {
      labels = []
    }
  }

  func answer(for entities: [Int]) throws(Stop) -> Answer {
    var matrix = StepMatrix(grades: labels.count)
    var crossings: Set<Crossing> = []
    for part in runner.workers.map(entities.count, { count(entities[$0]) }) {
      guard let part else { throw .cancelled }
      matrix.add(part.matrix)
      crossings.formUnion(part.crossings)
    }
    var facts = facts
    facts.notes.insert(matrix.sentence, at: 0)
    facts.notes += runner.model.notes(on: crossings)
    return Answer(
      columns: columns(of: matrix), rows: rows(of: matrix), facts: facts, shape: .transitions)
  }

  /// The steps of some entities; `nil` where the question was cancelled.
  private func count(
    _ entities: ArraySlice<Int>
  ) -> (matrix: StepMatrix, crossings: Set<Crossing>)? {
    var matrix = StepMatrix(grades: labels.count)
    var trace = Trace()
    for (index, entity) in entities.enumerated() {
      if index & 4095 == 0, runner.isCancelled() { return nil }
      count(entity, &matrix, &trace)
    }
    return (matrix, trace.crossings)
  }

  private func count(
    _ entity: Int, _ matrix: inout StepMatrix, _ trace: inout Trace
  ) {
    let view = gradings.view
    let visible = view.visible(entity)
    var before: Int?
    for grading in visible {
      let code = view.codes[grading]
      let isKnown = code < GradingCode.firstMissing
      if transitions.window.contains(Day(number: view.days[grading])) {
        if grading == visible.lowerBound {
          matrix.first += 1
        } else {
          matrix.add(
            from: before.map { Int(view.codes[$0]) }, to: isKnown ? Int(code) : nil)
          if let before, isKnown { gradings.cross(&trace, before, grading) }
        }
      }
      if isKnown { before = grading }
    }
  }

  private func columns(of matrix: StepMatrix) -> [AnswerColumn] {
    var headings = Headings()
    let unit = transitions.isPercent ? "%" : nil
    var columns = [
      AnswerColumn(heading: headings.unique("from"), role: .key, type: .grade(labels: labels))
    ]
    for label in labels + (matrix.hasUnknownAfter ? ["(not known)"] : []) {
      var column = AnswerColumn(
        heading: headings.unique(label), role: .aggregate, type: .number(unit: unit))
      if transitions.isPercent { column.decimals = 2 }
      columns.append(column)
    }
    return columns + [
      AnswerColumn(
        heading: headings.unique("total"), role: .aggregate, type: .number(unit: nil))
    ]
  }

  private func rows(of matrix: StepMatrix) -> [[Cell]] {
    var rows = labels.indices.map { [.grade($0)] + cells(matrix.row(from: $0), matrix) }
    if matrix.hasUnknownBefore { rows.append([.notKnown] + cells(matrix.row(from: nil), matrix)) }
    return rows + [[.text("total")] + cells(matrix.totals, matrix)]
  }

  /// - Parameter counts: of each grade after, then of those without a value.
  private func cells(_ counts: [Int], _ matrix: StepMatrix) -> [Cell] {
    let total = counts.reduce(0, +)
    let shown = matrix.hasUnknownAfter ? counts : counts.dropLast()
    return shown.map { count in
      guard transitions.isPercent else { return .integer(Int64(count)) }
      return total == 0 ? .empty : .fraction(100 * Double(count) / Double(total))
    } + [.integer(Int64(total))]
  }
}

/// Steps counted by the grade before and the grade after.
struct StepMatrix: Sendable {
  private let grades: Int

  /// A row for each grade before and one for none, a column for each grade after and one for
  /// none.
  private var counts: [Int]

  /// First gradings.
  var first = 0

  init(grades: Int) {
    self.grades = grades
    counts = Array(repeating: 0, count: (grades + 1) * (grades + 1))
  }

  /// Counts a step; `nil` stands for a grade that is not known.
  mutating func add(from before: Int?, to after: Int?) {
    counts[(before ?? grades) * (grades + 1) + (after ?? grades)] += 1
  }

  /// Counts all that another has counted of the same grades.
  mutating func add(_ other: StepMatrix) {
    for (place, count) in other.counts.enumerated() { counts[place] += count }
    first += other.first
  }

  /// The counts of a row: of each grade after, then of those without a value.
  func row(from before: Int?) -> [Int] {
    let start = (before ?? grades) * (grades + 1)
    return Array(counts[start...(start + grades)])
  }

  /// The counts of all rows together.
  var totals: [Int] {
    (0...grades).map { after in
      (0...grades).reduce(0) { $0 + counts[$1 * (grades + 1) + after] }
    }
  }

  var hasUnknownAfter: Bool { totals.last != 0 }
  var hasUnknownBefore: Bool { row(from: nil).contains { $0 != 0 } }

  /// How many steps there are, what is no step, and what the total has beside them.
  var sentence: String {
    let steps = (0..<grades).reduce(0) { $0 + row(from: $1).dropLast().reduce(0, +) }
    var sentences = ["\(steps) \(steps == 1 ? "step" : "steps")."]
    if first > 0 {
      sentences.append(
        first == 1 ? "One first grading is none." : "\(first) first gradings are none.")
    }
    return (sentences + others(beside: steps)).joined(separator: " ")
  }

  /// `The total of 335 also counts 11 gradings without a value.`
  private func others(beside steps: Int) -> [String] {
    let all = totals.reduce(0, +)
    let without = totals.last ?? 0
    // Known ones that follow nothing but those.
    let following = all - steps - without
    var others: [String] = []
    if without > 0 { others.append("\(without) \(gradings(without)) without a value") }
    if following > 0 {
      others.append("\(following) \(gradings(following)) after none with a value")
    }
    return others.isEmpty
      ? [] : ["The total of \(all) also counts \(others.joined(separator: " and "))."]
  }

  private func gradings(_ count: Int) -> String { count == 1 ? "grading" : "gradings" }
}
