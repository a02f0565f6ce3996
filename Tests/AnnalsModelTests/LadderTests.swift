import Testing

@testable import AnnalsModel

@Suite struct LadderTests {
  private func scale(_ name: String, _ labels: String, aliases: [(String, Int)] = []) -> Scale {
    Scale(
      name: name, labels: labels.split(separator: " ").map(String.init),
      aliases: aliases.map { Scale.Alias(spelling: $0.0, label: $0.1) })
  }

  private func bridge(_ from: Int, _ to: Int, _ pairs: [(Int, Int)]) -> Bridge {
    Bridge(
      from: from, to: to, pairs: pairs.map { Bridge.Pair(from: $0.0, to: $0.1) }, source: "S",
      since: nil)
  }

  @Test func theLabelsOfOneScaleStandInOrder() throws {
    let ladder = try LadderBuilder(
      scales: [scale("s", "bad fair good", aliases: [("ok", 1)])], bridges: []
    ).ladder(of: [0])
    #expect(ladder.labels == ["bad", "fair", "good"])
    #expect(ladder.positions == [0, 1, 2])
    #expect(ladder.scales == [1, 1, 1])
    #expect(ladder.grade(spelt: "OK") == 1)
    #expect(ladder.grade(spelt: "okay") == nil)
  }

  @Test func threeScalesMeetOverTwoBridges() throws {
    let ladder = try LadderBuilder(
      scales: [scale("a", "low mid high"), scale("b", "1 2 3"), scale("c", "low top")],
      bridges: [bridge(0, 1, [(0, 0), (1, 1), (2, 2)]), bridge(2, 1, [(0, 0), (1, 2)])]
    ).ladder(of: [0, 1, 2])
    #expect(ladder.labels == ["low", "1", "mid", "2", "high", "3", "top"])
    #expect(ladder.positions == [0, 0, 1, 1, 2, 2, 2])
    #expect(ladder.scales == [0b101, 0b010, 0b001, 0b010, 0b001, 0b010, 0b100])
  }

  @Test func scalesWithoutABridgeMakeNoLadder() {
    let builder = LadderBuilder(scales: [scale("a", "x y"), scale("b", "x y")], bridges: [])
    #expect(throws: LadderBuilder.Problem.notJoined(0, 1)) { try builder.ladder(of: [0, 1]) }
    #expect(throws: LadderBuilder.Problem.noScale) { try builder.ladder(of: []) }
  }

  @Test func scalesThatContradictEachOtherMakeNoLadder() {
    let builder = LadderBuilder(
      scales: [scale("a", "x y"), scale("b", "y x")], bridges: [bridge(0, 1, [])])
    #expect(throws: LadderBuilder.Problem.contradiction("x, y")) { try builder.ladder(of: [0, 1]) }
  }

  @Test func aBridgeThatTurnsTheOrderMakesNoLadder() {
    let builder = LadderBuilder(
      scales: [scale("a", "x y"), scale("b", "1 2")], bridges: [bridge(0, 1, [(0, 1), (1, 0)])])
    #expect(throws: LadderBuilder.Problem.self) { try builder.ladder(of: [0, 1]) }
  }

  @Test func aLadderHasAtMost64Grades() throws {
    let labels = (0..<64).map { "g\($0)" }.joined(separator: " ")
    let most = try LadderBuilder(scales: [scale("a", labels)], bridges: []).ladder(of: [0])
    #expect(most.labels.count == 64)
    let builder = LadderBuilder(scales: [scale("a", labels + " more")], bridges: [])
    #expect(throws: LadderBuilder.Problem.tooManyGrades) { try builder.ladder(of: [0]) }
  }

  @Test func anAliasMeansOneGrade() {
    let builder = LadderBuilder(
      scales: [scale("a", "x y", aliases: [("z", 0)]), scale("b", "x y", aliases: [("Z", 1)])],
      bridges: [bridge(0, 1, [])])
    #expect(throws: LadderBuilder.Problem.ambiguousAlias("Z")) { try builder.ladder(of: [0, 1]) }
  }
}
