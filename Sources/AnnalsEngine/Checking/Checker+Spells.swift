import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating was inadequate in at least 2 spells since 2014`
  mutating func check(_ spells: Spells) -> Filter? {
    guard let parts = checkParts(spells.track, "was", spells.values, spells.window) else {
      return nil
    }
    return filter(
      over: parts.window,
      .spells(
        SpellsTest(
          track: parts.track, grades: parts.grades, count: spells.count, window: parts.window)))
  }
}
