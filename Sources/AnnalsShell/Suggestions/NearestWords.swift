import AnnalsSyntax

/// The words that someone who typed `word` may have meant, nearest first; at most three.
package func nearestWords(to word: String, among words: [String]) -> [String] {
  Suggestion.nearest(to: word, among: words)
}
