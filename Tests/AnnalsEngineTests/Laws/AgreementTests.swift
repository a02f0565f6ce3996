import AnnalsModel
import AnnalsSyntax
import Glibc
import Testing

@testable import AnnalsEngine

/// The engine against an evaluator that goes day by day, on random worlds and queries.
@Suite struct AgreementTests {
  /// Pairs of a model and a query; `ANNALS_PAIRS` asks for more.
  static let pairs = getenv("ANNALS_PAIRS").flatMap { Int(String(cString: $0)) } ?? 20_000

  static let parts = 20
  static let queriesOfAWorld = 25

  @Test("Lists agree, entity by entity", arguments: 0..<parts)
  func listsAgree(_ part: Int) throws {
    let worlds = max(1, Self.pairs / Self.parts / Self.queriesOfAWorld)
    for round in 0..<worlds {
      let seed = UInt64(part * 1_000_000 + round)
      let trial = try Trial(seed: seed)
      var source = RandomQuery(seed: seed ^ 0xA11A15, today: trial.today)
      for _ in 0..<Self.queriesOfAWorld { try compare(source.listing(), trial, seed) }
    }
  }

  private func compare(_ listing: Listing, _ trial: Trial, _ seed: UInt64) throws {
    do {
      for disagreement in try Agreement(listing, trial).disagreements() {
        Issue.record("seed \(seed): \(disagreement)")
      }
    } catch let refusal as Refusal where refusal.isFair {
      return
    } catch {
      Issue.record("seed \(seed): \(error)")
    }
  }
}
