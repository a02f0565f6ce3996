package import AnnalsEngine
import Glibc
import Synchronization

extension Workers {
  /// As many threads as the machine has cores, but no more than a few.
  package static let all = threads(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The work of a question is over before more of them would have begun.
  private static let most = 16

  /// So many threads, of which the one that asks is one. The others end with each part of the work,
  /// and take no signal. Where the system gives none the one does it alone.
  package static func threads(_ count: Int) -> Workers {
    guard count > 1 else { return .one }
    return Workers(count: min(count, most)) { pieces, perform in
      let queue = PieceQueue(pieces, perform)
      let others = Threads(min(count, most, pieces) - 1, queue)
      queue.work()
      others.join()
    }
  }
}

/// Pieces of work that threads take one after another.
private final class PieceQueue: Sendable {
  private let count: Int
  private let perform: @Sendable (Int) -> Void
  private let next = Atomic<Int>(0)

  init(_ count: Int, _ perform: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.perform = perform
  }

  func work() {
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard piece < count else { return }
      perform(piece)
    }
  }
}

/// Threads that work at a queue until nothing is left of it.
private struct Threads {
  private var started: [pthread_t] = []

  init(_ count: Int, _ queue: PieceQueue) {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // What a condition at its limit of nesting takes; a host's default may be less.
    pthread_attr_setstacksize(&attributes, 4 << 20)
    for _ in 0..<max(count, 0) {
      var thread = pthread_t()
      let held = Unmanaged.passRetained(queue)
      let status = pthread_create(
        &thread, &attributes,
        { queue in
          if let queue { Unmanaged<PieceQueue>.fromOpaque(queue).takeRetainedValue().work() }
          return nil
        }, held.toOpaque())
      guard status == 0 else {
        held.release()
        break
      }
      started.append(thread)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  func join() {
    for thread in started { pthread_join(thread, nil) }
  }
}
