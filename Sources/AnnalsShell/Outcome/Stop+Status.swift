import AnnalsEngine

extension Stop {
  /// As it is told.
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
