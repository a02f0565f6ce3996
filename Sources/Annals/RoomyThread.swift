import Glibc
import Synchronization

/// A thread with a stack of a known size, for the questions that nest deeply: a host may ask from
/// a thread of 128 KB, and a tree is read, checked, asked and let go of by recursion.
///
/// It is there for as long as the work takes, and no signal is taken on it. Most questions never
/// see one.
enum RoomyThread {
  /// What a question at all its limits takes, several times over. A page that is not touched is not
  /// there.
  private static let size = 16 << 20

  /// What is done on the thread that asks: as many marks of nesting take less than 64 KB, and 400 KB
  /// in a debug build.
  static let fewMarks = 4

  /// Whether a text may nest so deeply that it takes room: whether it has more than a few brackets,
  /// `not`s, definitions and summaries, each of which opens at most one level, or uses other texts.
  ///
  /// - Parameter mayUse: whether somebody reads those.
  static func isNeeded(for text: String, mayUse: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var marks = 0
      var index = 0
      while index < bytes.count {
        switch bytes[index] | 0x20 {
        case UInt8(ascii: "(") | 0x20: marks += 1
        case UInt8(ascii: "n") where bytes.has("not", at: index): marks += 1
        case UInt8(ascii: "d") where bytes.has("define", at: index): marks += 1
        case UInt8(ascii: "a") where bytes.has("average", at: index): marks += 1
        case UInt8(ascii: "m") where bytes.has("median", at: index): marks += 1
        case UInt8(ascii: "s") where bytes.has("sum", at: index): marks += 1
        case UInt8(ascii: "l") where bytes.has("lowest", at: index): marks += 1
        case UInt8(ascii: "h") where bytes.has("highest", at: index): marks += 1
        case UInt8(ascii: "u") where mayUse && bytes.has("use", at: index): return true
        default: break
        }
        if marks > fewMarks { return true }
        index += 1
      }
      return false
    }
  }

  /// Does work on such a thread, and waits for it.
  ///
  /// - Returns: `nil` where the system gives no thread.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
    let result = Kept<Result>()
    return start(Work { result.put(body()) }) ? result.take() : nil
  }

  /// Does work there where it is needed, and else here.
  static func perform<Value: Sendable>(
    ifNeeded isNeeded: Bool, _ body: @escaping @Sendable () throws(AskError) -> Value
  ) throws(AskError) -> Value {
    guard isNeeded else { return try body() }
    let result = run { () -> Result<Value, AskError> in
      do throws(AskError) {
        return .success(try body())
      } catch {
        return .failure(error)
      }
    }
    guard let result else { throw .limit(LimitReached(.nesting, fewMarks)) }
    return try result.get()
  }

  private static func start(_ work: Work) -> Bool {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, size)
    var thread = pthread_t()
    let held = Unmanaged.passRetained(work)
    let status = pthread_create(
      &thread, &attributes,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, held.toOpaque())
    if status != 0 { held.release() } else { pthread_join(thread, nil) }
    return status == 0
  }
}

private final class Work: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// A value on its way from one thread to another.
private final class Kept<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: Value? = nil) { self.value = Mutex(value) }

  func put(_ value: Value) { self.value.withLock { $0 = value } }

  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}

/// Something with trees in it, which are let go of where there is room for that.
final class Roomy<Value: Sendable>: @unchecked Sendable {
  let needsRoom: Bool

  // Changed by nobody but `deinit`, which is alone with it; there until then.
  private var kept: Value?

  init(_ value: Value, needsRoom: Bool) {
    kept = value
    self.needsRoom = needsRoom
  }

  /// What `body` makes of it.
  func use<Result>(_ body: (Value) throws(AskError) -> Result) throws(AskError) -> Result {
    guard let kept else { throw .notOneQuestion(0) }
    return try body(kept)
  }

  deinit {
    guard needsRoom else { return }
    let last = Kept(kept.take())
    _ = RoomyThread.run { _ = last.take() }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word begins there, in letters of either case.
  fileprivate func has(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy {
      self[place + $0] | 0x20 == word.utf8Start[$0]
    }
  }
}
