import AnnalsShell
import Glibc

/// The clock on the wall, in the person's own time zone.
enum Clock {
  static func today() -> Today? {
    var seconds = time(nil)
    var date = tm()
    guard localtime_r(&seconds, &date) != nil else { return nil }
    return Today(
      year: Int(date.tm_year) + 1900, month: Int(date.tm_mon) + 1, day: Int(date.tm_mday))
  }

  /// When the program began; `main` is the first to ask.
  static let start = ContinuousClock.now

  /// Seconds since 1970.
  static var seconds: Int64 { Int64(time(nil)) }
}
