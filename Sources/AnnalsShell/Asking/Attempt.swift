import AnnalsEngine

/// An answer, or why there is none.
enum Attempt {
  case answered(Answer)
  case stopped(Stop)
}

extension Session {
  func attempt(_ plan: Plan, isCancelled: @escaping @Sendable () -> Bool) -> Attempt {
    do throws(Stop) {
      return .answered(try run(plan, isCancelled: isCancelled))
    } catch {
      return .stopped(error)
    }
  }
}

extension Stop {
  var message: String {
    switch self {
    case .cancelled: "cancelled"
    }
  }

  var status: ExitStatus {
    switch self {
    case .cancelled: .interrupted
    }
  }
}
