/// What somebody asks in words of their own, taken apart.
struct Question {
  var form = Form.list

  /// What is listed or counted, and whether it is one: `council`.
  var kind: KindHint?
  var isOne = false

  /// What each must satisfy.
  var asked: [Asked] = []

  /// What groups go by, and what else is to be seen.
  var keys: [String] = []
  var shown: [FieldHint] = []

  /// The one or the few that it is about.
  var names: [String] = []
  var ranking: Ranking?
  var limit: String?

  /// A stretch of time that belongs to no condition.
  var time: TimeWords?

  /// What is to come out.
  enum Form: Hashable {
    case list
    case count
    case share
    case summary(SummaryFunction)
    case history
    case lineup
  }
}

/// Which are to come first.
struct Ranking {
  var isDescending: Bool
  var measure: Measure

  /// Whether all are shown, and only in an order.
  var isWhole = false

  /// What they go by, where no field is named.
  enum Measure {
    case grades
    case numbers
    case dates
    case counts
  }
}

/// When something was, as the question has it and as a query has it.
struct TimeWords {
  /// `since`
  var leader: Keyword

  /// `since 2019`
  var text: String
}

extension Question {
  /// The query that it comes to; `nil` when there is none.
  func query() -> String? {
    var question = self
    question.settleRanking()
    question.settleTime()
    // A second stretch of time has no place, and half of what is asked is not offered.
    guard question.time == nil || form == .history else { return nil }
    return question.text()
  }

  /// The first that is said; `from best to worst` is all in an order.
  mutating func take(_ ranking: Ranking) {
    guard let first = self.ranking else {
      self.ranking = ranking
      return
    }
    if first.measure == ranking.measure, first.isDescending != ranking.isDescending {
      self.ranking?.isWhole = true
    }
  }

  // MARK: - What stands for what is not said

  private mutating func settleRanking() {
    guard let ranking else { return }
    if form == .list, !keys.isEmpty, !shown.isEmpty, ranking.measure == .numbers {
      // 'the lowest caseload by region' is a figure of each group.
      form = .summary(ranking.isDescending ? .highest : .lowest)
      if limit == nil { self.ranking = nil }
      return
    }
    switch ranking.measure {
    case .grades where asked.isEmpty && shown.isEmpty && !ranking.isWhole:
      guard let grade = ranking.isDescending ? kind?.grades.last : kind?.grades.first else {
        return
      }
      asked.append(Asked(.state(grade)))
      if !keys.isEmpty, form == .list { form = .share }
      self.ranking = keys.isEmpty ? nil : Ranking(isDescending: true, measure: .counts)
    case .counts where keys.isEmpty && shown.isEmpty: self.ranking = nil
    case .numbers where shown.isEmpty && asked.contains { $0.isMove }: self.ranking = nil
    case .grades, .numbers, .dates, .counts: break
    }
  }

  private mutating func settleTime() {
    guard form != .history, let time else { return }
    if let date = kind?.date, asked.allSatisfy(\.isComparison) {
      asked.append(Asked(.compared("\(date) \(time.text)")))
    } else if asked.isEmpty {
      var change = Asked(.moved("changed"))
      change.time = time
      asked.append(change)
    } else {
      return
    }
    self.time = nil
  }

  // MARK: - As text

  private func text() -> String? {
    guard let kind else { return nil }
    let source = kind.plural + conditions(of: kind)
    switch form {
    case .history: return history(of: kind)
    case .lineup:
      return names.count > 1 ? "compare " + names.joined(separator: ", ") + columns : nil
    case .list where names.count > 1 && asked.isEmpty && keys.isEmpty:
      return "compare " + names.joined(separator: ", ") + columns
    case .list where keys.isEmpty:
      return order(of: kind).map { source + columns + $0 + cut }
    case .list, .count: return "count " + source + groups("count")
    case .share: return "share of " + source + groups("share")
    case .summary(let function):
      guard let operand = shown.first?.name else { return nil }
      return "\(function.rawValue) \(operand) of \(source)" + groups(function.rawValue)
    }
  }

  private func conditions(of kind: KindHint) -> String {
    let named =
      names.isEmpty
      ? [] : ["\(kind.holder(of: names)) is \(names.joined(separator: " or "))"]
    let all = named + asked.compactMap { $0.text(of: kind) }
    return all.isEmpty ? "" : " where " + all.joined(separator: " and ")
  }

  private var columns: String {
    guard ranking == nil, !shown.isEmpty else { return "" }
    return " show " + shown.map(\.name).joined(separator: ", ")
  }

  /// Nothing where nothing is to be first; `nil` where something is, and none can be told by what.
  private func order(of kind: KindHint) -> String? {
    guard let ranking else { return "" }
    let operand: String? =
      shown.last?.name
      ?? {
        switch ranking.measure {
        case .dates: kind.date
        case .grades: kind.graded
        case .numbers, .counts: kind.size
        }
      }()
    guard let operand else { return nil }
    return " order by \(operand) \(ranking.isDescending ? "descending" : "ascending")"
  }

  private var cut: String {
    if let limit { return " limit \(limit)" }
    return ranking?.isWhole ?? true ? "" : isOne ? " limit 1" : " limit 10"
  }

  private func groups(_ column: String) -> String {
    guard !keys.isEmpty else { return "" }
    let order =
      ranking.map { " order by \(column) \($0.isDescending ? "descending" : "ascending")" } ?? ""
    return " by " + keys.joined(separator: ", ") + order + (limit.map { " limit \($0)" } ?? "")
  }

  private func history(of kind: KindHint) -> String? {
    guard let track = shown.first?.name ?? kind.graded else { return nil }
    let whose =
      !names.isEmpty
      ? " for " + names.joined(separator: ", ")
      : asked.isEmpty ? "" : " for (\(kind.plural)\(conditions(of: kind)))"
    return "history of \(track)\(whose)\(time.map { " " + $0.text } ?? "")"
  }
}

extension KindHint {
  /// What holds the names: `name`, or `council` of inspections.
  fileprivate func holder(of names: [String]) -> String {
    names.first.flatMap { holders(FoldedName($0)).first } ?? nameField ?? "name"
  }
}

extension KindHint {
  /// What tells a big one from a small one: a number that each has rather than one that is
  /// measured.
  fileprivate var size: String? {
    let numbers = fields.filter(\.holds.isNumber)
    let own = numbers.first { if case .numbers = $0.holds { true } else { false } }
    return (own ?? numbers.first)?.name
  }
}

extension FieldHint.Content {
  /// Whether it can be counted together and put in an order.
  var isNumber: Bool {
    switch self {
    case .measures, .numbers: true
    case .grades, .days, .texts, .flags: false
    }
  }
}
