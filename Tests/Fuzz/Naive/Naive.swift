import AnnalsEngine
import AnnalsModel
import AnnalsSyntax
import FuzzSupport

private let trials = (0..<24).compactMap { try? Trial(seed: UInt64($0)) }

/// The engine beside the naive evaluator. The bytes are the choices of which a random query is
/// made, so that a query that goes new ways through the engine is kept and varied.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  let choices = bytes(data, count)
  guard let first = choices.first else { return -1 }
  let trial = trials[Int(first) % trials.count]
  var query = RandomQuery(seed: 0, today: trial.today)
  query.generator = SeededGenerator(choices: choices.dropFirst())
  let listing = query.listing()
  do {
    let differences = try Agreement(listing, trial).disagreements()
    demand(differences.isEmpty, differences.joined(separator: "\n"))
  } catch let refusal as Refusal {
    demand(refusal.isFair, "\(refusal)")
  } catch {
    demand(false, "\(error)")
  }
  return 0
}
