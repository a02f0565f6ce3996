/// Why a record without a value has none: its framework does not give the track, or nobody says.
struct AbsentCodes {
  /// By text code of the framework.
  private var codes: [UInt8] = []
  private var frameworks = TextCodes()

  /// Nobody says.
  init() {}

  init(_ gradings: GradingsPlan, _ plan: LoadPlan, _ reading: Reading) {
    guard let slot = gradings.framework, gradings.notGiven.contains(true) else { return }
    let column = reading.columns[plan.merged[slot]]
    frameworks = column.codes
    codes = Self.frameworks(of: column.dictionary, plan).map { framework in
      let isNotGiven = framework.map { gradings.notGiven[$0] } ?? false
      return GradingCode(isNotGiven ? .notGiven : .unavailable).rawValue
    }
  }

  /// Whether there is nothing to tell apart.
  var isEmpty: Bool { codes.isEmpty }

  func code(_ row: Int) -> UInt8 {
    guard row < frameworks.count, frameworks[row] >= 0 else {
      return GradingCode(.unavailable).rawValue
    }
    return codes[Int(frameworks[row])]
  }

  /// For each text of a dictionary, the framework of that name.
  static func frameworks(of dictionary: TextDictionary, _ plan: LoadPlan) -> [Int?] {
    let indices = Dictionary(
      plan.declaration.frameworks.enumerated().map { ($1.framework.name.spelling, $0) },
      uniquingKeysWith: { first, _ in first })
    return (0..<dictionary.count).map { code in
      indices[(dictionary.text(Int32(truncatingIfNeeded: code)) ?? "").spelling]
    }
  }
}
