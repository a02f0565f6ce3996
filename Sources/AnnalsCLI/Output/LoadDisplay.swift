import AnnalsRender
import AnnalsShell
import Synchronization

/// Shows on standard error how far a load has come, where somebody waits for it there.
final class LoadDisplay: Sendable {
  private let name: String
  private let width: Int
  private let start = ContinuousClock.now
  private let shown = Mutex<ContinuousClock.Instant?>(nil)

  /// - Returns: `LoadProgress.unseen` where standard error is no terminal.
  static func progress(of name: String) -> LoadProgress {
    guard OutputStream.standardError.isTerminal else { return .unseen }
    let display = LoadDisplay(name)
    return LoadProgress(
      advance: { display.advance($0, $1) }, end: { display.end() })
  }

  private init(_ name: String) {
    self.name = name
    width = Page(of: .standardError, colour: .never).width ?? 80
  }

  private func advance(_ read: Int, _ total: Int?) {
    let now = ContinuousClock.now
    guard start.duration(to: now) >= Self.patience else { return }
    let isDue = shown.withLock { last in
      if let last, last.duration(to: now) < Self.pause { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let line = LoadBar.line(of: name, read: read, total: total, width: width)
    OutputStream.standardError.report(wipe + line)
  }

  private func end() {
    guard shown.withLock({ $0 != nil }) else { return }
    OutputStream.standardError.report(wipe)
  }

  /// A load that is over sooner shows nothing.
  private static let patience = Duration.seconds(1)

  /// Between two pictures.
  private static let pause = Duration.milliseconds(100)

  /// Makes the line empty: blanks do, on every terminal, and the line never fills its last column.
  private var wipe: String { "\r" + String(repeating: " ", count: max(0, width - 1)) + "\r" }
}
