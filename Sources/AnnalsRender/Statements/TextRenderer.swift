/// Writes a text that is no answer, such as a description.
package enum TextRenderer {
  /// The text itself, or in JSON an object that holds it.
  package static func render(_ text: String, as format: TextFormat) -> String {
    switch format {
    case .table, .plain, .csv, .tsv: return text
    case .markdown: return MarkdownText.fenced(text)
    case .json: return object(text, parting: "\n")
    case .jsonl: return object(text, parting: "")
    }
  }

  private static func object(_ text: String, parting: String) -> String {
    var json = JSONWriter()
    json.raw("{\(parting)\"version\":\(JSONRenderer.version),\(parting)\"text\":")
    json.string(text)
    json.raw("\(parting)}\n")
    return json.text
  }
}
