import Glibc

/// What the program reads from its surroundings.
enum Environment {
  /// The value of a variable; `nil` where it is not set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The person's folder; `nil` for a service without one.
  static var home: String? {
    value("HOME").flatMap { $0.isEmpty ? nil : $0 }
  }
}
