/// How many bytes something may take, as `--limit-memory` and `--limit-output` say it.
package struct SizeLimit: Hashable, Sendable {
  /// As it was written: `64MB`.
  package let text: String

  /// In bytes.
  package let bytes: Int

  /// Reads a whole number and a unit: `4096B`, `500KB`, `64MB`, `2GB`; a kilobyte is 1,024 bytes.
  ///
  /// - Returns: `nil` for anything else.
  package init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let unit = Unit(rawValue: String(text.dropFirst(digits.count))),
      let count = Int(digits)
    else { return nil }
    let (bytes, isTooLarge) = count.multipliedReportingOverflow(by: unit.bytes)
    guard !isTooLarge, bytes <= Self.largest else { return nil }
    self.text = text
    self.bytes = bytes
  }

  private enum Unit: String {
    case bytes = "B"
    case kilobytes = "KB"
    case megabytes = "MB"
    case gigabytes = "GB"

    var bytes: Int {
      switch self {
      case .bytes: 1
      case .kilobytes: 1 << 10
      case .megabytes: 1 << 20
      case .gigabytes: 1 << 30
      }
    }
  }

  /// More than a machine has, and small enough that sums with it cannot overflow.
  private static let largest = 1 << 48
}
