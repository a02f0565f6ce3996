/// The end of a message about a word that is not known: `; did you mean 'json'?`
///
/// - Parameters:
///   - suggestions: the nearest words, nearest first; perhaps none.
///   - otherwise: what to say when there is none.
package func didYouMean(_ suggestions: [String], otherwise: String = "") -> String {
  guard !suggestions.isEmpty else { return otherwise }
  return "; did you mean " + suggestions.map { "'\($0)'" }.joined(separator: " or ") + "?"
}
