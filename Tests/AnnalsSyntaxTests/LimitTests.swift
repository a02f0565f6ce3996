import AnnalsSyntax
import Foundation
import Synchronization
import Testing

@Suite("Limits")
struct LimitTests {
  @Test("Nesting runs at the limit and is one error above it", arguments: Nesting.allCases)
  func nestingIsExact(_ shape: Nesting) {
    let codes = onSmallStack { () -> [String] in
      let within = Reading.parse(shape.query(128))
      let printed = Reading.parse(Printer().text(of: within.script))
      guard printed.script.hasSameMeaning(as: within.script),
        within.script == Reading.parse(shape.query(128)).script
      else { return ["not read back"] }
      return within.diagnostics.map(\.code)
    }
    #expect(codes == [])
  }

  @Test(
    "Deeper nesting is one error, however deep",
    arguments: Nesting.allCases, [129, 20_000, 100_000])
  func deeperNestingIsOneError(_ shape: Nesting, depth: Int) {
    let parse = onSmallStack { Reading.parse(shape.query(depth)) }
    #expect(parse?.diagnostics.map(\.message) == ["nested too deeply (limit 128)"])
    #expect(parse?.isIncomplete == false)
  }

  enum Nesting: CaseIterable {
    case brackets
    case negations
    case both

    func query(_ depth: Int) -> String {
      let condition = "rating is good"
      switch self {
      case .brackets:
        return "councils where " + repeated("(", depth) + condition + repeated(")", depth)
      case .negations:
        return "councils where " + repeated("not ", depth) + condition
      case .both:
        let half = (depth + 1) / 2
        return "councils where " + repeated("not (", half) + condition + repeated(")", half)
          + (depth % 2 == 0 ? "" : " and " + condition)
      }
    }

    private func repeated(_ text: String, _ count: Int) -> String {
      String(repeating: text, count: count)
    }
  }

  @Test("A hundred thousand open brackets are one error")
  func openBracketsAreOneError() {
    let parse = onSmallStack {
      Reading.parse("councils where " + String(repeating: "(", count: 100_000))
    }
    #expect(parse?.diagnostics.map(\.code) == ["limit"])
  }

  @Test(
    "What is wrong a hundred thousand times is said three times at most",
    arguments: [
      " and (", " not ( and", " (a is (", " has", " a is", " was", " ,", " (,", " or or", " is not",
      " first", " between 2014", " from 2014", " then", " is between 1 and", " 1 March", ".a",
      " by",
      " or median a", " or time a", " or any a (", " number of", " or a.", " at least twice",
      " in one",
      " since a (", " union (a", " $", " within 3", " or at least 3", " without", " days between",
      " is number of a (", " is time a or", " is a.", " longest spell", " year of", " is median",
    ])
  func floodsAreShort(_ piece: String) {
    let parse = onSmallStack {
      Reading.parse("councils where a" + String(repeating: piece, count: 100_000))
    }
    #expect((1...3).contains(parse?.diagnostics.count ?? 0))
  }

  @Test("What stands in the brackets of others is read to its limit", arguments: Inner.allCases)
  func innerNestingIsExact(_ shape: Inner) {
    let codes = onSmallStack { () -> [String] in
      let within = Reading.parse(shape.query(16), usingModel: true)
      let printed = Reading.parse(Printer().text(of: within.script))
      guard printed.script.hasSameMeaning(as: within.script) else { return ["not read back"] }
      return within.diagnostics.map(\.code)
    }
    #expect(codes == [])
  }

  @Test(
    "Deeper inside the brackets of others is one error", arguments: Inner.allCases, [17, 20_000])
  func deeperInnerNestingIsOneError(_ shape: Inner, depth: Int) {
    let parse = onSmallStack { Reading.parse(shape.query(depth), usingModel: true) }
    #expect(
      parse?.diagnostics.map(\.message)
        == ["conditions and queries stand at most 16 deep in the brackets of others"])
  }

  enum Inner: CaseIterable {
    case quantifiers
    case events
    case tallies
    case sources
    case negations

    func query(_ depth: Int) -> String {
      switch self {
      case .quantifiers:
        nest("councils where any neighbour (", "any neighbour (", "rating is good", depth)
      case .events:
        nest(
          "councils where rating improved after intervention (",
          "rating improved after intervention (", "rating is good", depth)
      case .tallies:
        nest(
          "councils where number of visits (", "number of visits (", "rating is good", depth,
          ") is above 3")
      case .sources: nest("(", "(", "councils where rating is good", depth)
      case .negations:
        nest(
          "councils where not (any neighbour (", "not not not not not (every neighbour (",
          "rating is good or rating is good", depth, "))")
      }
    }

    private func nest(
      _ start: String, _ piece: String, _ middle: String, _ depth: Int, _ end: String = ")"
    ) -> String {
      start + String(repeating: piece, count: depth - 1) + middle
        + String(repeating: end, count: depth)
    }
  }

  @Test("A hundred thousand terms are one list", arguments: [" or rating is good", " or good"])
  func longListsRead(_ term: String) {
    let query = "councils where rating is good" + String(repeating: term, count: 100_000)
    let printed = onSmallStack { () -> String in
      let parse = Reading.parse(query)
      return parse.diagnostics.isEmpty ? Printer().text(of: parse.script) : "refused"
    }
    #expect(printed == query)
  }

  @Test("A text runs at its limit of bytes and is one error above it")
  func textLengthIsExact() {
    var limits = SyntaxLimits.standard
    limits.textBytes = 20
    #expect(codes("councils show name #1", limits) == ["limit"])
    #expect(codes("councils show name #", limits).isEmpty)
  }

  @Test("A text runs at its limit of words and is one error above it")
  func wordCountIsExact() {
    var limits = SyntaxLimits.standard
    limits.tokens = 5
    #expect(codes("councils show a, b", limits).isEmpty)
    #expect(codes("councils show a, b # comments count", limits) == ["limit"])
    #expect(codes("councils show a, b,", limits) == ["limit"])
  }

  @Test("A number has 400 digits at most")
  func digitCountIsExact() {
    let point = "0." + String(repeating: "1", count: 399)
    #expect(codes("councils where population is \(point)", .standard).isEmpty)
    #expect(
      Reading.parse("councils where population is \(point)1").diagnostics.first?.message
        == "a number has at most 400 digits")
  }

  @Test("A name is 1,024 bytes long at most", arguments: [true, false])
  func nameLengthIsExact(isQuoted: Bool) {
    let quote = isQuoted ? "\"" : ""
    let name = String(repeating: "n", count: 1024)
    #expect(codes("councils where name is \(quote)\(name)\(quote)", .standard).isEmpty)
    #expect(codes("councils where name is \(quote)\(name)n\(quote)", .standard) == ["limit"])
  }

  @Test("A statement has three reports at most and a text ten, and the rest are counted")
  func reportsAreCounted() {
    let statement = "councils where a = 1 and b = 2 and c = 3 and d = 4;"
    let one = Reading.parse(statement)
    #expect(one.diagnostics.count == 3)
    #expect(one.omitted == 1)
    let many = Reading.parse(String(repeating: statement, count: 100))
    #expect(many.diagnostics.count == 10)
    #expect(many.omitted == 390)
  }

  private func codes(_ query: String, _ limits: SyntaxLimits) -> [String] {
    Parser.parse(Array(query.utf8), limits: limits).diagnostics.map(\.code)
  }

  /// Runs on a thread with 512 KB of stack, as an embedding host may.
  private func onSmallStack<Result: Sendable>(
    _ body: @escaping @Sendable () -> Result
  ) -> Result? {
    let result = Mutex<Result?>(nil)
    let done = DispatchSemaphore(value: 0)
    withExtendedLifetime(result) {
      let thread = Thread {
        let value = body()
        result.withLock { $0 = value }
        done.signal()
      }
      thread.stackSize = 512 * 1024
      thread.start()
      done.wait()
    }
    return result.withLock { $0 }
  }
}
