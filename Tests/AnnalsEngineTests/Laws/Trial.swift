import AnnalsModel
import AnnalsSyntax

@testable import AnnalsEngine

/// A world with its model opened for questions.
struct Trial {
  let world: World
  let session: Session
  let today: Int

  init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let world = World.random(using: &generator)
    try self.init(world, today: generator.number(in: 140...World.days + 10))
  }

  init(_ world: World, today: Int) throws {
    self.world = world
    self.today = today
    session = Session(model: try world.model(), today: Day(number: Int32(today)))
  }

  /// The statement as text.
  func text(_ statement: Statement) -> String {
    Printer(vocabulary: session.vocabulary).text(of: statement)
  }

  /// The statement as a person would ask it: printed, and read again with the model's names.
  ///
  /// - Throws: `Refusal` when it does not read back as the same tree.
  func reread(_ statement: Statement) throws(Refusal) -> Statement {
    let text = text(statement)
    let parse = session.parse(Array(text.utf8))
    guard parse.diagnostics.isEmpty, let read = parse.script.statements.first else {
      throw Refusal(code: "parse", text: text, words: "\(parse.diagnostics.map(\.message))")
    }
    guard Dump.text(of: parse.script, .meaning) == Dump.text(of: [statement]) else {
      throw Refusal(code: "other-tree", text: text, words: Dump.difference(read, statement))
    }
    return read
  }

  func answer(_ statement: Statement) throws -> Answer {
    let check = session.check(statement)
    guard let plan = check.plan else {
      throw Refusal(
        code: check.diagnostics.first?.code ?? "none", text: text(statement),
        words: "\(check.diagnostics.map(\.message))")
    }
    return try session.run(plan)
  }
}

/// A query that the engine would not take.
struct Refusal: Error, CustomStringConvertible {
  var code: String
  var text: String
  var words: String

  /// Whether nobody has to answer: `never` without a window, of a track that nobody says the
  /// coverage of; a value that no entity has; counting on both sides of an event; a day after
  /// the one that a law looks from; a series without a day.
  var isFair: Bool {
    [
      "never-needs-window", "unknown-value", "counts-on-both-sides", "day-after", "empty-series",
    ].contains(code)
  }

  var description: String { "refused (\(code)): \(text)\n  \(words)" }
}

extension Dump {
  /// The lines where two statements differ.
  static func difference(_ found: Statement, _ expected: Statement) -> String {
    let lines = [found, expected].map { text(of: [$0]).split(separator: "\n") }
    let index = zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    return "\(lines[0].dropFirst(index).prefix(3)), not \(lines[1].dropFirst(index).prefix(3))"
  }

  /// What statements mean, a node a line.
  static func text(of statements: [Statement]) -> String {
    text(of: Script(statements: statements), .meaning)
  }
}
