import Annals
import Glibc
import Synchronization
import Testing

/// What every construct that can be nested takes of a thread's stack.
@Suite("Small stacks")
struct StackTests {
  /// As much as a host's thread must have.
  #if DEBUG
    static let most = 512 << 10
  #else
    static let most = 128 << 10
  #endif

  /// A way to nest, to a depth that runs and to one that does not.
  enum Nesting: String, CaseIterable {
    case brackets, negations, both, junctions, junctionsToTheLeft, definitions, sets
    case quantifiers, tallies, sources, unions, summaries

    var deepest: Int {
      switch self {
      case .brackets, .negations, .both, .junctions, .junctionsToTheLeft: 128
      case .definitions, .sets, .summaries: 12
      case .quantifiers, .tallies, .sources: 16
      case .unions: 15
      }
    }

    /// What ends it; definitions nest by what they say, and averages by the words between.
    var limit: Limit? {
      switch self {
      case .brackets, .negations, .both, .junctions, .junctionsToTheLeft: .nesting
      case .quantifiers, .tallies, .sources, .unions: .inner
      case .definitions, .sets, .summaries: nil
      }
    }

    /// Definitions are nothing that is nested a thousand deep.
    var most: Int { self == .sets || self == .definitions ? 40 : .max }

    func query(_ depth: Int) -> String {
      func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
      switch self {
      case .brackets:
        return "homes where " + many("(", depth) + "rating is good" + many(")", depth)
      case .negations: return "homes where " + many("not ", depth) + "rating is good"
      case .both:
        return "homes where " + many("not ", depth % 2) + many("not (", depth / 2)
          + "rating is good" + many(")", depth / 2)
      case .junctions:
        let pieces = (0..<depth).map { $0 % 2 == 0 ? "beds is 7 or (" : "rating improved and (" }
        return "homes where " + pieces.joined() + "rating is good" + many(")", depth)
      case .junctionsToTheLeft:
        let ends = (0..<depth).map { $0 % 2 == 0 ? ") or beds is 7" : ") and rating improved" }
        return "homes where " + many("(", depth) + "rating is good" + ends.joined()
      case .definitions:
        return (1...depth).reduce("define a0 as rating is good; ") {
          $0 + "define a\($1) as beds is 7 or (beds is 12 and not (a\($1 - 1))); "
        } + "homes where a\(depth)"
      case .sets:
        return (1...depth).reduce("define s0 as homes where rating is good; ") {
          $0 + "define s\($1) as s\($1 - 1) union homes where beds is 7; "
        } + "s\(depth)"
      case .quantifiers:
        return "homes where " + many("any neighbour (", depth) + "rating is good"
          + many(")", depth)
      case .tallies:
        return "homes where " + many("number of neighbours (", depth) + "rating is good"
          + many(") is above 0", depth)
      case .sources:
        return many("(", depth) + "homes where rating is good" + many(")", depth)
      case .unions:
        return many("(", depth) + "homes" + many(" union (homes where beds is 7))", depth)
      case .summaries: return "homes where beds is above " + many("average ", depth) + "beds"
      }
    }
  }

  @Test("What nests to its limit leaves room on a small stack", arguments: Nesting.allCases)
  func room(_ nesting: Nesting) throws {
    let model = try DoorTests.model()
    for depth in [2, 3, 4, nesting.deepest / 2, nesting.deepest, nesting.deepest + 1, 20_000] {
      let query = nesting.query(min(depth, nesting.most))
      let used = MeasuredThread.run {
        _ = try? model.ask(query)
        _ = try? model.canonicalText(of: query)
        if let prepared = try? model.prepare(query) { _ = try? prepared.ask() }
      }
      // The figures, for whoever wants them.
      if getenv("ANNALS_STACKS") != nil {
        print("stack", nesting.rawValue, depth, used >> 10, "KB")
      }
      #expect(used < Self.most, "\(nesting) at \(depth) takes \(used) bytes")
    }
  }

  @Test(
    "So does JSON inside each other, where it is looked at and where it is passed over",
    arguments: ["[", "{\"a\":"], [true, false])
  func json(opening: String, isDeclared: Bool) throws {
    for depth in [254, 256, 257, 1_000_000] {
      let closing = opening == "[" ? "]" : "}"
      let nested =
        String(repeating: opening, count: depth - 1) + "1"
        + String(repeating: closing, count: depth - 1)
      let declaration =
        isDeclared ? #""annals": {"version": 1, "kinds": {"home": {"at": "homes"}}}, "# : ""
      let text = Array("{\(declaration)\"homes\": [{\"name\": \"x\"}], \"rest\": \(nested)}".utf8)
      let used = MeasuredThread.run { _ = try? Model(json: text) }
      if getenv("ANNALS_STACKS") != nil {
        print("stack", opening, isDeclared, depth, used >> 10, "KB")
      }
      #expect(used < Self.most, "\(opening) at \(depth) takes \(used) bytes")
      let isRefused = MeasuredThread.result { () -> Bool? in (try? Model(json: text)) == nil }
      #expect(isRefused == (depth > 256), "\(opening) at \(depth)")
    }
  }

  @Test("Each way to nest runs at its limit and is refused above it", arguments: Nesting.allCases)
  func exactness(_ nesting: Nesting) throws {
    let model = try DoorTests.model()
    func refusal(_ depth: Int) -> AskError? {
      MeasuredThread.result { () -> AskError? in
        do throws(AskError) {
          _ = try model.ask(nesting.query(depth))
          return nil
        } catch {
          return error
        }
      }
    }
    #expect(refusal(nesting.deepest) == nil)
    guard nesting.limit != nil else { return }
    let reached = refusal(nesting.deepest + 1)?.limitReached
    #expect(reached?.limit == nesting.limit)
    #expect(reached?.value == (nesting == .unions ? 16 : nesting.deepest))
  }
}

/// A thread whose stack shows afterwards how much of it was used.
enum MeasuredThread {
  private static let size = 4 << 20
  private static let mark: UInt8 = 0xA5

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// What the work left of its result.
  static func result<Result: Sendable>(_ body: @escaping @Sendable () -> Result?) -> Result? {
    let kept = Mutex<Result?>(nil)
    return withExtendedLifetime(kept) {
      _ = run { kept.withLock { $0 = body() } }
      return kept.withLock { $0 }
    }
  }

  /// Runs it; returns how many bytes of stack it used.
  static func run(_ body: @escaping @Sendable () -> Void) -> Int {
    guard
      let stack = mmap(
        nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      stack != MAP_FAILED
    else { return .max }
    defer { munmap(stack, size) }
    memset(stack, Int32(mark), size)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstack(&attributes, stack, size)
    var thread = pthread_t()
    let held = Unmanaged.passRetained(Work(body))
    let status = pthread_create(
      &thread, &attributes,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, held.toOpaque())
    guard status == 0 else {
      held.release()
      return .max
    }
    pthread_join(thread, nil)
    let page = [UInt8](repeating: mark, count: 4096)
    var untouched = 0
    while untouched < size, memcmp(stack + untouched, page, page.count) == 0 {
      untouched += page.count
    }
    return size - untouched
  }
}
