import Glibc

/// What the program reads from its surroundings.
enum Environment {
  /// The value of a variable; `nil` where it is not set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The program's folder in one of those that the XDG Base Directory Specification names.
  ///
  /// - Parameters:
  ///   - variable: says where; what is no absolute path is to be passed over.
  ///   - standard: where it is by default, below the person's folder.
  /// - Returns: `nil` for a service without a folder of its own.
  static func folder(_ variable: String, standard: String) -> String? {
    if let path = value(variable), path.hasPrefix("/") { return path + "/annals" }
    return home.map { "\($0)/\(standard)/annals" }
  }

  /// `~/data.json` as a shell would read it.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// The person's folder; `nil` for a service without one.
  static var home: String? {
    value("HOME").flatMap { $0.isEmpty ? nil : $0 }
  }
}
