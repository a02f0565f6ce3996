import Synchronization

/// Who does the work of a question: one thread, or several that do pieces of it side by side. What
/// comes out is the same for any number of them.
///
/// The engine starts no threads; whoever opens a session gives it the means.
package struct Workers: Sendable {
  /// How many pieces are done at a time; at least 1.
  package let count: Int

  /// A piece is a multiple of so many things, itself one of 64; fewer than two such are not worth a
  /// second thread.
  private let unit: Int

  /// Does so many pieces, each once, and returns when all are done.
  private let perform: @Sendable (_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) -> Void

  package init(
    count: Int, unit: Int = Evaluator.blockSize,
    perform: @escaping @Sendable (_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) -> Void
  ) {
    self.count = count
    self.unit = unit
    self.perform = perform
  }

  /// The thread that asks, alone.
  package static let one = Workers(count: 1) { count, piece in
    for number in 0..<count { piece(number) }
  }

  /// Pieces for each worker, so that none waits long for another that was held up.
  private static let piecesEach = 2

  /// Whether they take so many things in pieces.
  func divide(_ total: Int) -> Bool { count > 1 && total >= 2 * unit }

  /// What `body` makes of each piece of `0..<total`, in order.
  func map<Result: Sendable>(
    _ total: Int, _ body: @escaping @Sendable (_ piece: Range<Int>) -> Result
  ) -> [Result] {
    guard divide(total) else { return [body(0..<total)] }
    let units = (total + unit - 1) / unit
    let pieces = min(units, count * Self.piecesEach)
    let results = Results<Result>(count: pieces)
    let unit = unit
    perform(pieces) { piece in
      let start = piece * units / pieces * unit
      let end = min((piece + 1) * units / pieces * unit, total)
      results.keep(body(start..<end), of: piece)
    }
    return results.all
  }
}

extension Workers {
  /// Whether each of some pieces of work is done by one, several side by side: where there is one for
  /// everybody.
  func divide(_ pieces: Int, _ size: Int) -> Bool {
    let (total, isHuge) = pieces.multipliedReportingOverflow(by: size)
    return pieces >= count && (isHuge || divide(total))
  }

  /// What `body` makes of each of some pieces of work, in order.
  ///
  /// - Parameter size: how many things a piece looks at.
  func each<Result: Sendable>(
    of pieces: Int, _ size: Int, _ body: @escaping @Sendable (_ piece: Int) -> Result
  ) -> [Result] {
    guard divide(pieces, size) else { return (0..<pieces).map(body) }
    let results = Results<Result>(count: pieces)
    perform(pieces) { results.keep(body($0), of: $0) }
    return results.all
  }
}

/// What became of each piece.
private final class Results<Result: Sendable>: Sendable {
  private let kept: Mutex<[Result?]>

  init(count: Int) {
    kept = Mutex(Array(repeating: nil, count: count))
  }

  func keep(_ result: Result, of piece: Int) {
    kept.withLock { $0[piece] = result }
  }

  var all: [Result] { kept.withLock { $0.compactMap { $0 } } }
}
