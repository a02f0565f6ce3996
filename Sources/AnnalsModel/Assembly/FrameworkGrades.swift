/// Which grades a record may have: those of the scale of its framework, where that is one of the
/// track's.
struct FrameworkGrades {
  /// The framework of each record as a text code, negative for none.
  private var frameworks = TextCodes()

  /// By text code of the framework, grades of the ladder as bits.
  private var grades: [UInt64] = []

  /// By text code of the framework, the name of its scale.
  private var scales: [String?] = []
  private let spellings: GradeSpellings

  init(_ gradings: GradingsPlan, _ ladder: Ladder, _ plan: LoadPlan, _ reading: Reading) {
    spellings = GradeSpellings(ladder)
    // On a ladder of one scale there is nothing to tell apart.
    guard let slot = gradings.framework, Set(ladder.scales).count > 1 else { return }
    let column = reading.columns[plan.merged[slot]]
    frameworks = column.codes
    for framework in AbsentCodes.frameworks(of: column.dictionary, plan) {
      let scale = framework.flatMap { plan.declaration.frameworks[$0].framework.scale }
      scales.append(scale.map { plan.declaration.scales[$0].name })
      let own = ladder.scales.indices.filter { grade in
        scale.map { ladder.scales[grade] >> UInt64($0) & 1 == 1 } ?? true
      }
      grades.append(own.isEmpty ? .max : own.reduce(0) { $0 | 1 << UInt64($1) })
    }
  }

  /// Whether every framework has all grades.
  var isEmpty: Bool { grades.isEmpty }

  /// Whether the framework of a record has a grade.
  func has(_ code: UInt8, row: Int) -> Bool {
    guard code < GradingCode.firstMissing, let framework = framework(of: row) else { return true }
    return grades[framework] >> UInt64(code & 63) & 1 == 1
  }

  /// What to say of a text that is a grade of the track, but not under the framework of a record.
  func refusal(of text: String, row: Int) -> String? {
    guard let framework = framework(of: row), let scale = scales[framework],
      let code = spellings.code(text), code < GradingCode.firstMissing
    else { return nil }
    return "\(text.quoted) is no grade of the scale '\(scale)', that of its framework"
  }

  private func framework(of row: Int) -> Int? {
    guard row < frameworks.count, frameworks[row] >= 0 else { return nil }
    return Int(frameworks[row])
  }
}
